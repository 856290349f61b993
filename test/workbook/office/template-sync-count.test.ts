/** A template and its summary take as many round trips to Excel for 500 indicators as for 18. */
import { assessWorkbook } from "../../../src/core/assess";
import type { Framework } from "../../../src/core/framework/framework";
import type { WorkbookPlan } from "../../../src/core/plan/plan";
import { planSummary } from "../../../src/core/summary/plan-summary";
import { planTemplate } from "../../../src/core/template/plan-template";
import { planTemplates } from "../../../src/core/template/plan-templates";
import { applyPlan } from "../../../src/workbook/office/apply-plan";
import { OwnWrites } from "../../../src/workbook/office/own-writes";
import { CountingExcel } from "../../support/counting-excel";
import { f1, period } from "../../support/grid-builder";
import { longFramework } from "../../support/long-framework";
import { planGrid } from "../../support/plan-grid";
import type { KnownWorkbook } from "../known-workbook";
import { openInExcel } from "./excel-under-test";
import { TestClock } from "./test-clock";

const AT_MOST = { template: 5, summary: 3 };

const CONTENT: KnownWorkbook = {
  sheets: [{ name: "名册", visibility: "visible", cells: { A1: { value: "第一党支部" } } }],
  names: [],
  activeSheet: "名册",
};

const NOW = new Date(2026, 11, 31, 9, 30);

test("in Excel: a template, the next one beside it, and a summary", async () => {
  const { port } = await openInExcel(CONTENT);
  const requests = async (plan: WorkbookPlan): Promise<number> => {
    previewHost.resetCount();
    await port.apply(plan);
    return previewHost.requestCount;
  };
  const third = planTemplates(f1(), [period("2026Q3")], "第一党支部", await port.read());
  expect(await requests(third)).toBeLessThanOrEqual(AT_MOST.template);
  const fourth = planTemplates(f1(), [period("2026Q4")], "第一党支部", await port.read());
  expect(await requests(fourth)).toBeLessThanOrEqual(AT_MOST.template);

  const workbook = await port.read();
  const outcome = assessWorkbook(workbook);
  if (outcome.kind !== "assessed") throw new Error("the templates were not recognised");
  expect(outcome.assessments.map(({ sheet }) => sheet.name)).toEqual(["SQLH-2026Q4", "SQLH-2026Q3"]);
  expect(outcome.frameworkProblems).toBeUndefined();
  const summary = planSummary(workbook, outcome.assessments[0], "zh", NOW);
  expect(await requests(summary)).toBeLessThanOrEqual(AT_MOST.summary);
});

/** Requests and actions for a plan in a workbook of these sheets. */
async function count(plan: WorkbookPlan, sheets: readonly string[]): Promise<CountingExcel> {
  const excel = new CountingExcel(sheets);
  const { newContext } = excel;
  const environment = { fileName: "a.xlsx", clock: new TestClock(), links: [], own: new OwnWrites() };
  await applyPlan(plan, { newContext, ...environment });
  return excel;
}

function summaryOf(framework: Framework, plan: WorkbookPlan): WorkbookPlan {
  const workbook = planGrid(plan);
  const outcome = assessWorkbook(workbook, { frameworks: [framework] });
  if (outcome.kind !== "assessed") throw new Error("the template was not recognised");
  return planSummary(workbook, outcome.assessments[0], "zh", NOW);
}

test.each([
  [18, f1()],
  [500, longFramework(500)],
] as const)("%i indicators: as many requests, whatever goes into them", async (indicators, framework) => {
  const plan = planTemplate(framework, period("2026Q4"), "第一党支部");
  const template = await count(plan, ["名册"]);
  const made = plan.sheets.map(({ name }) => name);
  const summary = await count(summaryOf(framework, plan), ["名册", ...made]);
  expect(template.actions).toBeGreaterThan(10 * indicators);
  expect([template.requests, summary.requests]).toEqual([3, 3]);
});
