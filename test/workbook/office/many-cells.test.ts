/** A sheet of more cells than Excel on the web takes in one request (5 MB) is written in several, and whole. */
import type { SheetPlan, WorkbookPlan } from "../../../src/core/plan/plan";
import { planTemplate } from "../../../src/core/template/plan-template";
import { applyPlan } from "../../../src/workbook/office/apply-plan";
import { OwnWrites } from "../../../src/workbook/office/own-writes";
import { BYTES_PER_REQUEST, cellBands } from "../../../src/workbook/office/write-cells";
import { CountingExcel } from "../../support/counting-excel";
import { f1, period } from "../../support/grid-builder";
import { TestClock } from "./test-clock";

/** Any sheet of ours, without its cells. */
const SHEET: SheetPlan = ((): SheetPlan => {
  const [sheet] = planTemplate(f1(), period("2026Q4"), "第一党支部").sheets;
  if (sheet === undefined) throw new Error("no sheet");
  return { ...sheet, cells: [] };
})();

/** As many cells as a thousand returns have in the result's data sheet. */
const ROWS = 20_000;
const COLUMNS = 9;

function sheetOf(rows: number, text: (row: number, column: number) => string): SheetPlan {
  return {
    ...SHEET,
    cells: Array.from({ length: rows * COLUMNS }, (_, cell) => {
      const [row, column] = [Math.floor(cell / COLUMNS), cell % COLUMNS];
      return { row, column, value: text(row, column) };
    }),
  };
}

test("180,000 cells go in bands that each fit, one below the other, none of them lost", () => {
  const bands = cellBands(
    sheetOf(ROWS, (row, column) => `第${row}行${column}`),
    new Map(),
  );
  expect(bands.length).toBeGreaterThan(1);
  let next = 0;
  for (const { top, entries, formats, bytes } of bands) {
    expect(top).toBe(next);
    expect(formats.length).toBe(entries.length);
    next += entries.length;
    expect(bytes).toBeLessThanOrEqual(BYTES_PER_REQUEST);
    const sent = Buffer.byteLength(JSON.stringify([entries, formats]));
    expect(sent).toBeLessThanOrEqual(bytes + entries.length * 8 + 8);
  }
  expect(next).toBe(ROWS);
  expect(bands[1]?.entries[0]?.[0]).toBe(`'第${bands[1]?.top}行0`);
});

test("one row that is too large alone is a band of its own; no cells are no band", () => {
  const long = "长".repeat(BYTES_PER_REQUEST / 3 / COLUMNS + 1);
  expect(
    cellBands(
      sheetOf(3, () => long),
      new Map(),
    ).map(({ top }) => top),
  ).toEqual([0, 1, 2]);
  expect(cellBands(SHEET, new Map())).toEqual([]);
});

test("few cells take no request more than before, many take one for every two megabytes", async () => {
  const requests = async (rows: number): Promise<number> => {
    const excel = new CountingExcel(["名册"]);
    const { newContext } = excel;
    const environment = { fileName: "a.xlsx", clock: new TestClock(), links: [], own: new OwnWrites() };
    const sheets = [sheetOf(rows, (row, column) => `第${row}行${column}`)];
    const plan: WorkbookPlan = { sheets, names: [], edits: [], activate: null };
    await applyPlan(plan, { newContext, ...environment });
    return excel.requests;
  };
  const [few, many] = [await requests(100), await requests(ROWS)];
  const bands = cellBands(
    sheetOf(ROWS, (row, column) => `第${row}行${column}`),
    new Map(),
  );
  expect(many - few).toBe(bands.length - 1);
});
