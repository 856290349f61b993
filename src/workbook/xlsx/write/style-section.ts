/** One list inside a styles part (fonts, fills, …), to which entries can be added. */
import type { XmlEdit } from "../xml/xml-edit";
import { parseXml, type XmlElement } from "../xml/xml-tree";

/** The lists of a styles part in the order that the standard demands. */
const ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];

export class StyleSection {
  private readonly known = new Map<string, number>();
  private readonly added: string[] = [];
  private readonly count: number;

  /** @param element the list as it is in the file, if it is there */
  constructor(
    private readonly name: string,
    private readonly element: XmlElement | undefined,
  ) {
    const children = element?.children ?? [];
    // The first of equal entries is the one to use.
    children.forEach((child, index) => {
      const key = fingerprint(child);
      if (!this.known.has(key)) this.known.set(key, index);
    });
    this.count = children.length;
  }

  /**
   * Position of an entry that is equal to this one, which is added when there is none yet.
   * @param xml the entry with the prefix of the part
   */
  add(xml: string): number {
    const key = fingerprint(parseXml(xml));
    const old = this.known.get(key);
    if (old !== undefined) return old;
    const position = this.count + this.added.length;
    this.known.set(key, position);
    this.added.push(xml);
    return position;
  }

  /** Writes what was added into the part. */
  save(edit: XmlEdit, root: XmlElement, prefix: string): void {
    if (this.added.length === 0) return;
    const xml = this.added.join("");
    if (this.element !== undefined) {
      edit.append(this.element, xml);
      edit.setAttribute(this.element, "count", String(this.count + this.added.length));
      return;
    }
    const list = `<${prefix}${this.name} count="${this.added.length}">${xml}</${prefix}${this.name}>`;
    const later = ORDER.slice(ORDER.indexOf(this.name) + 1);
    const next = root.children.find((child) => later.includes(child.name));
    if (next === undefined) edit.append(root, list);
    else edit.insertBefore(next, list);
  }
}

/** What an entry says, however it is written: the same for entries that mean the same. */
function fingerprint(element: XmlElement): string {
  const attributes = element.attributes
    .map(({ name, value }) => `${name}=${value}`)
    .sort()
    .join("\u0001");
  return `<${element.name}\u0001${attributes}>${element.children.map(fingerprint).join("")}</>`;
}
