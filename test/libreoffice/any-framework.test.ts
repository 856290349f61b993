/**
 * The second spreadsheet program on sheets of generated frameworks: any precision, caps and adjustments finer
 * than it, votes in other words, vetoes, rows that do not apply, words among the scores. Every score, total,
 * rate and grade that it finds on the sheet and on 汇总 is the engine's.
 */
import fc from "fast-check";
import { assessWorkbook } from "../../src/core/assess";
import type { Assessment } from "../../src/core/assessment";
import type { SheetGrid, WorkbookGrid } from "../../src/core/grid/grid";
import type { Language } from "../../src/core/locale/language";
import { planSummary } from "../../src/core/summary/plan-summary";
import { planTemplate } from "../../src/core/template/plan-template";
import { createXlsx } from "../../src/workbook/xlsx/create-xlsx";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";
import { NOW } from "../support/command-line";
import { anyNumberFramework } from "../support/any-number-framework";
import { awkwardFill } from "../support/awkward-fill";
import { countFormulas, withoutFormulaValues } from "../support/formula-values";
import { convertAll } from "../support/libreoffice";
import { planGrid } from "../support/plan-grid";
import {
  expectedScoringFigures,
  expectedSummaryFigures,
  scoringFigures,
  summaryFigures,
} from "../support/sheet-figures";
import { typedPlan } from "../support/typed-plan";

const FRAMEWORKS = 150;
const FILLS = 2;
const SEED = 20_261_127;

interface Sample {
  readonly assessment: Assessment;
  readonly language: Language;
  readonly bytes: Uint8Array;
}

async function sample(index: number): Promise<readonly Sample[]> {
  const [framework] = fc.sample(anyNumberFramework, { numRuns: 1, seed: SEED + index });
  if (framework === undefined) throw new Error("nothing was generated");
  const period = { year: 2026, key: index % 2 === 0 ? ("Q2" as const) : ("Y" as const) };
  const template = planTemplate(framework, period, "第一党支部");
  const fills = fc.sample(awkwardFill(framework, period), { numRuns: FILLS, seed: SEED + index });
  return Promise.all(
    fills.map(async (typed, fill): Promise<Sample> => {
      const plan = typedPlan(template, typed);
      const outcome = assessWorkbook(planGrid(plan), { frameworks: [framework] });
      if (outcome.kind !== "assessed") throw new Error("the template is not recognised");
      const [assessment] = outcome.assessments;
      const language = (index + fill) % 2 === 0 ? "zh" : "en";
      const summary = planSummary(planGrid(plan), assessment, language, NOW);
      // Charts and instructions are looked at elsewhere, and take most of the time.
      const sheets = [...plan.sheets, ...summary.sheets]
        .filter(({ role }) => role !== "instructions")
        .map((sheet) => ({ ...sheet, charts: [] }));
      const bytes = await createXlsx({ ...plan, sheets });
      return { assessment, language, bytes: withoutFormulaValues(bytes) };
    }),
  );
}

function sheetNamed({ sheets }: WorkbookGrid, name: string): SheetGrid {
  const sheet = sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

test(`${FILLS} sheets by each of ${FRAMEWORKS} generated frameworks`, async () => {
  const samples = (
    await Promise.all(Array.from({ length: FRAMEWORKS }, async (_, index) => sample(index)))
  ).flat();
  for (const { bytes } of samples) expect(countFormulas(bytes).values).toBe(0);
  const calculated = await convertAll(
    samples.map(({ bytes }) => bytes),
    "xlsx",
  );
  let graded = 0;
  for (const [index, { assessment, language }] of samples.entries()) {
    const workbook = await (await openXlsx(calculated[index] ?? new Uint8Array(), "a.xlsx")).read();
    expect({
      index,
      scoring: scoringFigures(sheetNamed(workbook, assessment.sheet.name), assessment),
      summary: summaryFigures(workbook.sheets.at(-1) ?? sheetNamed(workbook, "汇总"), assessment),
    }).toEqual({
      index,
      scoring: expectedScoringFigures(assessment),
      summary: expectedSummaryFigures(assessment, language),
    });
    if (assessment.score.grade !== null) graded += 1;
  }
  // Enough of the sheets come to a grade, or no grade was compared.
  expect(graded).toBeGreaterThan(FRAMEWORKS / 5);
}, 600_000);
