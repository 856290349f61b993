/**
 * Sets custom properties of a package. Those of other names keep every character; a package without
 * any gets the part that holds them.
 */
import type { DocumentProperty } from "../../../core/grid/grid";
import { addPart, addRelationship, editPart } from "../opc/edit-package";
import type { Package } from "../opc/package";
import { propertiesPart } from "../read/read-properties";
import { escapeXml } from "../xml/xml-text";
import { attributeOf, childrenOf, prefixOf } from "../xml/xml-tree";
import { XML_HEAD } from "./sheet-xml";

const PART = "docProps/custom.xml";
const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
/** Every custom property carries it. */
const FORMAT_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
/** Numbers below are the standard's own. */
const FIRST_NUMBER = 2;

export function writeProperties(pack: Package, properties: readonly DocumentProperty[]): void {
  if (properties.length === 0) return;
  editPart(pack, propertiesPart(pack) ?? addPropertiesPart(pack), (edit, root) => {
    const existing = childrenOf(root, "property");
    const numberOf = (property: (typeof existing)[number]): number => Number(attributeOf(property, "pid"));
    let next = Math.max(FIRST_NUMBER, ...existing.map((property) => (numberOf(property) || 0) + 1));
    for (const { name, value } of properties) {
      const same = existing.find(
        (property) => attributeOf(property, "name")?.toLowerCase() === name.toLowerCase(),
      );
      const number = (same && numberOf(same)) || next++;
      const tag = `${prefixOf(root)}property`;
      // Declares its own prefix: the part may declare it once, on every value, or under another name.
      const text = `<vt:lpwstr xmlns:vt="${OFFICE}/docPropsVTypes">${escapeXml(value)}</vt:lpwstr>`;
      const xml = `<${tag} fmtid="${FORMAT_ID}" pid="${number}" name="${escapeXml(name)}">${text}</${tag}>`;
      if (same === undefined) edit.append(root, xml);
      else edit.replace(same, xml);
    }
  });
}

function addPropertiesPart(pack: Package): string {
  const root = `<Properties xmlns="${OFFICE}/custom-properties"/>`;
  addPart(pack, PART, CONTENT_TYPE, XML_HEAD + root);
  addRelationship(pack, "", "custom-properties", PART);
  return PART;
}
