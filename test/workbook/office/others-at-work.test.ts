/** Somebody else is at work in the same workbook: types into a cell, renames a tab (docs/excel-risks.md). */
import { describeError } from "../../../src/core/locale/error-text";
import type { WorkbookPlan } from "../../../src/core/plan/plan";
import { WorkbookError } from "../../../src/workbook/workbook-error";
import { knownWorkbook } from "../known-workbook";
import { summaryPlan } from "../sample-plans";
import { openInExcel, type ExcelUnderTest } from "./excel-under-test";

const quirks = () => previewHost.host.state.quirks;
const PLAN = summaryPlan("汇总");

async function namesOf({ port }: ExcelUnderTest): Promise<readonly string[]> {
  return (await port.read()).sheets.map(({ name }) => name);
}

function sentenceOf(error: unknown): readonly string[] {
  if (!(error instanceof WorkbookError)) throw error;
  return (["zh", "en"] as const).map((language) => describeError(error, language).sentence);
}

const before = (request: number, act: () => void): void => void (quirks().meanwhile = { request, act });
const fix = (from: number): WorkbookPlan => ({
  sheets: [],
  names: [],
  edits: [
    {
      at: { sheet: "数据", row: 1, column: 1 },
      before: { value: from, formula: null },
      after: { value: 60, formula: null },
    },
  ],
  activate: null,
});
const valueThere = async ({ port }: ExcelUnderTest): Promise<unknown> =>
  (await port.read()).sheets.find(({ name }) => name === "数据")?.values[1]?.[1];

test("a cell that a co-author changed since it was read is left alone, and that is told", async () => {
  const excel = await openInExcel(knownWorkbook);
  const seen = Number(await valueThere(excel));
  before(1, () => previewHost.type("数据!B2", "77"));
  const refused = await excel.port.apply(fix(seen)).catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: "changedMeanwhile", detail: { sheet: "数据", cell: "B2" } });
  expect(sentenceOf(refused)).toEqual([
    "“测试.xlsx”中工作表“数据”单元格 B2 的内容已经变了，没有写入；请重新校验，看过新的内容后再修改。",
    "“测试.xlsx” has changed meanwhile in cell B2 of sheet “数据”; nothing was written: check again and look at what is there now.",
  ]);
  expect(await valueThere(excel)).toBe(77);
});

test.each([2, 3])(
  "an entry that a co-author types while the summary is built stays, and the pane hears of it (%i)",
  async (request) => {
    const excel = await openInExcel(knownWorkbook);
    const heard: unknown[] = [];
    const stop = await excel.port.watch((touched) => heard.push(touched));
    before(request, () => previewHost.type("数据!B2", "77"));
    expect(await excel.port.apply(PLAN)).toMatchObject({ written: ["汇总"] });
    expect(await valueThere(excel)).toBe(77);
    // Events follow the answers of the requests that they came with.
    await new Promise((resolve) => setTimeout(resolve));
    excel.clock.advance(1000);
    excel.clock.advance(1000);
    expect(heard).not.toEqual([]);
    await stop();
  },
);

test("a collision that Excel itself reports is waited out in reading, and told in writing", async () => {
  const excel = await openInExcel(knownWorkbook);
  previewHost.failAt({ request: 1, code: "Conflict" });
  expect(await namesOf(excel)).toHaveLength(knownWorkbook.sheets.length);
  previewHost.failAt({ request: 3, action: 2, code: "Conflict" });
  const refused = await excel.port.apply(PLAN).catch((error: unknown) => error);
  expect(sentenceOf(refused)[0]).toBe(
    "“测试.xlsx”正由他人同时编辑，这次没有完成，内容未被改动；请稍等片刻后重试。",
  );
  expect(await namesOf(excel)).not.toContain("汇总");
});

test("while a tab is being renamed nothing is written, and the words name that", async () => {
  const excel = await openInExcel(knownWorkbook);
  const all = await excel.port.read();
  quirks().renamingTab = true;
  const refused = await excel.port.apply(PLAN).catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: "otherWindow" });
  const [zh, en] = sentenceOf(refused);
  expect([zh, en]).toEqual([
    expect.stringContaining("结束改名"),
    expect.stringContaining("end the renaming"),
  ]);
  expect(await excel.port.read()).toEqual(all);
  quirks().renamingTab = false;
  expect(await excel.port.apply(PLAN)).toMatchObject({ written: ["汇总"] });
});

test("a tab that was renamed since it was read: going there says so, and the next reading has its name", async () => {
  const excel = await openInExcel(knownWorkbook);
  await excel.port.read();
  await excel.rename("数据", "数据（旧）");
  const refused = await excel.port
    .goTo({ sheet: "数据", row: 1, column: 1 })
    .catch((error: unknown) => error);
  expect(sentenceOf(refused)).toEqual([
    "“测试.xlsx”里已没有工作表“数据”，可能刚被改名或删除；工作簿未被改动；请重新校验后再试。",
    "“测试.xlsx” no longer has the sheet “数据”: it may have been renamed or deleted; nothing was changed: check again, then try again.",
  ]);
  expect(await namesOf(excel)).toContain("数据（旧）");
});

test.each([
  ["before the workbook is looked at", 1],
  ["before the summary is built", 2],
])("a tab that is renamed %s: no formula is written with the old name", async (_when, request) => {
  const excel = await openInExcel(knownWorkbook);
  await excel.port.read();
  before(request, () => previewHost.renameSheet("数据", "数据（旧）"));
  await expect(excel.port.apply(PLAN)).rejects.toMatchObject({
    code: "sheetMissing",
    detail: { sheet: "数据" },
  });
  const names = await namesOf(excel);
  expect(names).toContain("数据（旧）");
  expect(names).toHaveLength(knownWorkbook.sheets.length);
});

test("a tab that is renamed after the summary was built keeps its name, and the formulas follow it", async () => {
  const excel = await openInExcel(knownWorkbook);
  before(3, () => previewHost.renameSheet("数据", "数据（旧）"));
  expect(await excel.port.apply(PLAN)).toMatchObject({ written: ["汇总"] });
  const summary = (await excel.port.read()).sheets.find(({ name }) => name === "汇总");
  expect([summary?.formulas[5]?.[2], summary?.values[5]?.[2]]).toEqual(["='数据（旧）'!B2*2", 25]);
});
