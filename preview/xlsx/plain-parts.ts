/**
 * The parts of a package in the one form that the engine reads: UTF-8, names without prefixes, targets
 * relative to their part, a style part, and no rows far below the last entry. Programs other than Excel
 * write packages in all the forms that the standard allows.
 */
import { unzipSync } from "fflate";
import { BLANK_STYLES } from "../../src/workbook/xlsx/write/blank-package";
import { relativeTarget, resolveTarget } from "../../src/workbook/xlsx/opc/part-path";
import { partText } from "../../src/workbook/xlsx/opc/part-text";
import { attributeOf, childrenOf, parseXml } from "../../src/workbook/xlsx/xml/xml-tree";
import { XmlEdit } from "../../src/workbook/xlsx/xml/xml-edit";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
const STYLES_RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles";
const STYLES = "xl/styles.xml";
/** Longer stretches of rows without entries are left out, styles and all. */
const MOST_BLANK = 100_000;

/** @param bytes a package that can be read */
export function plainParts(bytes: Uint8Array): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [path, part] of Object.entries(unzipSync(bytes))) {
    const name = path.replace(/\\/g, "/").replace(/^\/+/, "");
    if (/\.(?:xml|rels)$/i.test(name)) texts[name] = plainPart(name, partText(part));
  }
  if (texts[STYLES] === undefined) addStyles(texts);
  return texts;
}

function plainPart(name: string, text: string): string {
  const bare = [MAIN, RELATIONSHIPS, CONTENT_TYPES].reduce(withoutPrefix, text);
  if (name.endsWith(".rels")) return withRelativeTargets(name, bare);
  return /<worksheet\b/.test(bare) ? withoutBlankRows(bare) : bare;
}

/** Makes a namespace that has a prefix the one that needs none. */
function withoutPrefix(text: string, namespace: string): string {
  const prefix = new RegExp(`xmlns:([\\w.-]{1,50})=["']${namespace.replaceAll(".", "\\.")}["']`).exec(
    text,
  )?.[1];
  if (prefix === undefined || text.includes(`xmlns="${namespace}"`)) return text;
  return text
    .replace(new RegExp(`(</?)${prefix}:`, "g"), "$1")
    .replace(new RegExp(`xmlns:${prefix}=`, "g"), "xmlns=");
}

function withRelativeTargets(name: string, text: string): string {
  // a/_rels/b.xml.rels belongs to a/b.xml.
  const source = name.replace(/(^|\/)_rels\/([^/]*)\.rels$/, "$1$2");
  const edit = new XmlEdit(text);
  for (const item of childrenOf(parseXml(text), "Relationship")) {
    const target = attributeOf(item, "Target") ?? "";
    if (attributeOf(item, "TargetMode") === "External" || target.startsWith("#")) continue;
    const plain = relativeTarget(source, resolveTarget(source, target));
    if (plain !== target) edit.setAttribute(item, "Target", plain);
  }
  return edit.toString();
}

function withoutBlankRows(text: string): string {
  const last = Math.max(
    ...["<v", "<f>", "<f ", "<is>"].map((mark) => text.lastIndexOf(mark, text.indexOf("</sheetData"))),
  );
  const from =
    last < 0 ? text.indexOf(">", text.indexOf("<sheetData")) + 1 : text.indexOf("</row>", last) + 6;
  const to = text.indexOf("</sheetData");
  return from > 6 && to - from > MOST_BLANK ? text.slice(0, from) + text.slice(to) : text;
}

function addStyles(texts: Record<string, string>): void {
  const list = "xl/_rels/workbook.xml.rels";
  texts[STYLES] = BLANK_STYLES;
  texts[list] = (texts[list] ?? "").replace(
    /<\/Relationships>\s*$/,
    `<Relationship Id="previewStyles" Type="${STYLES_RELATIONSHIP}" Target="styles.xml"/></Relationships>`,
  );
}
