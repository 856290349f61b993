/** Files that are no workbooks, broken ones, and ones made to do harm: each is refused with its own answer. */
import { gzipSync, strToU8, zipSync } from "fflate";
import { inspectXlsx } from "../../../src/workbook/xlsx/inspect-xlsx";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";
import { WorkbookError } from "../../../src/workbook/workbook-error";
import { codeOf } from "./code-of";
import { fixture, parts, rawWorkbook, withParts } from "./package-text";
import { processorTime } from "../../support/processor-time";

const OLE_HEADER = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function ole(stream: string): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set(OLE_HEADER);
  bytes.set(Array.from(stream, (character) => [character.charCodeAt(0), 0]).flat(), 1152);
  return bytes;
}

function zipOf(...names: readonly string[]): Uint8Array {
  return zipSync(Object.fromEntries(names.map((name) => [name, strToU8("<x/>")])));
}

/** A package whose first sheet inflates to a thousand times its size. */
const BOMB = zipSync(
  {
    ...parts(rawWorkbook({ sheets: { 表: "" } })),
    "xl/worksheets/sheet1.xml": new Uint8Array(60 * 2 ** 20),
  },
  { level: 9 },
);

const utf16 = (text: string): Uint8Array =>
  Uint8Array.from([
    0xff,
    0xfe,
    ...Array.from(text, (character) => [character.charCodeAt(0) & 255, character.charCodeAt(0) >> 8]).flat(),
  ]);

const REFUSED: readonly (readonly [
  what: string,
  file: string,
  bytes: Uint8Array,
  code: string,
  kind: string | undefined,
])[] = [
  ["an empty file", "a.xlsx", new Uint8Array(0), "damaged", "empty"],
  ["an encrypted workbook", "a.xlsx", ole("EncryptedPackage"), "encrypted", "encryptedPackage"],
  ["a workbook of Excel 97", "a.xls", ole("Workbook"), "oldFormat", undefined],
  ["a workbook of Excel 97 with a new extension", "a.xlsx", ole("Workbook"), "oldFormat", undefined],
  ["a workbook of WPS's own format", "a.et", ole("Workbook"), "oldFormat", undefined],
  ["another file in the old container", "a.xlsx", ole("WordDocument"), "notXlsx", "ole"],
  ["text separated by commas", "a.csv", strToU8("单位,得分\n第一党支部,95\n"), "notXlsx", "text"],
  ["text in UTF-16", "a.xlsx", utf16("单位\t得分"), "notXlsx", "text"],
  [
    "a web page",
    "a.xls",
    strToU8("\ufeff<html><table><tr><td>1</td></tr></table></html>"),
    "notXlsx",
    "html",
  ],
  ["XML of Excel 2003", "a.xml", strToU8('<?xml version="1.0"?><Workbook/>'), "notXlsx", "xml"],
  ["a PDF", "a.xlsx", strToU8("%PDF-1.7"), "notXlsx", "pdf"],
  ["other bytes", "a.xlsx", gzipSync(strToU8("x")), "notXlsx", "unknown"],
  [
    "a binary workbook",
    "a.xlsb",
    zipOf("[Content_Types].xml", "_rels/.rels", "xl/workbook.bin"),
    "notXlsx",
    "xlsb",
  ],
  [
    "a text document",
    "a.docx",
    zipOf("[Content_Types].xml", "_rels/.rels", "word/document.xml"),
    "notXlsx",
    "document",
  ],
  ["a workbook of LibreOffice's own format", "a.ods", zipOf("mimetype", "content.xml"), "notXlsx", "ods"],
  ["an archive of other files", "a.zip", zipOf("a.txt"), "notXlsx", "zip"],
  ["an empty archive", "a.zip", zipSync({}), "notXlsx", "zip"],
  [
    "a workbook with macros",
    "a.xlsm",
    withParts(rawWorkbook({ sheets: { 表: "" } }), { "xl/vbaProject.bin": () => "x" }),
    "macros",
    undefined,
  ],
  [
    "a workbook with macros and another extension",
    "a.xlsx",
    withParts(rawWorkbook({ sheets: { 表: "" } }), { "xl/vbaProject.bin": () => "x" }),
    "macros",
    undefined,
  ],
  ["a workbook cut off at the end", "a.xlsx", fixture("openpyxl.xlsx").slice(0, -30), "damaged", "truncated"],
  ["a workbook cut in half", "a.xlsx", fixture("openpyxl.xlsx").slice(0, 5000), "damaged", "truncated"],
  ["a bomb", "a.xlsx", BOMB, "tooLarge", undefined],
];

test.each(REFUSED)("%s is refused by what it is", async (_, file, bytes, code, kind) => {
  const extension = file.split(".").pop();
  const detail = { file, ext: extension, ...(kind === undefined ? {} : { kind }) };
  await expect(openXlsx(bytes, file)).rejects.toMatchObject({ name: "WorkbookError", code, detail });
});

test("a bomb is refused from its directory: what is compressed need not even be sound", () => {
  const unsound = BOMB.slice();
  // Nothing but the compressed bytes of the sheet is as long as this; 0xff begins no block of deflate.
  unsound.fill(0xff, Math.floor(BOMB.length * 0.4), Math.floor(BOMB.length * 0.6));
  expect(() => inspectXlsx(unsound, "a.xlsx")).toThrow(new WorkbookError("tooLarge", { file: "a.xlsx" }));
});

test("an archive of more files than any workbook has is refused", () => {
  const many = zipSync(
    Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`${index}`, new Uint8Array(0)])),
    { level: 0 },
  );
  expect(() => inspectXlsx(many, "a.xlsx")).toThrow("tooLarge");
});

const sheet = (inside: string): Uint8Array => rawWorkbook({ sheets: { 表: inside } });
const DTD = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>';

const BROKEN: readonly (readonly [string, Uint8Array])[] = [
  ["entities that explode", withParts(sheet("<sheetData/>"), { "xl/workbook.xml": (xml) => DTD + xml })],
  [
    "entities that explode in a sheet",
    withParts(sheet("<sheetData/>"), { "xl/worksheets/sheet1.xml": (xml) => DTD + xml }),
  ],
  [
    "XML that ends too early",
    withParts(sheet("<sheetData/>"), { "xl/workbook.xml": (xml) => xml.slice(0, -4) }),
  ],
  [
    "XML out of balance",
    withParts(sheet("<sheetData/>"), { "xl/workbook.xml": (xml) => xml.replace("</sheets>", "</sheet>") }),
  ],
  [
    "XML nested without end",
    withParts(sheet("<sheetData/>"), {
      "xl/workbook.xml": (xml) =>
        xml.replace("<sheets>", `${"<a>".repeat(200_000)}${"</a>".repeat(200_000)}<sheets>`),
    }),
  ],
  ["a sheet without its part", withParts(sheet("<sheetData/>"), { "xl/worksheets/sheet1.xml": () => null })],
  [
    "a workbook part that is something else",
    withParts(sheet("<sheetData/>"), { "xl/workbook.xml": () => "<document/>" }),
  ],
  [
    "a relationship that leads nowhere",
    withParts(sheet("<sheetData/>"), { "_rels/.rels": (xml) => xml.replace('officeDocument"', 'nothing"') }),
  ],
];

test.each(BROKEN)("%s makes a damaged file", async (_, bytes) => {
  expect(await codeOf(bytes)).toBe("damaged");
});

test("a part that does not match its checksum makes a damaged file", async () => {
  const bytes = zipSync(parts(sheet("<sheetData/>")), { level: 0 });
  const at = Buffer.from(bytes).indexOf("<sheetData/>");
  bytes[at + 1] = 0x74;
  expect(await codeOf(bytes)).toBe("damaged");
});

test("macros are found by the workbook's content type too", async () => {
  const bytes = withParts(sheet("<sheetData/>"), {
    "[Content_Types].xml": (xml) =>
      xml.replace(
        "</Types>",
        '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
      ),
  });
  expect(await codeOf(bytes)).toBe("macros");
});

test("few bytes that name far-away cells on every row can't take up all memory", async () => {
  const rows = Array.from(
    { length: 10_000 },
    (_, index) => `<row r="${index + 1}"><c r="IV${index + 1}"><v>1</v></c></row>`,
  ).join("");
  const sheets = Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [`表${index}`, `<sheetData>${rows}</sheetData>`]),
  );
  expect(await codeOf(rawWorkbook({ sheets }))).toBe("tooLarge");
});

test("shared formulas made to be slow are read at once", async () => {
  const hostile = `${"[".repeat(4000)}${"]".repeat(3999)}`;
  const cells = Array.from(
    { length: 2000 },
    (_, index) => `<row r="${index + 2}"><c r="A${index + 2}"><f t="shared" si="0"/><v>1</v></c></row>`,
  ).join("");
  const bytes = sheet(
    `<sheetData><row r="1"><c r="A1"><f t="shared" si="0" ref="A1:A9">${hostile}</f><v>1</v></c></row>${cells}</sheetData>`,
  );
  const started = processorTime();
  expect(await codeOf(bytes)).toBe("read");
  expect(processorTime() - started).toBeLessThan(5000);
});
