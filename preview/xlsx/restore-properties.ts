/** Title, author and custom properties of the file. */
import type { DocumentProperties } from "../host/state/document-properties";
import { type PackageParts } from "./package-parts";
import { element, elements } from "./xml-elements";

/** Property → element of docProps/core.xml. */
export const CORE_PROPERTIES = {
  title: "title",
  subject: "subject",
  author: "creator",
  keywords: "keywords",
  comments: "description",
  category: "category",
} as const;

export function restoreProperties(properties: DocumentProperties, parts: PackageParts): void {
  const core = parts.document("docProps/core.xml");
  for (const [property, name] of Object.entries(CORE_PROPERTIES)) {
    properties[property as keyof typeof CORE_PROPERTIES] = element(core, name)?.textContent ?? "";
  }
  for (const item of elements(parts.document("docProps/custom.xml"), "property")) {
    const value = item.firstElementChild;
    if (value !== null) properties.setCustom(item.getAttribute("name") ?? "", typed(value));
  }
}

function typed(value: Element): string | number | boolean {
  const text = value.textContent ?? "";
  if (value.localName === "bool") return text === "true" || text === "1";
  return /^(i1|i2|i4|i8|int|r4|r8|decimal)$/.test(value.localName) ? Number(text) : text;
}
