/** Writes title, author and custom properties as the parts that hold them. */
import type { CustomPropertyValue, DocumentProperties } from "../host/state/document-properties";
import type { EditablePackage } from "./editable-package";
import { CORE_PROPERTIES } from "./restore-properties";
import { append, root } from "./xml-edit";

const CORE = "docProps/core.xml";
const CUSTOM = "docProps/custom.xml";
/** Format identifier that every custom property carries. */
const FORMAT_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";

export function writeProperties(properties: DocumentProperties, parts: EditablePackage): void {
  const core = Object.entries(CORE_PROPERTIES).flatMap(([property, name]) => {
    const text = properties[property as keyof typeof CORE_PROPERTIES];
    const prefix = name === "keywords" || name === "category" ? "cp" : "dc";
    return text === "" ? [] : [`<${prefix}:${name}>${escape(text)}</${prefix}:${name}>`];
  });
  if (core.length > 0) {
    const namespaces = `xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`;
    parts.add(CORE, `<cp:coreProperties ${namespaces}>${core.join("")}</cp:coreProperties>`);
    register(
      parts,
      CORE,
      "application/vnd.openxmlformats-package.core-properties+xml",
      `${PACKAGE}/relationships/metadata/core-properties`,
    );
  }
  if (properties.custom.size === 0) return;
  const custom = [...properties.custom].map(([name, value], index) => {
    const head = `fmtid="${FORMAT_ID}" pid="${index + 2}" name="${escape(name)}"`;
    return `<property ${head}>${typed(value)}</property>`;
  });
  const namespaces = `xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes"`;
  parts.add(CUSTOM, `<Properties ${namespaces}>${custom.join("")}</Properties>`);
  register(
    parts,
    CUSTOM,
    "application/vnd.openxmlformats-officedocument.custom-properties+xml",
    `${OFFICE}/relationships/custom-properties`,
  );
}

/** Makes a part known to the package: its content type and the relation that leads to it. */
function register(parts: EditablePackage, path: string, contentType: string, relation: string): void {
  append(root(parts.document("[Content_Types].xml")), "Override", {
    PartName: `/${path}`,
    ContentType: contentType,
  });
  const relations = root(parts.document("_rels/.rels"));
  append(relations, "Relationship", {
    Id: `rIdPreview${relations.children.length + 1}`,
    Type: relation,
    Target: path,
  });
}

function typed(value: CustomPropertyValue): string {
  if (typeof value === "boolean") return `<vt:bool>${value}</vt:bool>`;
  return typeof value === "number" ? `<vt:r8>${value}</vt:r8>` : `<vt:lpwstr>${escape(value)}</vt:lpwstr>`;
}

function escape(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
