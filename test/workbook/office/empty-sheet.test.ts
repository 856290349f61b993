/** In Excel: what keeps the empty sheet of a new workbook, when it is looked at right before it would go. */
import type { WorkbookPlan } from "../../../src/core/plan/plan";
import { ExcelWorkbook } from "../../../src/workbook/office/excel-workbook";
import type { KnownWorkbook } from "../known-workbook";
import { textPlan } from "../sample-plans";
import { openInExcel, type ExcelUnderTest } from "./excel-under-test";
import { TestClock } from "./test-clock";

afterEach(() => jest.restoreAllMocks());

const NEW: KnownWorkbook = {
  sheets: [{ name: "Sheet1", visibility: "visible", cells: {} }],
  names: [],
  activeSheet: "Sheet1",
};

const PLAN: WorkbookPlan = { ...textPlan("说明", ["一"]), emptySheet: "Sheet1" };

const namesOf = async ({ port }: ExcelUnderTest): Promise<readonly string[]> =>
  (await port.read()).sheets.map(({ name }) => name);

/** On the sheet, as a person would. */
async function onSheet(act: (sheet: Excel.Worksheet) => void): Promise<void> {
  const context = new Excel.RequestContext();
  act(context.workbook.worksheets.getItem("Sheet1"));
  await context.sync();
}

test.each<[string, (sheet: Excel.Worksheet) => void]>([
  ["a colour", (sheet) => void (sheet.getRange("C3").format.fill.color = "#FF0000")],
  ["merged cells", (sheet) => sheet.getRange("A1:B1").merge()],
  [
    "a validation",
    (sheet) =>
      void (sheet.getRange("B2").dataValidation.rule = { list: { inCellDropDown: true, source: "是,否" } }),
  ],
  ["a conditional format", (sheet) => void sheet.getRange("B2").conditionalFormats.add("Custom")],
  ["a chart", (sheet) => void sheet.charts.add("ColumnClustered", sheet.getRange("A1:B2"))],
  ["a name of its own", (sheet) => void sheet.names.add("区域", "=1")],
  ["protection", (sheet) => sheet.protection.protect()],
])("%s keeps it", async (_, act) => {
  const excel = await openInExcel(NEW);
  await onSheet(act);
  expect(await excel.port.apply(PLAN)).toEqual({ written: ["说明"], replaced: [] });
  expect(await namesOf(excel)).toEqual(["Sheet1", "说明"]);
});

test("comments keep it, where Excel can tell", async () => {
  jest.spyOn(Office.context.requirements, "isSetSupported").mockReturnValue(true);
  previewHost.reset(undefined, { apiSet: "1.13" });
  const { state } = previewHost.host;
  const port = new ExcelWorkbook("新.xlsx", new TestClock());
  state.extrasOf(state.sheetIdOf("Sheet1") ?? "").comments = 1;
  expect(await port.apply(PLAN)).not.toHaveProperty("removed");
  state.extrasOf(state.sheetIdOf("Sheet1") ?? "").comments = 0;
  expect(await port.apply(PLAN)).toHaveProperty("removed", "Sheet1");
});

test("what is typed while the sheets are written keeps it", async () => {
  const excel = await openInExcel(NEW);
  previewHost.host.state.quirks.meanwhile = { request: 3, act: () => previewHost.type("Sheet1!A1", "备忘") };
  expect(await excel.port.apply(PLAN)).not.toHaveProperty("removed");
  expect(await namesOf(excel)).toEqual(["Sheet1", "说明"]);
});

test("an Excel that refuses to delete it just now keeps it, and all else is written", async () => {
  const excel = await openInExcel(NEW);
  previewHost.failAt({ request: 5, code: "GeneralException" });
  expect(await excel.port.apply(PLAN)).toEqual({ written: ["说明"], replaced: [] });
  expect(await namesOf(excel)).toEqual(["Sheet1", "说明"]);
});

test("its going is no edit of a person's", async () => {
  const excel = await openInExcel(NEW);
  await excel.port.read();
  const heard: unknown[] = [];
  const stop = await excel.port.watch((touched) => heard.push(touched));
  expect(await excel.port.apply(PLAN)).toMatchObject({ removed: "Sheet1" });
  await new Promise((resolve) => setTimeout(resolve));
  excel.clock.advance(1000);
  excel.clock.advance(1000);
  expect(heard).toEqual([]);
  await stop();
});
