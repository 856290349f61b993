/**
 * The second spreadsheet program on sheets of generated frameworks: any precision, caps and adjustments finer
 * than it, votes in other words, vetoes, rows that do not apply, words among the scores. Every score, total,
 * rate and grade that it finds on the sheet and on 汇总 is the engine's. Six of them stand in one workbook, each
 * as the sheet of a year of its own: to open and save a workbook costs more than what is in it.
 */
import fc from "fast-check";
import { assessWorkbook } from "../../src/core/assess";
import type { Assessment } from "../../src/core/assessment";
import { formatPeriod, type Period } from "../../src/core/framework/period";
import type { SheetGrid, WorkbookGrid } from "../../src/core/grid/grid";
import type { Language } from "../../src/core/locale/language";
import type { SheetPlan } from "../../src/core/plan/plan";
import { BALLOT_SHEET_NAME } from "../../src/core/sheet/ballot-labels";
import { planSummary } from "../../src/core/summary/plan-summary";
import { planTemplates } from "../../src/core/template/plan-templates";
import { scoringSheetName } from "../../src/core/template/template-sheet";
import { createXlsx } from "../../src/workbook/xlsx/create-xlsx";
import { NOW } from "../support/command-line";
import { anyNumberFramework } from "../support/any-number-framework";
import { awkwardFill } from "../support/awkward-fill";
import { countFormulas, withoutFormulaValues } from "../support/formula-values";
import { calculateAll } from "../support/libreoffice";
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
/** Frameworks whose sheets stand in one workbook. */
const IN_ONE = 3;
const YEAR = 2026;
const BALLOTS = BALLOT_SHEET_NAME.zh;

interface Sample {
  /** Which framework, and which of the sheets by it. */
  readonly of: readonly [number, number];
  readonly assessment: Assessment;
  readonly language: Language;
  /** Those with formulas. */
  readonly sheets: readonly SheetPlan[];
  /** The name of its 汇总. */
  readonly summary: string;
}

function samplesOf(index: number): readonly Sample[] {
  const [framework] = fc.sample(anyNumberFramework, { numRuns: 1, seed: SEED + index });
  if (framework === undefined) throw new Error("nothing was generated");
  const typedIn: Period = { year: YEAR, key: index % 2 === 0 ? "Q2" : "Y" };
  const fills = fc.sample(awkwardFill(framework, typedIn), { numRuns: FILLS, seed: SEED + index });
  return fills.map((typed, fill): Sample => {
    const period: Period = { ...typedIn, year: YEAR + (index % IN_ONE) * FILLS + fill };
    const names = new Map([
      [scoringSheetName(framework, typedIn), scoringSheetName(framework, period)],
      [BALLOTS, `${BALLOTS}-${formatPeriod(period)}`],
    ]);
    const renamed = Object.entries(typed).map(([name, cells]) => [names.get(name) ?? name, cells] as const);
    const template = planTemplates(framework, [period], "第一党支部", BALLOTS_TAKEN);
    const plan = typedPlan(template, Object.fromEntries(renamed));
    const outcome = assessWorkbook(planGrid(plan), { frameworks: [framework] });
    if (outcome.kind !== "assessed") throw new Error("the template is not recognised");
    const [assessment] = outcome.assessments;
    const language = (index + fill) % 2 === 0 ? "zh" : "en";
    const { sheets } = planSummary(planGrid(plan), assessment, language, NOW);
    const summary = `汇总-${formatPeriod(period)}`;
    return {
      of: [index, fill],
      assessment,
      language,
      sheets: [
        ...plan.sheets.filter(({ role }) => role === "scoring" || role === "ballot"),
        ...sheets.map((sheet) => ({ ...sheet, name: summary })),
      ],
      summary,
    };
  });
}

/** Where there is a 测评统计, another one says its period. */
const BALLOTS_TAKEN: WorkbookGrid = {
  sheets: [
    {
      name: BALLOTS,
      visibility: "visible",
      values: [],
      formulas: [],
      formats: [],
      merges: [],
      truncated: false,
    },
  ],
  names: [],
  activeSheet: null,
};

/** The sheets alone: what is drawn, printed and named is looked at elsewhere, and takes most of the time. */
async function bookOf(samples: readonly Sample[]): Promise<Uint8Array> {
  const sheets = samples.flatMap((each) =>
    each.sheets.map(({ print: _, ...sheet }): SheetPlan => ({ ...sheet, charts: [] })),
  );
  return withoutFormulaValues(await createXlsx({ sheets, names: [], activate: null }));
}

function sheetNamed({ sheets }: WorkbookGrid, name: string): SheetGrid {
  const sheet = sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

test(`${FILLS} sheets by each of ${FRAMEWORKS} generated frameworks`, async () => {
  const together = Array.from({ length: FRAMEWORKS / IN_ONE }, (_, book) =>
    Array.from({ length: IN_ONE }, (__, index) => samplesOf(book * IN_ONE + index)).flat(),
  );
  const books = await Promise.all(together.map(bookOf));
  for (const bytes of books) expect(countFormulas(bytes).values).toBe(0);
  const calculated = await calculateAll(books);
  let compared = 0;
  let graded = 0;
  for (const [book, samples] of together.entries()) {
    const workbook = calculated[book];
    if (workbook === undefined) throw new Error("not calculated");
    for (const { of, assessment, language, summary } of samples) {
      expect({
        of,
        scoring: scoringFigures(sheetNamed(workbook, assessment.sheet.name), assessment),
        summary: summaryFigures(sheetNamed(workbook, summary), assessment),
      }).toEqual({
        of,
        scoring: expectedScoringFigures(assessment),
        summary: expectedSummaryFigures(assessment, language),
      });
      compared += 1;
      if (assessment.score.grade !== null) graded += 1;
    }
  }
  expect(compared).toBe(FRAMEWORKS * FILLS);
  // Enough of the sheets come to a grade, or no grade was compared.
  expect(graded).toBeGreaterThan(FRAMEWORKS / 5);
}, 600_000);
