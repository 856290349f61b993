/** Which sheet may go when ours are written into a new workbook. */
import type { SheetGrid, WorkbookGrid } from "../../../src/core/grid/grid";
import { emptySheetOf, replacingEmptySheet } from "../../../src/core/plan/empty-sheet";
import { planTemplates } from "../../../src/core/template/plan-templates";
import { f1, period } from "../../support/grid-builder";

const EMPTY: SheetGrid = {
  name: "Sheet1",
  visibility: "visible",
  values: [],
  formulas: [],
  formats: [],
  merges: [],
  truncated: false,
};

function workbook(sheets: readonly Partial<SheetGrid>[], names: WorkbookGrid["names"] = []): WorkbookGrid {
  return { sheets: sheets.map((sheet) => ({ ...EMPTY, ...sheet })), names, activeSheet: "Sheet1" };
}

test.each(["Sheet1", "sheet1", "工作表1", "Sheet 1", "表1"])(
  "the only sheet, %s, with nothing on it",
  (name) => {
    expect(emptySheetOf(workbook([{ name, values: [[null]], formulas: [[null]] }]))).toBe(name);
  },
);

test.each<[string, WorkbookGrid]>([
  ["a sheet that somebody named", workbook([{ name: "评分" }])],
  ["a sheet beside another", workbook([{}, { name: "Sheet2" }])],
  ["one with a blank text", workbook([{ values: [[""]] }])],
  ["one with 0", workbook([{ values: [[], [null, 0]] }])],
  ["one with a formula that gives nothing", workbook([{ values: [[null]], formulas: [["=A2"]] }])],
  ["one with merged cells", workbook([{ merges: [{ top: 0, left: 0, bottom: 0, right: 1 }] }])],
  ["one with something far away", workbook([{ truncated: true }])],
  ["one that couldn't be read", workbook([{ unread: true }])],
  ["a protected one", workbook([{ protected: true }])],
  ["a hidden one", workbook([{ visibility: "hidden" }])],
  ["one in a workbook with a name", workbook([{}], [{ name: "区域", refersTo: "=1" }])],
  ["none at all", workbook([])],
])("not %s", (_, book) => {
  expect(emptySheetOf(book)).toBeNull();
});

test("templates let it go, and keep every other sheet", () => {
  const plan = (book: WorkbookGrid) => planTemplates(f1(), [period("2026Q4")], "第一党支部", book);
  expect(plan(workbook([{}])).emptySheet).toBe("Sheet1");
  expect(plan(workbook([{ name: "名册" }])).emptySheet).toBeUndefined();
  expect(planTemplates(f1(), [period("2026Q4")], "第一党支部").emptySheet).toBeUndefined();
});

test("a workbook keeps a sheet that can be seen", () => {
  const [meta] = planTemplates(f1(), [period("2026Q4")], "").sheets.filter(({ role }) => role === "meta");
  if (meta === undefined) throw new Error("a template has a sheet _meta");
  const plan = { sheets: [meta], names: [], activate: null };
  expect(replacingEmptySheet(plan, workbook([{}]))).toEqual(plan);
});
