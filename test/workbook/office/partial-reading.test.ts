/** After an edit only what it can have changed is asked of Excel again; the rest is taken from before. */
import { valueAt, type WorkbookGrid } from "../../../src/core/grid/grid";
import type { ReadSince } from "../../../src/workbook/port";
import { sheetOf } from "../contract-reading";
import { edit, editing } from "../contract-editing";
import type { KnownSheet, KnownWorkbook } from "../known-workbook";
import { summaryPlan } from "../sample-plans";
import { openInExcel } from "./excel-under-test";

const plain = (name: string, value: number): KnownSheet => ({
  name,
  visibility: "visible",
  cells: { A1: { value }, A2: { value: value * 2, formula: "=A1*2" } },
});

/** Thirteen sheets: twelve that stand alone, and one with a formula that looks at the first. */
const thirteen: KnownWorkbook = {
  sheets: [
    ...Array.from({ length: 12 }, (_, index) => plain(`表${index + 1}`, index + 1)),
    { name: "汇报", visibility: "visible", cells: { A1: { value: 1, formula: "=表1!A1" } } },
  ],
  names: [],
  activeSheet: "表1",
};

/** Names of the sheets whose cells were asked for since the last time. */
function watchRequests(): () => string[] {
  const asked = jest.spyOn(Excel.Worksheet.prototype, "getRangeByIndexes");
  return () => {
    const names = asked.mock.contexts.map((sheet) => (sheet as Excel.Worksheet).name);
    asked.mockClear();
    return [...new Set(names)];
  };
}

afterEach(() => {
  jest.restoreAllMocks();
});

const since = (earlier: WorkbookGrid, ...touched: readonly string[]): ReadSince => ({ earlier, touched });

test("after an edit of one sheet of thirteen only that sheet's cells are requested", async () => {
  const { port } = await openInExcel(thirteen);
  const earlier = await port.read();
  const requested = watchRequests();
  previewHost.type("表5!A1", "50");
  previewHost.resetCount();
  const now = await port.read(since(earlier, "表5"));
  // The sheet with a formula that looks at another sheet shows what stands there, so it comes along.
  expect(requested()).toEqual(["表5", "汇报"]);
  expect(previewHost.requestCount).toBe(2);
  expect(now).toEqual(await port.read());
  expect(valueAt(sheetOf(now, "表5"), 1, 0)).toBe(100);
  expect(now.sheets[3]).toBe(earlier.sheets[3]);
});

test("where nothing was touched and no sheet looks at another, no cell is requested", async () => {
  const { port } = await openInExcel({ ...thirteen, sheets: thirteen.sheets.slice(0, 12) });
  const earlier = await port.read();
  const requested = watchRequests();
  previewHost.resetCount();
  const now = await port.read(since(earlier));
  expect([requested(), previewHost.requestCount]).toEqual([[], 1]);
  expect(now).toEqual(earlier);
});

test.each([
  ["another sheet", "=表1!A1"],
  ["a name", "=用户区域"],
  ["a cell by its text", '=INDIRECT("表1"&"!"&"A1")'],
])("a sheet whose formula refers to %s is read again with any other", async (_, formula) => {
  const looking: KnownSheet = {
    name: "看",
    visibility: "visible",
    cells: { A1: { value: 1, formula } },
  };
  const { port } = await openInExcel({
    sheets: [plain("表1", 1), plain("表2", 2), looking],
    names: [{ name: "用户区域", refersTo: "='表1'!$A$1" }],
    activeSheet: "表1",
  });
  const earlier = await port.read();
  previewHost.type("表1!A1", "7");
  const requested = watchRequests();
  expect(await port.read(since(earlier, "表1"))).not.toEqual(earlier);
  expect(requested()).toEqual(["表1", "看"]);
});

test("sheets that were added, renamed, hidden, moved or deleted are as they are now", async () => {
  const { port } = await openInExcel(thirteen);
  const earlier = await port.read();
  const context = new Excel.RequestContext();
  const { worksheets } = context.workbook;
  worksheets.add("新").getRange("A1").values = [["新的"]];
  worksheets.getItem("表1").name = "甲";
  worksheets.getItem("表2").visibility = "Hidden";
  worksheets.getItem("表3").delete();
  worksheets.getItem("表4").position = 0;
  await context.sync();
  const requested = watchRequests();
  const now = await port.read(since(earlier));
  expect(requested()).toEqual(["甲", "汇报", "新"]);
  expect(now).toEqual(await port.read());
});

test("what we wrote ourselves since is read again without being named", async () => {
  const { port } = await openInExcel({
    ...thirteen,
    sheets: [...thirteen.sheets.slice(0, 4), plain("数据", 5)],
  });
  await port.apply(summaryPlan("汇总", 1));
  const earlier = await port.read();
  await port.apply({
    ...summaryPlan("汇总", 2),
    edits: [edit("表2", "A1", { value: 2, formula: null }, { value: 20, formula: null })],
  });
  const now = await port.read(since(earlier));
  expect(valueAt(sheetOf(now, "汇总"), 5, 1)).toBe(2);
  expect(valueAt(sheetOf(now, "表2"), 1, 0)).toBe(40);
  // A reading in between doesn't make the first one any younger.
  expect(await port.read(since(earlier))).toEqual(now);
  const requested = watchRequests();
  await port.read(since(now));
  // The summary looks at a sheet of the person's.
  expect(requested()).toEqual(["汇总"]);
});

test("a grid that is not of this workbook is taken for nothing", async () => {
  const { port } = await openInExcel(thirteen);
  const earlier = await port.read();
  const copy = { ...earlier };
  const requested = watchRequests();
  expect(await port.read(since(copy))).toEqual(earlier);
  expect(requested()).toHaveLength(13);
});

test("an edit of ours leaves the watch silent; the sheets that people edited are named", async () => {
  const { port, clock } = await openInExcel(thirteen);
  await port.read();
  const calls: (readonly string[] | null)[] = [];
  const stop = await port.watch((touched) => calls.push(touched));
  const settle = async (): Promise<void> => {
    await port.read();
    await new Promise((resolve) => setTimeout(resolve, 0));
    clock.advance(1000);
  };
  await port.apply(editing(edit("表2", "A1", { value: 2, formula: null }, { value: 20, formula: null })));
  await settle();
  expect(calls).toEqual([]);
  previewHost.type("表2!A1", "21");
  previewHost.type("表7!A1", "70");
  await settle();
  expect(calls).toEqual([["表2", "表7"]]);
  const context = new Excel.RequestContext();
  context.workbook.worksheets.add("新");
  await context.sync();
  await settle();
  expect(calls[1]).toBeNull();
  await stop();
});
