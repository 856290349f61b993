/**
 * The bytes of a known workbook, written by hand and by the standard, so that the adapter is not
 * tested against its own idea of a file.
 */
import { strToU8, zipSync } from "fflate";
import { parseRange } from "../../../src/core/grid/address";
import type { KnownCell, KnownSheet, KnownWorkbook } from "../known-workbook";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const PREAMBLE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Number formats in the order of the cell styles that use them; 0 is General. */
const FORMATS = ["General", "0.0%"];
/** The same styles once more, open while the sheet is protected. */
const UNLOCKED = FORMATS.length;

export function knownXlsx(content: KnownWorkbook): Uint8Array {
  const parts: Record<string, string> = {
    "[Content_Types].xml": contentTypes(content),
    "_rels/.rels": relationships([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": workbook(content),
    "xl/_rels/workbook.xml.rels": relationships([
      ...content.sheets.map((_, index): [string, string] => [
        "worksheet",
        `worksheets/sheet${index + 1}.xml`,
      ]),
      ["styles", "styles.xml"],
    ]),
    "xl/styles.xml": styles(),
  };
  content.sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = worksheet(sheet);
  });
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(PREAMBLE + xml)])),
  );
}

function escape(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

function contentTypes({ sheets }: KnownWorkbook): string {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const override = (part: string, kind: string): string =>
    `<Override PartName="${part}" ContentType="${type}.${kind}+xml"/>`;
  return (
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    override("/xl/workbook.xml", "sheet.main") +
    override("/xl/styles.xml", "styles") +
    sheets.map((_, index) => override(`/xl/worksheets/sheet${index + 1}.xml`, "worksheet")).join("") +
    "</Types>"
  );
}

function relationships(targets: readonly (readonly [string, string])[]): string {
  const items = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`;
}

function workbook({ sheets, names, activeSheet }: KnownWorkbook): string {
  const active = sheets.findIndex(({ name }) => name === activeSheet);
  const list = sheets.map(({ name, visibility }, index) => {
    const state = visibility === "visible" ? "" : ` state="${visibility}"`;
    return `<sheet name="${escape(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  const defined = names.map(
    ({ name, refersTo }) => `<definedName name="${escape(name)}">${escape(refersTo.slice(1))}</definedName>`,
  );
  return (
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><bookViews><workbookView activeTab="${active}"/></bookViews>` +
    `<sheets>${list.join("")}</sheets><definedNames>${defined.join("")}</definedNames></workbook>`
  );
}

function styles(): string {
  const own = FORMATS.slice(1).map(
    (code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escape(code)}"/>`,
  );
  const format = (index: number): string =>
    `<xf numFmtId="${index === 0 ? 0 : 163 + index}" fontId="0" fillId="0" borderId="0" xfId="0"`;
  const formats = [
    ...FORMATS.map((_, index) => `${format(index)}/>`),
    ...FORMATS.map((_, index) => `${format(index)}><protection locked="0"/></xf>`),
  ];
  return (
    `<styleSheet xmlns="${MAIN}"><numFmts count="${own.length}">${own.join("")}</numFmts>` +
    `<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
    `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
    `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
    `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
    `<cellXfs count="${formats.length}">${formats.join("")}</cellXfs>` +
    `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
  );
}

function worksheet({ cells, isProtected }: KnownSheet): string {
  const rows = new Map<number, { column: number; xml: string }[]>();
  for (const [address, cell] of Object.entries(cells)) {
    const { top, left } = parseRange(address) ?? { top: 0, left: 0 };
    rows.set(top, [...(rows.get(top) ?? []), { column: left, xml: cellXml(address, cell) }]);
  }
  const xml = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, items]) => {
      const inOrder = [...items].sort((a, b) => a.column - b.column).map((item) => item.xml);
      return `<row r="${row + 1}">${inOrder.join("")}</row>`;
    });
  const protection = isProtected === true ? '<sheetProtection sheet="1"/>' : "";
  return `<worksheet xmlns="${MAIN}"><sheetData>${xml.join("")}</sheetData>${protection}</worksheet>`;
}

function cellXml(address: string, { value, formula, format = "General", unlocked }: KnownCell): string {
  const style = FORMATS.indexOf(format) + (unlocked === true ? UNLOCKED : 0);
  const start = `<c r="${address}" s="${style}"`;
  const f = formula === undefined ? "" : `<f>${escape(formula.slice(1))}</f>`;
  if (typeof value === "number") return `${start}>${f}<v>${value}</v></c>`;
  if (typeof value === "boolean") return `${start} t="b">${f}<v>${value ? 1 : 0}</v></c>`;
  if (typeof value === "object") return `${start} t="e">${f}<v>${value.error}</v></c>`;
  if (formula !== undefined) return `${start} t="str">${f}<v>${escape(value)}</v></c>`;
  return `${start} t="inlineStr"><is><t xml:space="preserve">${escape(value)}</t></is></c>`;
}
