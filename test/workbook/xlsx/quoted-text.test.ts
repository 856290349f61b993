/** Texts that look like formulas stand behind an apostrophe, so that editing the cell in Excel leaves them texts. */
import fc from "fast-check";
import type { CellContent, CellEdit, SheetPlan } from "../../../src/core/plan/plan";
import { createXlsx } from "../../../src/workbook/xlsx/create-xlsx";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";
import { partText, rawWorkbook } from "./package-text";
import { META } from "./sample-plan";

const SHEET = "xl/worksheets/sheet1.xml";

/** For each cell, whether its style carries the apostrophe. */
function quotes(bytes: Uint8Array): Readonly<Record<string, boolean>> {
  const list = /<cellXfs.*?<\/cellXfs>/s.exec(partText(bytes, "xl/styles.xml"))?.[0] ?? "";
  const styles = list.match(/<xf [^>]*>/g) ?? [];
  return Object.fromEntries(
    [...partText(bytes, SHEET).matchAll(/<c r="([A-Z]+\d+)"(?: s="(\d+)")?/g)].map(
      ([, cell = "", style = "0"]) => [cell, styles[Number(style)]?.includes('quotePrefix="1"') === true],
    ),
  );
}

async function made(cells: SheetPlan["cells"], styles: SheetPlan["styles"] = {}): Promise<Uint8Array> {
  const sheet: SheetPlan = { ...META, visibility: "visible", styles, cells };
  return createXlsx({ sheets: [sheet], names: [], activate: null });
}

test.each([
  ["=1+1", true],
  ["+86 10 1234", true],
  ["-5", true],
  ["- 说明", true],
  ["@甲", true],
  ["第一党支部", false],
  [" =1", false],
  ["1-2", false],
  ["", false],
])("a new cell with %j is quoted: %s", async (value, quoted) => {
  const bytes = await made([{ row: 0, column: 0, value, style: "bold" }], { bold: { bold: true } });
  expect(quotes(bytes)["A1"]).toBe(quoted);
  const plain = await made([{ row: 0, column: 0, value }]);
  expect(quotes(plain)["A1"] ?? false).toBe(quoted);
});

test("formulas, numbers and cells of the text format are not quoted", async () => {
  const bytes = await made(
    [
      { row: 0, column: 0, formula: "=-A2", cached: "-" },
      { row: 0, column: 1, value: -5 },
      { row: 0, column: 2, value: "=1", style: "text" },
    ],
    { text: { numberFormat: "@" } },
  );
  expect(quotes(bytes)).toEqual({ A1: false, B1: false, C1: false });
});

test("any text comes back as it was, quoted or not", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom("", "=", "+", "-", "@", "'"),
      fc.string({ unit: "grapheme-ascii", minLength: 1 }),
      async (sign, rest) => {
        const bytes = await made([{ row: 0, column: 0, value: sign + rest }]);
        expect((await (await openXlsx(bytes, "a.xlsx")).read()).sheets[0]?.values[0]?.[0]).toBe(sign + rest);
        expect(quotes(bytes)["A1"] ?? false).toBe(/^[=+\-@]/.test(sign + rest));
      },
    ),
    { numRuns: 40 },
  );
});

describe("in a workbook of somebody else's", () => {
  const styles =
    '<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="0" fontId="1"/>' +
    '<xf numFmtId="0" quotePrefix="1"/><xf numFmtId="49"/></cellXfs>';
  const row = ["1", "2", "3"].map(
    (style, index) => `<c r="${"ABC"[index]}1" s="${style}" t="str"><v>旧</v></c>`,
  );
  const bytes = rawWorkbook({
    sheets: { 表: `<sheetData><row r="1">${row.join("")}</row></sheetData>` },
    styles,
  });

  async function typed(
    column: number,
    after: CellContent,
    before: string | null = "旧",
  ): Promise<Uint8Array> {
    const workbook = await openXlsx(bytes, "甲.xlsx");
    const edit: CellEdit = {
      at: { sheet: "表", row: 0, column },
      before: { value: before, formula: null },
      after,
    };
    await workbook.apply({ sheets: [], names: [], activate: null, edits: [edit] });
    return workbook.toBytes();
  }
  const text = (value: string): CellContent => ({ value, formula: null });

  test.each([
    ["a plain cell gets the apostrophe", 0, text("=1"), { A1: true, B1: true, C1: false }],
    ["another text needs none", 0, text("新"), { A1: false, B1: true, C1: false }],
    ["a cell that has it keeps it", 1, text("新"), { A1: false, B1: true, C1: false }],
    ["a number takes it away", 1, { value: -5, formula: null }, { A1: false, B1: false, C1: false }],
    ["a formula takes it away", 1, { value: null, formula: "=1" }, { A1: false, B1: false, C1: false }],
    ["a cell of the text format needs none", 2, text("-5"), { A1: false, B1: true, C1: false }],
  ] as const)("%s", async (_, column, after, expected) => {
    expect(quotes(await typed(column, after))).toEqual(expected);
  });

  test("a cell that wasn't there gets it too", async () => {
    expect(quotes(await typed(4, text("@甲"), null))).toEqual({ A1: false, B1: true, C1: false, E1: true });
  });
});
