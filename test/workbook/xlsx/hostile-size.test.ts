/** Small files that would take long or much memory: read at once, or refused with their sentence. */
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";
import { WorkbookError } from "../../../src/workbook/workbook-error";
import { rawWorkbook } from "./package-text";
import { processorTime } from "../../support/processor-time";

/** Far above what it takes here, far below what it took: machines differ, growth by the square does not. */
const SOON = 4_000;

/** What reading it comes to; it is packed before. */
async function outcome(bytes: Uint8Array): Promise<string> {
  const started = processorTime();
  const result = await openXlsx(bytes, "a.xlsx")
    .then((workbook) => workbook.read())
    .then(
      () => "read",
      (error: unknown) => (error instanceof WorkbookError ? error.code : String(error)),
    );
  expect(processorTime() - started).toBeLessThan(SOON);
  return result;
}

const sheet = (inside: string): Uint8Array => rawWorkbook({ sheets: { 表: inside } });
const ROW = '<row r="1"><c r="A1"><v>1</v></c></row>';
/** Differs from place to place, so that it doesn't shrink to nothing. */
const varied = (index: number): string => ((index * 2_654_435_761) % 2 ** 32).toString(36);
const many = (count: number, item: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => item(index)).join("");

const CASES: readonly (readonly [what: string, make: () => Uint8Array, outcome: RegExp])[] = [
  [
    "100,000 groups of hidden columns",
    () =>
      sheet(
        `<cols>${many(100_000, () => '<col min="1" max="16384" hidden="1"/>')}</cols><sheetData>${ROW}</sheetData>`,
      ),
    /^read$/,
  ],
  [
    "a number format of 100,000 brackets",
    () =>
      rawWorkbook({
        sheets: { 表: '<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c></row></sheetData>' },
        styles: `<numFmts count="1"><numFmt numFmtId="200" formatCode="${"[".repeat(100_000)}"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="200"/></cellXfs>`,
        before: '<workbookPr date1904="1"/>',
      }),
    /^read$/,
  ],
  [
    "half a million cells in one row",
    () =>
      sheet(
        `<sheetData><row r="1">${many(500_000, (index) => `<c><v>${varied(index)}</v></c>`)}</row></sheetData>`,
      ),
    /^read$/,
  ],
  [
    "300,000 rows below the readable ones",
    () =>
      sheet(
        `<sheetData>${many(300_000, (index) => `<row r="${index + 1}"><c r="ZZ${index + 1}"><v>${varied(index)}</v></c></row>`)}</sheetData>`,
      ),
    /^(?:read|tooLarge)$/,
  ],
  [
    "200,000 conditional formats",
    () =>
      sheet(
        `<sheetData>${ROW}</sheetData>${many(200_000, (index) => `<conditionalFormatting sqref="A${index}"><cfRule type="expression" priority="${varied(index)}"><formula>A1&gt;1</formula></cfRule></conditionalFormatting>`)}`,
      ),
    /^(?:read|tooLarge)$/,
  ],
  [
    "a text longer than any cell can hold",
    () =>
      sheet(
        `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${many(300_000, varied)}</t></is></c></row></sheetData>`,
      ),
    /^tooLarge$/,
  ],
  [
    "a long text that 30,000 cells share",
    () =>
      rawWorkbook({
        sheets: {
          表: `<sheetData>${many(300, (row) => `<row r="${row + 1}">${'<c t="s"><v>0</v></c>'.repeat(100)}</row>`)}</sheetData>`,
        },
        strings: `<si><t>${"甲乙丙丁".repeat(240_000)}</t></si>`,
      }),
    /^tooLarge$/,
  ],
  [
    "a million defined names",
    () =>
      rawWorkbook({
        sheets: { 表: "" },
        after: `<definedNames>${many(500_000, (index) => `<definedName name="a${varied(index)}"/>`)}</definedNames>`,
      }),
    /^tooLarge$/,
  ],
  [
    "attributes without end",
    () =>
      sheet(
        `<sheetData><row r="1"><c r="A1" ${many(200_000, (index) => `a${index}="${varied(index)}" `)}><v>1</v></c></row></sheetData>`,
      ),
    /^read$/,
  ],
  [
    "ampersands without end",
    () =>
      sheet(
        `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${"&a".repeat(400_000)}</t></is></c></row></sheetData>`,
      ),
    /^read$/,
  ],
  [
    "escapes without end",
    () =>
      sheet(
        `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${"_x00".repeat(200_000)}</t></is></c></row></sheetData>`,
      ),
    /^read$/,
  ],
];

test.each(CASES)("%s", async (_, make, expected) => {
  expect(await outcome(make())).toMatch(expected);
});

test("what stands beyond the readable columns of a row is told, and what follows the row is read", async () => {
  const cells = (count: number): string => "<c/>".repeat(count);
  const bytes = sheet(
    `<sheetData><row r="1"><c r="A1"><v>1</v></c>${cells(300)}<c><v>9</v></c></row><row r="2"><c r="B2"><v>2</v></c>${cells(300)}</row></sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>`,
  );
  const [first] = (await (await openXlsx(bytes, "a.xlsx")).read()).sheets;
  expect(first).toMatchObject({ truncated: true, values: [[1], [null, 2]] });
  expect(first?.merges).toHaveLength(1);
  const blank = sheet(`<sheetData><row r="1"><c r="A1"><v>1</v></c>${cells(300)}</row></sheetData>`);
  expect((await (await openXlsx(blank, "a.xlsx")).read()).sheets[0]?.truncated).toBe(false);
});
