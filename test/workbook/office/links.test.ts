/** Formulas of people that look at our sheet look at the new one after it was replaced, never at #REF!. */
import { formatAt, formulaAt, valueAt, type SheetGrid } from "../../../src/core/grid/grid";
import type { WorkbookPlan } from "../../../src/core/plan/plan";
import { edit } from "../contract-editing";
import { sheetOf } from "../contract-reading";
import type { KnownWorkbook } from "../known-workbook";
import { textPlan } from "../sample-plans";
import { openInExcel, type ExcelUnderTest } from "./excel-under-test";

const content: KnownWorkbook = {
  sheets: [{ name: "上报", visibility: "visible", cells: { A1: { value: "得分" } } }],
  names: [],
  activeSheet: "上报",
};

/** Our sheet, with a number in A2. */
function summary(score: number): WorkbookPlan {
  const plan = textPlan("汇总", ["汇总"]);
  const sheets = plan.sheets.map((sheet) => ({
    ...sheet,
    cells: [...sheet.cells, { row: 1, column: 0, value: score }],
  }));
  return { ...plan, sheets };
}

/** A workbook with our sheet, whose score is 80, and a person's formulas that look at it. */
async function open(
  formulas: Readonly<Record<string, string>> = { B1: "=汇总!A2", B2: "='汇总'!A2*2", C9: "=B1+汇总!$A$2" },
): Promise<ExcelUnderTest> {
  const excel = await openInExcel(content);
  await excel.port.apply(summary(80));
  const context = new Excel.RequestContext();
  const sheet = context.workbook.worksheets.getItem("上报");
  for (const [address, formula] of Object.entries(formulas)) sheet.getRange(address).formulas = [[formula]];
  sheet.getRange("B2").numberFormat = [["0.0"]];
  context.workbook.names.add("总分", "='汇总'!$A$2");
  await context.sync();
  await excel.port.read();
  previewHost.resetCount();
  return excel;
}

/** Formulas and values of the person's sheet. */
function shown(sheet: SheetGrid): unknown {
  return [
    [0, 1],
    [1, 1],
    [8, 2],
  ].map(([row = 0, column = 0]) => [formulaAt(sheet, row, column), valueAt(sheet, row, column)]);
}

const before = [
  ["='汇总'!A2", 80],
  ["='汇总'!A2*2", 160],
  ["=B1+'汇总'!$A$2", 160],
] as const;
const after = before.map(([formula, value]) => [formula, (value / 80) * 90]);

async function reported({ port }: ExcelUnderTest): Promise<unknown> {
  return shown(sheetOf(await port.read(), "上报"));
}

test("they show what the new sheet says, in their own number format, in three requests", async () => {
  const excel = await open();
  expect(await reported(excel)).toEqual(before);
  previewHost.resetCount();
  await excel.port.apply(summary(90));
  expect(previewHost.requestCount).toBe(3);
  const workbook = await excel.port.read();
  expect(shown(sheetOf(workbook, "上报"))).toEqual(after);
  expect(formatAt(sheetOf(workbook, "上报"), 1, 1)).toBe("0.0");
  expect(workbook.names).toContainEqual({ name: "总分", refersTo: "=汇总!$A$2" });
});

test("they follow when a person has renamed the sheet", async () => {
  const excel = await open();
  await excel.rename("汇总", "三季度");
  await excel.port.read();
  const plan = summary(90);
  await excel.port.apply({
    ...plan,
    sheets: plan.sheets.map((sheet) => ({ ...sheet, name: "三季度" })),
    names: [{ name: "_kaoping.instructions", refersTo: "='三季度'!$A$1" }],
  });
  const sheet = sheetOf(await excel.port.read(), "上报");
  expect([0, 1].map((row) => valueAt(sheet, row, 1))).toEqual([90, 180]);
});

test("an edit of such a cell in the same plan is what counts", async () => {
  const excel = await open();
  const repaired = edit(
    "上报",
    "B1",
    { value: 80, formula: "=汇总!A2" },
    { value: null, formula: "=汇总!A2+1" },
  );
  await excel.port.apply({ ...summary(90), edits: [repaired] });
  const sheet = sheetOf(await excel.port.read(), "上报");
  expect([formulaAt(sheet, 0, 1), valueAt(sheet, 0, 1)]).toEqual(["='汇总'!A2+1", 91]);
});

test("a formula that was changed since the reading is left as it is", async () => {
  const excel = await open();
  previewHost.type("上报!B1", "7");
  await excel.port.apply(summary(90));
  const sheet = sheetOf(await excel.port.read(), "上报");
  expect([valueAt(sheet, 0, 1), valueAt(sheet, 1, 1)]).toEqual([7, 180]);
});

test("formulas that may be one array are not written one by one", async () => {
  const excel = await open({ B1: "=SUM(汇总!$A$1:$A$2)", B2: "=SUM(汇总!$A$1:$A$2)", C9: "=汇总!A2" });
  await excel.port.apply(summary(90));
  const sheet = sheetOf(await excel.port.read(), "上报");
  expect(valueAt(sheet, 8, 2)).toBe(90);
  expect(formulaAt(sheet, 0, 1)).toContain("#REF!");
});

test("when Excel refuses to take a formula anew, our sheet is written all the same", async () => {
  const excel = await open();
  previewHost.failAt({ request: 3, action: 6, code: "InvalidOperation" });
  expect(await excel.port.apply(summary(90))).toEqual({ written: ["汇总"], replaced: ["汇总"] });
  expect(valueAt(sheetOf(await excel.port.read(), "汇总"), 1, 0)).toBe(90);
});

test("at each of 26 failure points they show the old or the new, as the port said", async () => {
  let excel = await open();
  let tried = 0;
  for (let action = 1; ; action++) {
    previewHost.resetCount();
    previewHost.failAt({ request: 3, action, code: "GeneralException" });
    const isWritten = await excel.port.apply(summary(90)).then(
      () => true,
      () => false,
    );
    if (previewHost.requestCount === 3) break;
    tried++;
    const workbook = await excel.port.read();
    expect([action, shown(sheetOf(workbook, "上报"))]).toEqual([action, isWritten ? after : before]);
    expect(workbook.names).toContainEqual({ name: "总分", refersTo: "=汇总!$A$2" });
    if (isWritten) excel = await open();
  }
  expect(tried).toBe(26);
}, 60_000);

test.each([8, 14, 20])(
  "they are as before when taking back fails too, wherever it does, after failure point %i",
  async (point) => {
    const formula = edit(
      "上报",
      "D1",
      { value: null, formula: null },
      { value: null, formula: "=汇总!A2+1" },
    );
    const excel = await open();
    let tried = 0;
    for (let action = 1; ; action++) {
      previewHost.resetCount();
      previewHost.failAt({ request: 3, action: point, code: "GeneralException" });
      previewHost.failAt({ request: 5, action, code: "RequestAborted" });
      await expect(excel.port.apply({ ...summary(90), edits: [formula] })).rejects.toMatchObject({
        code: "otherWindow",
      });
      // The last request brings the sheet in front back to the front.
      if (previewHost.requestCount === 6) break;
      tried++;
      const sheet = sheetOf(await excel.port.read(), "上报");
      expect([action, shown(sheet)]).toEqual([action, before]);
      expect([formulaAt(sheet, 0, 3), valueAt(sheet, 0, 3)]).toEqual([null, null]);
    }
    expect(tried).toBeGreaterThan(10);
  },
);
