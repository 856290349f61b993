/**
 * Every rule once more by a second spreadsheet program: hundreds of rows of each, calculated by
 * LibreOffice from the formulas alone, without a single difference from the engine.
 */
import fc from "fast-check";
import { assessWorkbook } from "../../src/core/assess";
import type { SheetGrid, WorkbookGrid } from "../../src/core/grid/grid";
import type { PlanCell, WorkbookPlan } from "../../src/core/plan/plan";
import { planTemplate } from "../../src/core/template/plan-template";
import { createXlsx } from "../../src/workbook/xlsx/create-xlsx";
import { filledTemplate } from "../support/filled-template";
import { withoutFormulaValues } from "../support/formula-values";
import { calculateInPlace } from "../support/libreoffice";
import { relativeUses } from "../support/relative-uses";
import { RULE_TYPES, ruleFramework } from "../support/rule-framework";
import { engineOf, formulaOf } from "../support/rule-outcomes";
import { expectedScoringFigures, scoringFigures } from "../support/sheet-figures";
import { typedPlan } from "../support/typed-plan";

const ROWS = 250;
const SEED = 20_260_404;

async function calculate(plans: readonly WorkbookPlan[]): Promise<readonly WorkbookGrid[]> {
  const files = await Promise.all(plans.map(async (plan) => withoutFormulaValues(await createXlsx(plan))));
  return calculateInPlace(files);
}

function sheetNamed({ sheets }: WorkbookGrid, name: string): SheetGrid {
  const sheet = sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

test(`${ROWS} rows of each of ${RULE_TYPES.length} rules on their sheets`, async () => {
  const samples = RULE_TYPES.map((type, index) => {
    const framework = ruleFramework(type, ROWS, SEED);
    const period = { year: 2026, key: index % 2 === 0 ? ("Y" as const) : ("Q1" as const) };
    const [typed = {}] = fc.sample(filledTemplate(framework, period), { numRuns: 1, seed: SEED });
    return { type, framework, plan: typedPlan(planTemplate(framework, period, "第一党支部"), typed) };
  });
  const workbooks = await calculate(samples.map(({ plan }) => plan));
  samples.forEach(({ type, framework }, index) => {
    const workbook = workbooks[index];
    if (workbook === undefined) throw new Error(`${type} was not calculated`);
    const outcome = assessWorkbook(workbook, { frameworks: [framework] });
    if (outcome.kind !== "assessed") throw new Error(`${type} is not recognised`);
    const [assessment] = outcome.assessments;
    expect(assessment.score.indicators).toHaveLength(ROWS);
    const shown = scoringFigures(sheetNamed(workbook, assessment.sheet.name), assessment);
    expect({ type, shown }).toEqual({ type, shown: expectedScoringFigures(assessment) });
  });
});

test(`${ROWS} rows of the rule relative with the best value of a collection`, async () => {
  const uses = fc.sample(relativeUses, { numRuns: ROWS, seed: SEED });
  const cells = uses.flatMap((use, row): PlanCell[] => [
    { row, column: 0, value: use.max },
    ...Object.values(use.inputs).map((value, index) => ({ row, column: index + 1, value })),
    { row, column: 3, formula: formulaOf(use, row) },
  ]);
  const [template] = planTemplate(
    ruleFramework("relative", 1, SEED),
    { year: 2026, key: "Q1" },
    "单位",
  ).sheets;
  if (template === undefined) throw new Error("the template has no sheet");
  const sheet = { ...template, name: "relative", cells, merges: [], validations: [], charts: [] };
  const [workbook] = await calculate([{ sheets: [sheet], names: [], activate: "relative" }]);
  if (workbook === undefined) throw new Error("nothing was calculated");
  const values = sheetNamed(workbook, "relative").values;
  expect(uses.map((_, row) => values[row]?.[3] ?? "")).toEqual(uses.map(engineOf));
});
