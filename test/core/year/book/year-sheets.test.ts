/** The visible sheets of a year's workbook: in whose order the units stand, what fits a page, and whose bars are drawn. */
import { PAGE_WIDTH } from "../../../../src/core/collect/book/table-sheet";
import type { SheetPlan, WorkbookPlan } from "../../../../src/core/plan/plan";
import { planYearBook } from "../../../../src/core/year/book/plan-year-book";
import type { SourceSheet } from "../../../../src/core/year/annual/annual-input";
import { rosterUnit } from "../../../support/roster-unit";
import { assembled, exampleSheets } from "../../../support/year-sources";

// Neither by sound nor by code point.
const ORDER = ["第五党支部", "第二党支部", "第一党支部", "第六党支部", "第四党支部", "第三党支部"];
const roster = { sheetName: "单位名录", problems: [], units: ORDER.map((name) => rosterUnit(name)) };

const sheetOf = ({ sheets }: WorkbookPlan, name: string): SheetPlan => {
  const found = sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
};
const column = ({ cells }: SheetPlan, wanted: number, from: number, count: number) =>
  Array.from(
    { length: count },
    (_, index) => cells.find((cell) => cell.row === from + index && cell.column === wanted)?.value,
  );

let sheets: readonly SourceSheet[];
beforeAll(async () => {
  sheets = await exampleSheets();
});

test.each(["年度汇总", "等次建议", "示范点台账"])("%s: units in the roster's order", (name) => {
  const plan = planYearBook(assembled(sheets, { roster }), "zh");
  expect(column(sheetOf(plan, name), 0, 3, ORDER.length)).toEqual(ORDER);
});

test.each(["zh", "en"] as const)("proposal, reason and decision fit one page's width (%s)", (language) => {
  const plan = planYearBook(assembled(sheets, { roster }), language);
  for (const slot of ["proposals", "sites"]) {
    const sheet = plan.sheets.find((one) => one.slot === slot);
    const printed = sheet?.columnWidths?.slice(0, (sheet.print?.area?.right ?? 0) + 1) ?? [];
    expect([slot, sheet?.print?.fitToWidth]).toEqual([slot, 1]);
    expect(printed.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(PAGE_WIDTH.landscape);
  }
});

test("bars of three chosen units: the best at first, any other of the list", () => {
  const annual = assembled(sheets, { roster });
  const plan = planYearBook(annual, "zh");
  const charts = sheetOf(plan, "图表");
  const [choice] = charts.validations;
  expect(choice?.rule).toEqual({ type: "listOfCells", cells: "='年度汇总'!$A$4:$A$9" });
  const row = choice?.range.top ?? 0;
  const best = annual.ranking.ranked.slice(0, 3).map(({ input }) => input.unit);
  expect([1, 2, 3].map((at) => column(charts, at, row, 1)[0])).toEqual(best);
  const chart = charts.charts?.find(({ name }) => name.endsWith("year-parts"));
  expect(chart?.series.map(({ values }) => [values.left, values.top - row])).toEqual([
    [1, 1],
    [2, 1],
    [3, 1],
    [4, 1],
  ]);
});
