/** The open workbook before a person: its name, its cells in view, its changes. */
import { openExcelWorkbook } from "../../../src/workbook/office/open-excel-workbook";
import { knownWorkbook } from "../known-workbook";
import { summaryPlan, textPlan } from "../sample-plans";
import { openInExcel } from "./excel-under-test";
import { TestClock } from "./test-clock";

/** Lets the answers and events that are on their way arrive. */
async function settle(): Promise<void> {
  const context = new Excel.RequestContext();
  context.workbook.load("name");
  await context.sync();
  await new Promise((resolve) => setTimeout(resolve, 0));
}

test("the workbook is opened under its file's name", async () => {
  await openInExcel(knownWorkbook);
  const workbook = await openExcelWorkbook(null, new TestClock());
  expect(workbook.fileName).toBe("测试.xlsx");
  expect((await workbook.read()).sheets).toHaveLength(knownWorkbook.sheets.length);
});

test("going to a cell brings its sheet to the front and selects it", async () => {
  const { port } = await openInExcel(knownWorkbook);
  await port.goTo({ sheet: "It's 2026", row: 3, column: 2 });
  const context = new Excel.RequestContext();
  const selected = context.workbook.getSelectedRange();
  selected.load("address");
  await context.sync();
  expect(selected.address).toBe("'It''s 2026'!C4");
});

test("going to a sheet that is gone is an error of ours", async () => {
  const { port } = await openInExcel(knownWorkbook);
  await expect(port.goTo({ sheet: "没有", row: 0, column: 0 })).rejects.toMatchObject({
    code: "sheetMissing",
    detail: { file: "测试.xlsx", sheet: "没有" },
  });
});

test("a sheet that comes to the front is named, whoever brought it there, until the watch ends", async () => {
  const { port } = await openInExcel(knownWorkbook);
  await port.read();
  const named: string[] = [];
  const stop = await port.watchActive((sheet) => named.push(sheet));
  await port.activate("It's 2026");
  await settle();
  await port.goTo({ sheet: "数据", row: 0, column: 0 });
  await settle();
  expect(named).toEqual(["It's 2026", "数据"]);
  await stop();
  await port.activate("It's 2026");
  await settle();
  expect(named).toHaveLength(2);
});

test("what a person types is heard once, what we write is not, and nothing after the end", async () => {
  const { port, clock } = await openInExcel(knownWorkbook);
  let calls = 0;
  const stop = await port.watch(() => calls++);

  previewHost.type("数据!B2", "13");
  previewHost.type("数据!B3", "14");
  await settle();
  clock.advance(300);
  expect(calls).toBe(1);

  await port.apply(summaryPlan("汇总"));
  await settle();
  clock.advance(300);
  expect(calls).toBe(1);

  previewHost.type("数据!B2", "15");
  await settle();
  clock.advance(300);
  expect(calls).toBe(2);

  await stop();
  previewHost.type("数据!B2", "16");
  await settle();
  clock.advance(300);
  expect(calls).toBe(2);
});

test("what an interrupted writing left behind is cleared away by the next one", async () => {
  const { port } = await openInExcel(knownWorkbook);
  const context = new Excel.RequestContext();
  context.workbook.worksheets.add("_kaoping~1").visibility = "Hidden";
  await context.sync();
  await port.apply(textPlan("说明", ["新的"]));
  const names = (await port.read()).sheets.map(({ name }) => name);
  expect(names).toEqual([...knownWorkbook.sheets.map(({ name }) => name), "说明"]);
});

test("a list that Excel can't hold is refused before anything is asked of Excel", async () => {
  const { port } = await openInExcel(knownWorkbook);
  const plan = summaryPlan("汇总");
  const rule = { type: "list", options: ["甲,乙"] } as const;
  const sheets = plan.sheets.map((sheet) => ({
    ...sheet,
    validations: sheet.validations.map((validation) => ({ ...validation, rule })),
  }));
  await expect(port.apply({ ...plan, sheets })).rejects.toThrow();
  expect(previewHost.requestCount).toBe(0);
});

test("a reading that needs many answers stops before the next one when it is told to", async () => {
  const { port } = await openInExcel(knownWorkbook);
  // The contents are too large for one answer, and the person stops while the sheets are measured.
  previewHost.failAt({ request: 2, code: "ResponsePayloadSizeLimitExceeded" });
  const controller = new AbortController();
  const reading = port.read(undefined, controller.signal);
  controller.abort();
  await expect(reading).rejects.toThrow();
  // The list of sheets, the cells in one answer, their extents: no band of cells after that.
  expect(previewHost.requestCount).toBe(3);
});
