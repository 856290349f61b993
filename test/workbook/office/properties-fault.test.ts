/**
 * Excel fails at every point of a writing that stamps a workbook. Whatever the point, record, line and
 * properties are there together, or none of them.
 */
import { valueAt } from "../../../src/core/grid/grid";
import type { WorkbookPlan } from "../../../src/core/plan/plan";
import { edit } from "../contract-editing";
import { sheetOf } from "../contract-reading";
import type { KnownWorkbook } from "../known-workbook";
import { textPlan } from "../sample-plans";
import { openInExcel, type ExcelUnderTest } from "./excel-under-test";

const content: KnownWorkbook = {
  sheets: [{ name: "填报", visibility: "visible", cells: { A1: { value: "得分" } } }],
  names: [],
  activeSheet: "填报",
};

const setting = (record: string): WorkbookPlan => ({
  ...textPlan("_stamp", [record]),
  properties: [
    { name: "考评助手.校验值", value: record },
    { name: `考评助手.${record}`, value: record },
  ],
});

const line = edit("填报", "A9", { value: null, formula: null }, { value: "分享检查通过", formula: null });
const STAMP: WorkbookPlan = { ...setting("新"), edits: [line] };

async function open(): Promise<ExcelUnderTest> {
  const excel = await openInExcel(content);
  await excel.port.apply(setting("旧"));
  previewHost.resetCount();
  return excel;
}

async function held(excel: ExcelUnderTest): Promise<unknown> {
  const workbook = await excel.port.read();
  return {
    properties: workbook.properties,
    record: valueAt(sheetOf(workbook, "_stamp"), 0, 0),
    line: valueAt(sheetOf(workbook, "填报"), 8, 0),
    sheets: workbook.sheets.length,
  };
}

test("all or none is written, at each of the last request's failure points", async () => {
  let excel = await open();
  const before = await held(excel);
  await excel.port.apply(STAMP);
  const after = await held(excel);
  expect(after).toEqual({
    properties: [
      { name: "考评助手.校验值", value: "新" },
      { name: "考评助手.旧", value: "旧" },
      { name: "考评助手.新", value: "新" },
    ],
    record: "新",
    line: "分享检查通过",
    sheets: 2,
  });
  excel = await open();
  let tried = 0;
  for (let action = 1; ; action++) {
    previewHost.resetCount();
    previewHost.failAt({ request: 4, action, code: "GeneralException" });
    const isWritten = await excel.port.apply(STAMP).then(
      () => true,
      (error: unknown) => {
        expect(error).toMatchObject({ name: "WorkbookError", code: "otherWindow" });
        return false;
      },
    );
    if (previewHost.requestCount === 4) break;
    tried++;
    expect([action, await held(excel)]).toEqual([action, isWritten ? after : before]);
    if (isWritten) excel = await open();
  }
  expect(tried).toBeGreaterThan(15);
}, 60_000);
