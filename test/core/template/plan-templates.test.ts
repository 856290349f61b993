/** A workbook goes through the year: each quarter has sheets of its own, and none takes another's place. */
import { assessWorkbook } from "../../../src/core/assess";
import type { Assessment } from "../../../src/core/assessment";
import { findFramework, builtinFrameworks } from "../../../src/core/framework/builtin-frameworks";
import { formatPeriod, type Period, type PeriodKey } from "../../../src/core/framework/period";
import type { WorkbookGrid } from "../../../src/core/grid/grid";
import { markedSheets } from "../../../src/core/plan/mark";
import { planTemplate } from "../../../src/core/template/plan-template";
import { planTemplates } from "../../../src/core/template/plan-templates";
import { readMeta } from "../../../src/core/template/workbook-meta";
import { createXlsx } from "../../../src/workbook/xlsx/create-xlsx";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";
import { calculatePlan } from "../../../preview/model/calculate-plan";
import { f1 } from "../../support/grid-builder";
import { planProblems } from "../../support/plan-problems";

const QUARTERS = (["Q1", "Q2", "Q3", "Q4"] as const).map((key): Period => ({ year: 2026, key }));
const quarter = (key: PeriodKey): Period => ({ year: 2026, key });

function assessed(workbook: WorkbookGrid): readonly Assessment[] {
  const outcome = assessWorkbook(workbook);
  if (outcome.kind !== "assessed") throw new Error("not recognised");
  expect(outcome.frameworkProblems).toBeUndefined();
  return outcome.assessments;
}

const named = (assessments: readonly Assessment[], name: string): Assessment | undefined =>
  assessments.find(({ sheet }) => sheet.name === name);

/** The ballot indicators' scores by the rule. */
function ballotScores(assessment: Assessment | undefined): readonly (number | null)[] {
  const scores =
    assessment?.score.indicators.filter(({ indicator }) => indicator.rule.type === "ballot") ?? [];
  return scores.map(({ rule }) => rule?.toNumber() ?? null);
}

test.each(builtinFrameworks().map((framework) => [framework.prefix, framework] as const))(
  "%s: the periods of a year in one workbook are accepted by every spreadsheet program",
  (_, framework) => {
    expect(planProblems(planTemplates(framework, [...QUARTERS, quarter("Y")], "第一党支部"))).toEqual([]);
  },
);

test("four quarters are four scoring sheets, each with its own ballots and period", () => {
  const plan = planTemplates(f1(), QUARTERS, "第一党支部");
  expect(plan.sheets.map(({ name }) => name)).toEqual([
    "填报说明",
    "SQLH-2026Q1",
    "SQLH-2026Q2",
    "SQLH-2026Q3",
    "SQLH-2026Q4",
    "测评统计-2026Q4",
    "_meta",
  ]);
  const workbook = calculatePlan(plan);
  const assessments = assessed(workbook);
  expect(assessments.map(({ sheet, period }) => [sheet.name, period && formatPeriod(period)]).sort()).toEqual(
    QUARTERS.map((period) => [`SQLH-${formatPeriod(period)}`, formatPeriod(period)]),
  );
  expect(
    assessments.flatMap(({ findings }) => findings.filter(({ severity }) => severity === "error")),
  ).toEqual([]);
});

test("the ballots of one period are not those of another", () => {
  const framework = { ...f1(), indicators: f1().indicators.map(everyQuarter) };
  const votes = { C3: 10, D3: 0, E3: 0, F3: 0, G3: 10, H3: 0 };
  const plan = planTemplates(framework, [quarter("Q2"), quarter("Q3")], "第一党支部");
  const workbook = calculatePlan(plan, { "测评统计-2026Q2": votes });
  const own = assessWorkbook(workbook, { frameworks: [framework] });
  if (own.kind !== "assessed") throw new Error("not recognised");
  expect(ballotScores(named(own.assessments, "SQLH-2026Q2"))).toEqual([expect.any(Number), null]);
  expect(ballotScores(named(own.assessments, "SQLH-2026Q3"))).toEqual([null, null]);
  const unmarked = assessWorkbook({ ...workbook, names: [] }, { frameworks: [framework] });
  if (unmarked.kind !== "assessed") throw new Error("not recognised");
  expect(ballotScores(named(unmarked.assessments, "SQLH-2026Q2"))).toEqual([expect.any(Number), null]);
  expect(ballotScores(named(unmarked.assessments, "SQLH-2026Q3"))).toEqual([null, null]);
});

function everyQuarter<Item extends object>(item: Item): Item {
  return "periods" in item ? { ...item, periods: ["Q1", "Q2", "Q3", "Q4", "Y"] } : item;
}

test("the next quarter comes beside the last one, and writing it again replaces it alone", async () => {
  const file = await openXlsx(await createXlsx(planTemplate(f1(), quarter("Q4"), "第一党支部")), "a.xlsx");
  const next: Period = { year: 2027, key: "Q1" };
  const first = await file.apply(planTemplates(f1(), [next], "第一党支部", await file.read()));
  expect(first.replaced).toEqual(["填报说明", "_meta"]);
  const both = await file.read();
  expect(both.sheets.map(({ name }) => name)).toEqual([
    "填报说明",
    "SQLH-2026Q4",
    "测评统计",
    "_meta",
    "SQLH-2027Q1",
  ]);
  expect(assessed(both).map(({ sheet }) => [sheet.name, sheet.ballotSheet])).toEqual([
    ["SQLH-2027Q1", null],
    ["SQLH-2026Q4", "测评统计"],
  ]);
  expect(readMeta(both)?.templates.map(({ slot }) => slot)).toEqual(["SQLH-2026Q4", "SQLH-2027Q1"]);
  const instructions = both.sheets.find(({ name }) => name === "填报说明");
  expect(JSON.stringify(instructions?.values)).toContain("“SQLH-2026Q4”、“SQLH-2027Q1”");

  const again = await file.apply(planTemplates(f1(), [next], "第一党支部", both));
  expect(again.replaced).toEqual(["填报说明", "SQLH-2027Q1", "_meta"]);
  expect((await file.read()).sheets).toHaveLength(5);
});

test("another framework's template keeps the sheets, the instructions and the framework of the first", async () => {
  const other = findFramework(builtinFrameworks(), "ZBCX");
  if (other === null) throw new Error("ZBCX is built in");
  const file = await openXlsx(await createXlsx(planTemplate(f1(), quarter("Q4"), "第一党支部")), "a.xlsx");
  await file.apply(planTemplates(other, [quarter("Q4")], "第一党支部", await file.read()));
  const workbook = await file.read();
  expect(assessed(workbook).map(({ framework, sheet }) => [framework.prefix, sheet.name])).toEqual([
    ["ZBCX", "ZBCX-2026Q4"],
    ["SQLH", "SQLH-2026Q4"],
  ]);
  expect(markedSheets(workbook.names, "instructions")).toEqual([
    { sheet: "填报说明", slot: "SQLH" },
    { sheet: "填报说明 (2)", slot: "ZBCX" },
  ]);
  expect(readMeta(workbook)?.frameworks.map(({ id }) => id)).toEqual(["F1_SQLH", other.id]);
});

test("a user's sheet that has the name of a template's is left alone", () => {
  const workbook = calculatePlan(planTemplate(f1(), quarter("Q4"), "甲"));
  const plan = planTemplates(f1(), [quarter("Q4")], "甲", { ...workbook, names: [] });
  expect(plan.sheets.map(({ name }) => name)).toEqual([
    "填报说明 (2)",
    "SQLH-2026Q4 (2)",
    "测评统计-2026Q4",
    "_meta (2)",
  ]);
});
