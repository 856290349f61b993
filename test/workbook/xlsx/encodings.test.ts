/** Parts that are not in UTF-8: read where the encoding is known, refused by its name where it isn't. */
import { zipSync } from "fflate";
import { valueAt } from "../../../src/core/grid/grid";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";
import { parts, partText, rawWorkbook } from "./package-text";
import { PLAN } from "./sample-plan";

const TEXT = "第一党支部 é";
const plain = rawWorkbook({
  sheets: {
    评分表: `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${TEXT}</t></is></c></row></sheetData>`,
  },
});

type Encode = (text: string) => Uint8Array;

const utf16 =
  (big: boolean, mark: boolean): Encode =>
  (text) => {
    const bytes = Buffer.from((mark ? "\ufeff" : "") + text, "utf16le");
    return new Uint8Array(big ? bytes.swap16() : bytes);
  };
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function encoded(encode: Encode, declaration: string): Uint8Array {
  const all = Object.entries(parts(plain)).map(([name, content]): [string, Uint8Array] => [
    name,
    encode(declaration + new TextDecoder().decode(content)),
  ]);
  return zipSync(Object.fromEntries(all));
}

const declared = (name: string): string => `<?xml version="1.0" encoding='${name}' standalone="yes"?>\r\n`;

const READ: readonly (readonly [string, Encode, string])[] = [
  ["UTF-16 with a mark", utf16(false, true), declared("UTF-16")],
  ["UTF-16, high bytes first", utf16(true, true), declared("utf-16")],
  ["UTF-16 without a mark", utf16(false, false), declared("UTF-16LE")],
  ["UTF-16 without a mark, high bytes first", utf16(true, false), declared("UTF-16")],
  ["UTF-16 without a declaration", utf16(false, true), ""],
  ["UTF-8 with a mark", (text) => utf8(`\ufeff${text}`), declared("utf-8")],
  ["UTF-8 that calls itself UTF-16", utf8, declared("UTF-16")],
];

test.each(READ)("%s is read, and well-formed when it is written back", async (_, encode, declaration) => {
  const workbook = await openXlsx(encoded(encode, declaration), "a.xlsx");
  const { sheets } = await workbook.read();
  expect(sheets.map((sheet) => [sheet.name, valueAt(sheet, 0, 0)])).toEqual([["评分表", TEXT]]);
  await workbook.apply(PLAN);
  const written = partText(workbook.toBytes(), "xl/workbook.xml");
  expect(written).not.toMatch(/encoding=["'](?!utf-8)/i);
  expect(written).toContain("评分表");
  const again = await (await openXlsx(workbook.toBytes(), "a.xlsx")).read();
  expect(again.sheets.find(({ name }) => name === "评分表")?.values).toEqual([[TEXT]]);
});

const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "latin1"));

test.each([
  [
    "bytes that are no UTF-8",
    (text: string) => latin(text.replace("first", "é")),
    declared("UTF-8"),
    "utf-8",
  ],
  ["an encoding that nobody knows", utf8, declared("x-unknown-9"), "x-unknown-9"],
])("%s are refused by name, not read as something else", async (_, encode, declaration, encoding) => {
  const opening = openXlsx(encoded(encode, declaration), "a.xlsx").then((workbook) => workbook.read());
  await expect(opening).rejects.toMatchObject({ code: "encoding", detail: { file: "a.xlsx", encoding } });
});
