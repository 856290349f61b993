/**
 * The second spreadsheet program calculates our sheets: every score, total and grade that it finds
 * is the engine's, to the last digit. The values of all formulas are taken out before, so that
 * what is compared was calculated there.
 */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { unzipSync } from "fflate";
import { assessWorkbook } from "../../src/core/assess";
import type { Assessment } from "../../src/core/assessment";
import type { PeriodKey } from "../../src/core/framework/period";
import type { SheetGrid, WorkbookGrid } from "../../src/core/grid/grid";
import type { Language } from "../../src/core/locale/language";
import { planSummary } from "../../src/core/summary/plan-summary";
import { planTemplate } from "../../src/core/template/plan-template";
import { createXlsx } from "../../src/workbook/xlsx/create-xlsx";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";
import { example, kaoping, NOW, temporaryFolder } from "../support/command-line";
import { filledTemplate } from "../support/filled-template";
import { countFormulas, withoutFormulaValues } from "../support/formula-values";
import { f1 } from "../support/grid-builder";
import { calculateAll, convertAll } from "../support/libreoffice";
import {
  expectedScoringFigures,
  expectedSummaryFigures,
  scoringFigures,
  summaryFigures,
} from "../support/sheet-figures";
import { typedPlan } from "../support/typed-plan";

const SAMPLES_PER_PERIOD = 10;
const PERIODS: readonly PeriodKey[] = ["Q1", "Q2", "Q3", "Q4", "Y"];
const SEED = 20_260_402;

const file = temporaryFolder();

/** A workbook without the values of its formulas, and what the engine says of it. */
interface Sample {
  readonly bytes: Uint8Array;
  readonly assessment: Assessment;
  readonly summary: string;
}

async function read(bytes: Uint8Array): Promise<WorkbookGrid> {
  return (await openXlsx(bytes, "a.xlsx")).read();
}

function assess(workbook: WorkbookGrid): Assessment {
  const outcome = assessWorkbook(workbook);
  if (outcome.kind !== "assessed") throw new Error("no scoring sheet");
  return outcome.assessments[0];
}

function sheetNamed(workbook: WorkbookGrid, name: string): SheetGrid {
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

async function withSummary(filled: Uint8Array, language: Language): Promise<Sample> {
  const workbook = await openXlsx(filled, "a.xlsx");
  const grid = await workbook.read();
  const assessment = assess(grid);
  const plan = planSummary(grid, assessment, language, NOW);
  // Charts are looked at with the examples, and take half of the time.
  const sheets = plan.sheets.map((sheet) => ({ ...sheet, charts: [] }));
  const { written } = await workbook.apply({ ...plan, sheets });
  return { bytes: withoutFormulaValues(workbook.toBytes()), assessment, summary: written[0] ?? "" };
}

function charts(bytes: Uint8Array): readonly string[] {
  return Object.keys(unzipSync(bytes)).filter((name) => /^xl\/charts\/chart\d+\.xml$/.test(name));
}

/** Faults such as a second row with the same code are beyond what a sheet's own formulas can know. */
const EXAMPLES = [
  { name: "clean", ownFormulas: true },
  { name: "half", ownFormulas: true },
  { name: "faulty", ownFormulas: false },
] as const;

test("the examples and their summaries, as the command line writes them", async () => {
  const samples = await Promise.all(
    EXAMPLES.map(async ({ name }): Promise<Sample> => {
      const out = file(`${name}.xlsx`);
      await kaoping("summarize", example(name), "--out", out);
      const bytes = new Uint8Array(readFileSync(out));
      return { bytes: withoutFormulaValues(bytes), assessment: assess(await read(bytes)), summary: "汇总" };
    }),
  );
  for (const { bytes } of samples) expect(countFormulas(bytes).values).toBe(0);
  const calculated = await convertAll(
    samples.map(({ bytes }) => bytes),
    "xlsx",
  );
  for (const [index, { assessment, summary }] of samples.entries()) {
    const bytes = calculated[index] ?? new Uint8Array();
    const workbook = await read(bytes);
    if (EXAMPLES[index]?.ownFormulas === true) {
      expect(scoringFigures(sheetNamed(workbook, assessment.sheet.name), assessment)).toEqual(
        expectedScoringFigures(assessment),
      );
    }
    expect(summaryFigures(sheetNamed(workbook, summary), assessment)).toEqual(
      expectedSummaryFigures(assessment, "zh"),
    );
    expect(charts(bytes).length).toBeGreaterThanOrEqual(2);
    expect(assess(workbook).score.totals).toEqual(assessment.score.totals);
  }
});

test(`${PERIODS.length * SAMPLES_PER_PERIOD} generated sheets of all periods, in both languages`, async () => {
  const filled = PERIODS.flatMap((key) => {
    const period = { year: 2026, key };
    const template = planTemplate(f1(), period, "第一党支部");
    // Instructions too are looked at elsewhere.
    const plan = { ...template, sheets: template.sheets.filter(({ role }) => role !== "instructions") };
    return fc
      .sample(filledTemplate(f1(), period), { numRuns: SAMPLES_PER_PERIOD, seed: SEED })
      .map((typed) => typedPlan(plan, typed));
  });
  const samples = await Promise.all(
    filled.map(async (plan, index) => withSummary(await createXlsx(plan), index % 2 === 0 ? "zh" : "en")),
  );
  const calculated = await calculateAll(samples.map(({ bytes }) => bytes));
  expect(calculated).toHaveLength(PERIODS.length * SAMPLES_PER_PERIOD);
  for (const [index, { assessment, summary }] of samples.entries()) {
    const workbook = calculated[index];
    if (workbook === undefined) throw new Error("not calculated");
    expect({
      index,
      scoring: scoringFigures(sheetNamed(workbook, assessment.sheet.name), assessment),
      summary: summaryFigures(sheetNamed(workbook, summary), assessment),
    }).toEqual({
      index,
      scoring: expectedScoringFigures(assessment),
      summary: expectedSummaryFigures(assessment, index % 2 === 0 ? "zh" : "en"),
    });
  }
});
