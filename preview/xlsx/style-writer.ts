/** Adds cell formats to the ones that the engine wrote: unlocked cells, and number formats it lacks. */
import { element, elements } from "./xml-elements";
import { append, root } from "./xml-edit";

export interface StyleChange {
  readonly unlocked: boolean;
  /** "" leaves the format as the engine wrote it. */
  readonly numberFormat: string;
}

/** Numbers below belong to Excel's own formats. */
const FIRST_OWN_FORMAT = 164;

export class StyleWriter {
  private readonly formats: Element | null;
  private readonly made = new Map<string, string>();

  constructor(private readonly part: Document) {
    this.formats = element(part, "cellXfs");
  }

  /**
   * The index of a format like another one, but changed.
   * @param base the `s` attribute of the cell
   */
  variant(base: string, { unlocked, numberFormat }: StyleChange): string {
    const key = JSON.stringify([base, unlocked, numberFormat]);
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const all = elements(this.formats, "xf");
    const original = all[Number(base)] ?? all[0];
    if (this.formats === null || original === undefined) return base;
    const copy = original.cloneNode(true) as Element;
    this.formats.append(copy);
    this.formats.setAttribute("count", String(all.length + 1));
    if (unlocked) {
      append(copy, "protection", { locked: "0" });
      copy.setAttribute("applyProtection", "1");
    }
    if (numberFormat !== "") {
      copy.setAttribute("numFmtId", this.numberFormatId(numberFormat));
      copy.setAttribute("applyNumberFormat", "1");
    }
    const index = String(all.length);
    this.made.set(key, index);
    return index;
  }

  private numberFormatId(code: string): string {
    let list = element(this.part, "numFmts");
    if (list === null) {
      list = append(root(this.part), "numFmts");
      root(this.part).prepend(list);
    }
    const items = elements(list, "numFmt");
    const same = items.find((item) => item.getAttribute("formatCode") === code);
    if (same !== undefined) return same.getAttribute("numFmtId") ?? "0";
    const id = String(
      Math.max(FIRST_OWN_FORMAT - 1, ...items.map((item) => Number(item.getAttribute("numFmtId")))) + 1,
    );
    append(list, "numFmt", { numFmtId: id, formatCode: code });
    list.setAttribute("count", String(items.length + 1));
    return id;
  }
}
