/**
 * A writing that takes several requests, watched: it tells its steps, and wherever a person stops it or Excel fails, the
 * workbook is as it was, without a sheet that was begun.
 */
import type { SheetPlan, WorkbookPlan } from "../../../src/core/plan/plan";
import type { WriteProgress } from "../../../src/workbook/port";
import type { KnownWorkbook } from "../known-workbook";
import { templatePlan } from "../sample-plans";
import { openInExcel, type ExcelUnderTest } from "./excel-under-test";

const content: KnownWorkbook = {
  sheets: [{ name: "填报", visibility: "visible", cells: { A1: { value: "党员人数" }, B1: { value: 23 } } }],
  names: [],
  activeSheet: "填报",
};

/** Few cells of long texts take as many requests as very many of short ones. */
const ROWS = 30;
const LONG = "考核".repeat(3_000);

/** Our sheets in an edition that can be told from others; the first and the second take two requests and more. */
function edition(mark: string, text = LONG): WorkbookPlan {
  const plan = templatePlan("考核评分表", "测评统计");
  const filled = (sheet: SheetPlan, index: number): SheetPlan => {
    const rows = index === 2 ? 0 : ROWS;
    const cells = Array.from({ length: rows }, (_, row) => ({
      row: 10 + row,
      column: 0,
      value: `${mark}${row}${text}`,
    }));
    return { ...sheet, cells: [...sheet.cells, { row: 5, column: 0, value: mark }, ...cells] };
  };
  return { ...plan, sheets: plan.sheets.map(filled) };
}

async function openWithOld(): Promise<ExcelUnderTest> {
  const excel = await openInExcel(content);
  await excel.port.apply(edition("旧", ""));
  previewHost.resetCount();
  return excel;
}

/** Writes the edition 新 and stops at a step, from 0; what was told until then. */
async function stopAt({ port }: ExcelUnderTest, step: number) {
  const stopper = new AbortController();
  const told: WriteProgress[] = [];
  const onProgress = (progress: WriteProgress): void => {
    if (told.push(progress) > step) stopper.abort();
  };
  const outcome: unknown = await port
    .apply(edition("新"), { signal: stopper.signal, onProgress })
    .catch((error: unknown) => error);
  return { told, outcome };
}

test("each step is told: the sheet, which of how many, and a share that only grows", async () => {
  const { told, outcome } = await stopAt(await openWithOld(), Infinity);
  expect(outcome).toMatchObject({ written: ["考核评分表", "测评统计", "_meta"] });
  expect(told.length).toBeGreaterThanOrEqual(4);
  expect(told[0]).toEqual({ sheet: "考核评分表", number: 1, of: 3, share: 0 });
  expect(told.map(({ sheet }) => sheet)).toContain("测评统计");
  expect(told.at(-1)).toEqual({ sheet: null, number: 3, of: 3, share: 1 });
  const shares = told.map(({ share }) => share);
  expect(shares).toEqual([...new Set(shares)].sort((a, b) => a - b));
});

test("stopped at any step, the workbook is as before, and the next writing comes through", async () => {
  const { told: all } = await stopAt(await openWithOld(), Infinity);
  for (let step = 0; step < all.length - 1; step++) {
    const excel = await openWithOld();
    const before = await excel.port.read();
    const { told, outcome } = await stopAt(excel, step);
    expect(outcome).toMatchObject({ name: "WorkbookError", code: "stopped", detail: { file: "测试.xlsx" } });
    expect(told).toHaveLength(step + 1);
    expect(await excel.port.read()).toEqual(before);
    await expect(excel.port.apply(edition("新"))).resolves.toMatchObject({ replaced: { length: 3 } });
  }
});

test("once the sheets take their places it is too late to stop, and all of it is there", async () => {
  const excel = await openWithOld();
  const { told: all } = await stopAt(await openWithOld(), Infinity);
  const { outcome } = await stopAt(excel, all.length - 1);
  expect(outcome).toMatchObject({ written: ["考核评分表", "测评统计", "_meta"] });
});

test("stopped before it begins, Excel is asked nothing", async () => {
  const { port } = await openWithOld();
  const writing = port.apply(edition("新"), { signal: AbortSignal.abort() });
  await expect(writing).rejects.toMatchObject({ code: "stopped" });
  expect(previewHost.requestCount).toBe(0);
});

test("Excel fails between two steps: that is what is told, and the workbook is as before", async () => {
  for (const request of [2, 3, 4]) {
    const excel = await openWithOld();
    const before = await excel.port.read();
    previewHost.resetCount();
    previewHost.failAt({ request, code: "MemoryLimitReached" });
    const { outcome } = await stopAt(excel, Infinity);
    expect(outcome).toMatchObject({ code: "tooLarge" });
    expect(await excel.port.read()).toEqual(before);
  }
});

test("what was begun and can't be taken away is never called stopped", async () => {
  const excel = await openWithOld();
  // The survey and the first step come through; whatever takes back does not.
  for (let request = 3; request <= 10; request++)
    previewHost.failAt({ request, code: "InvalidOperationInCellEditMode" });
  const { outcome } = await stopAt(excel, 0);
  expect(outcome).toMatchObject({ code: "leftUnfinished" });
});

test("nobody looks on: requests are as large as Excel takes them", async () => {
  const { port } = await openWithOld();
  await port.apply(edition("新"));
  const unwatched = previewHost.requestCount;
  previewHost.resetCount();
  await port.apply(edition("新新"), { onProgress: () => undefined });
  expect(previewHost.requestCount).toBeGreaterThan(unwatched);
});
