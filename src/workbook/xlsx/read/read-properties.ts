/** Reads the custom properties of a package: what other programs, and we, say of the document as a whole. */
import type { DocumentProperty } from "../../../core/grid/grid";
import type { Package } from "../opc/package";
import { attributeOf, childrenOf, parseXml } from "../xml/xml-tree";

/** The relationship's last word, as everyone writes it and as the strict form of the standard does. */
const TYPES = ["custom-properties", "customProperties"];

/** The part that holds the custom properties; null when the package has none. */
export function propertiesPart(pack: Package): string | null {
  const part = pack.relationships("").find(({ type }) => TYPES.includes(type))?.part;
  return part != null && pack.has(part) ? part : null;
}

/**
 * Numbers, dates and truth values come as the text in which the file has them.
 * @throws WorkbookError damaged, when the part is not well-formed
 */
export function readProperties(pack: Package): readonly DocumentProperty[] {
  const part = propertiesPart(pack);
  if (part === null) return [];
  return childrenOf(parseXml(pack.readText(part)), "property").map((property) => ({
    name: attributeOf(property, "name") ?? "",
    value: property.children[0]?.text ?? "",
  }));
}
