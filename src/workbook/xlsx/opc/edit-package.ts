/**
 * The book-keeping that goes with every part of a package: who refers to it, and what it is.
 */
import { XmlEdit } from "../xml/xml-edit";
import { escapeXml } from "../xml/xml-text";
import { attributeOf, childrenOf, parseXml, prefixOf, type XmlElement } from "../xml/xml-tree";
import type { Package } from "./package";
import { relationshipsPart, relativeTarget } from "./part-path";

/** The part that says what the others are. */
export const CONTENT_TYPES = "[Content_Types].xml";
const NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Edits the XML of a part where it stands. */
export function editPart(
  pack: Package,
  part: string,
  change: (edit: XmlEdit, root: XmlElement) => void,
): void {
  const xml = pack.readText(part);
  const edit = new XmlEdit(xml);
  change(edit, parseXml(xml));
  const changed = edit.toString();
  if (changed !== xml) pack.write(part, changed);
}

/**
 * Lets a part refer to another one.
 * @param type last word of the relationship's type: "worksheet", "drawing", "chart", "styles"
 * @returns the id of the new relationship, the lowest that is free
 */
export function addRelationship(pack: Package, source: string, type: string, part: string): string {
  const list = relationshipsPart(source);
  if (!pack.has(list)) {
    pack.write(
      list,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${NAMESPACE}"/>`,
    );
  }
  const taken = new Set(pack.relationships(source).map(({ id }) => id));
  let number = 1;
  while (taken.has(`rId${number}`)) number++;
  const id = `rId${number}`;
  editPart(pack, list, (edit, root) => {
    const target = escapeXml(relativeTarget(source, part));
    edit.append(
      root,
      `<${prefixOf(root)}Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
    );
  });
  return id;
}

export function removeRelationship(pack: Package, source: string, id: string): void {
  editPart(pack, relationshipsPart(source), (edit, root) => {
    for (const item of childrenOf(root, "Relationship"))
      if (attributeOf(item, "Id") === id) edit.remove(item);
  });
}

/** Adds a part to the package and states what it is. */
export function addPart(pack: Package, part: string, contentType: string, content: string): void {
  pack.write(part, content);
  setContentType(pack, part, contentType);
}

/** States what a part is, instead of what was stated before. */
export function setContentType(pack: Package, part: string, contentType: string): void {
  forgetContentType(pack, part);
  editPart(pack, CONTENT_TYPES, (edit, root) => {
    edit.append(
      root,
      `<${prefixOf(root)}Override PartName="/${escapeXml(part)}" ContentType="${contentType}"/>`,
    );
  });
}

/** Removes a part together with its own relationships. */
export function removePart(pack: Package, part: string): void {
  pack.remove(part);
  if (pack.has(relationshipsPart(part))) pack.remove(relationshipsPart(part));
  forgetContentType(pack, part);
}

/** What a part is, as far as it is stated for this part by itself. */
export function contentTypeOf(pack: Package, part: string): string | null {
  const root = parseXml(pack.readText(CONTENT_TYPES));
  const found = childrenOf(root, "Override").find((item) => namesPart(item, part));
  return (found && attributeOf(found, "ContentType")) ?? null;
}

/** A name for a new part, with the lowest number that is free: xl/charts/chart3.xml. */
export function freePart(pack: Package, stem: string): string {
  for (let number = 1; ; number++) {
    const part = `${stem}${number}.xml`;
    if (!pack.has(part)) return part;
  }
}

function forgetContentType(pack: Package, part: string): void {
  editPart(pack, CONTENT_TYPES, (edit, root) => {
    for (const item of childrenOf(root, "Override")) if (namesPart(item, part)) edit.remove(item);
  });
}

function namesPart(item: XmlElement, part: string): boolean {
  return attributeOf(item, "PartName")?.replace(/^\//, "").toLowerCase() === part.toLowerCase();
}
