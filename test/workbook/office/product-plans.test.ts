/** The product's own sheets, written by both adapters, hold the same. */
import { assessWorkbook } from "../../../src/core/assess";
import { builtinFrameworks, findFramework } from "../../../src/core/framework/builtin-frameworks";
import { cellAddress } from "../../../src/core/grid/address";
import { formatAt, formulaAt, valueAt, type CellValue, type WorkbookGrid } from "../../../src/core/grid/grid";
import type { WorkbookPlan } from "../../../src/core/plan/plan";
import { planSummary } from "../../../src/core/summary/plan-summary";
import { planTemplate } from "../../../src/core/template/plan-template";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";
import { longFramework } from "../../support/long-framework";
import type { KnownWorkbook } from "../known-workbook";
import { knownXlsx } from "../xlsx/known-xlsx";
import { openInExcel } from "./excel-under-test";

const content: KnownWorkbook = {
  sheets: [{ name: "名册", visibility: "visible", cells: { A1: { value: "第一党支部" } } }],
  names: [],
  activeSheet: "名册",
};

function templateFor2026Q4(): WorkbookPlan {
  const framework = findFramework(builtinFrameworks(), "SQLH");
  if (framework === null) throw new Error("the framework SQLH is not built in");
  return planTemplate(framework, { year: 2026, key: "Q4" }, "第一党支部");
}

interface WrittenCell {
  readonly at: string;
  readonly value: CellValue;
  readonly formula: string | null;
  readonly format: string;
}

/** Hundreds of binary fractions, added by a spreadsheet, differ from their decimal sum beyond the 9th place. */
function settled(value: CellValue): CellValue {
  return typeof value === "number" ? Number(value.toFixed(9)) : value;
}

/** What stands at every cell that a plan names; sheets' names in formulas without needless quotes. */
function written(plan: WorkbookPlan, workbook: WorkbookGrid): WrittenCell[] {
  return plan.sheets.flatMap(({ name, cells }) => {
    const sheet = workbook.sheets.find((candidate) => candidate.name === name);
    if (sheet === undefined) throw new Error(`the sheet ${name} was not written`);
    return cells.map(({ row, column }) => ({
      at: `${name}!${cellAddress(row, column)}`,
      value: settled(valueAt(sheet, row, column)),
      formula: formulaAt(sheet, row, column)?.replace(/'([\p{L}\p{N}_]+)'!/gu, "$1!") ?? null,
      format: formatAt(sheet, row, column),
    }));
  });
}

function expectSame(plan: WorkbookPlan, inExcel: WorkbookGrid, inFile: WorkbookGrid): void {
  const file = written(plan, inFile);
  const excel = written(plan, inExcel).map((cell, index) => {
    // A file need not say what a formula gives; the program that opens it calculates.
    const isUncalculated = cell.formula !== null && file[index]?.value === null;
    return isUncalculated ? { ...cell, value: null } : cell;
  });
  expect(excel).toEqual(file);
}

test.each([
  ["of 18 indicators", templateFor2026Q4],
  // Longer than a new sheet of the emulated Excel, which grows while the formulas are written.
  ["of 500 indicators", () => planTemplate(longFramework(500), { year: 2026, key: "Q4" }, "第一党支部")],
])("a template %s and its summary are the same in Excel as in a file", async (_size, templateOf) => {
  const excel = (await openInExcel(content)).port;
  const file = await openXlsx(knownXlsx(content), "名册.xlsx");

  const template = templateOf();
  await excel.apply(template);
  await file.apply(template);
  const inExcel = await excel.read();
  expectSame(template, inExcel, await file.read());

  const outcome = assessWorkbook(inExcel);
  if (outcome.kind !== "assessed") throw new Error("the template was not recognised");
  const [assessment] = outcome.assessments;
  expect(assessment.sheet.name).toBe(template.activate);

  const summary = planSummary(inExcel, assessment, "zh", new Date(2026, 11, 31, 9, 30));
  await excel.apply(summary);
  await file.apply(summary);
  expectSame(summary, await excel.read(), await file.read());
});
