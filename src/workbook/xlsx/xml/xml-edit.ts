/** Edits inside an XML text that leave every other character as it was. */
import { escapeXml } from "./xml-text";
import type { XmlElement } from "./xml-tree";

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Collects edits against the offsets of one parsed text and carries them out together. */
export class XmlEdit {
  private readonly splices: Splice[] = [];
  private readonly appended = new Map<XmlElement, string>();

  constructor(private readonly xml: string) {}

  /** Puts XML behind the last child of an element. Several calls add up in their order. */
  append(parent: XmlElement, xml: string): void {
    this.appended.set(parent, (this.appended.get(parent) ?? "") + xml);
  }

  insertBefore(element: XmlElement, xml: string): void {
    this.splices.push({ start: element.start, end: element.start, text: xml });
  }

  insertAfter(element: XmlElement, xml: string): void {
    this.splices.push({ start: element.end, end: element.end, text: xml });
  }

  replace(element: XmlElement, xml: string): void {
    this.splices.push({ start: element.start, end: element.end, text: xml });
  }

  /** Puts another text in the place of the characters between two offsets. */
  replaceText(start: number, end: number, text: string): void {
    this.splices.push({ start, end, text });
  }

  /** Removes an element; the white space around it stays, so that putting it back gives the same text. */
  remove(element: XmlElement): void {
    this.splices.push({ start: element.start, end: element.end, text: "" });
  }

  /** Sets an attribute without prefix; null removes it. */
  setAttribute(element: XmlElement, name: string, value: string | null): void {
    const old = element.attributes.find((attribute) => attribute.qualified === name);
    if (old !== undefined) {
      const text = value === null ? "" : `${name}="${escapeXml(value)}"`;
      // The space in front goes with the attribute.
      this.splices.push({ start: value === null ? old.start - 1 : old.start, end: old.end, text });
    } else if (value !== null) {
      const at = element.start + 1 + element.qualified.length;
      this.splices.push({ start: at, end: at, text: ` ${name}="${escapeXml(value)}"` });
    }
  }

  /** The text with all edits made. */
  toString(): string {
    const all = [...this.splices, ...[...this.appended].flatMap(([parent, xml]) => appending(parent, xml))];
    // Edits at the same place keep the order in which they were asked for.
    all.sort((a, b) => a.start - b.start || a.end - b.end);
    let result = "";
    let at = 0;
    for (const splice of all) {
      if (splice.start < at) throw new Error("Edits of the same text overlap");
      result += this.xml.slice(at, splice.start) + splice.text;
      at = splice.end;
    }
    return result + this.xml.slice(at);
  }
}

/** `<a/>` has to be opened before something can stand in it. */
function appending(parent: XmlElement, xml: string): readonly Splice[] {
  if (!parent.selfClosing) return [{ start: parent.closeStart, end: parent.closeStart, text: xml }];
  return [{ start: parent.openEnd - 2, end: parent.openEnd, text: `>${xml}</${parent.qualified}>` }];
}
