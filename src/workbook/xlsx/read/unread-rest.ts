/**
 * Passes over cells outside the readable window without looking at them one by one: a row may have
 * two million. Whether any of them holds something has still to be told.
 */
import { damaged } from "../damaged";
import type { XmlScanner } from "../xml/xml-scanner";

/** Elements by which a cell has content. */
const CONTENTS = ["v", "f", "is"];

export class UnreadRest {
  /** Where the next content of each kind stands; looked for only once the last one is passed. */
  private readonly ahead = new Map<string, number>();

  constructor(private readonly scanner: XmlScanner) {}

  /**
   * Goes on at the end of an element that is open.
   * @param tag its name as written, prefix and all
   * @returns true when a cell in between has content
   * @throws WorkbookError damaged, when it has no end
   */
  passTo(tag: string): boolean {
    const { scanner } = this;
    const from = scanner.end;
    const stop = scanner.xml.indexOf(`</${tag}`, from);
    if (stop < 0) throw damaged("XML ends too early");
    const prefix = tag.slice(0, tag.indexOf(":") + 1);
    const filled = CONTENTS.some((name) => this.nextOf(`<${prefix}${name}`, from) < stop);
    scanner.jumpTo(stop);
    return filled;
  }

  private nextOf(mark: string, from: number): number {
    let at = this.ahead.get(mark) ?? -1;
    if (at < from) {
      const found = this.scanner.xml.indexOf(mark, from);
      at = found < 0 ? Infinity : found;
      this.ahead.set(mark, at);
    }
    return at;
  }
}
