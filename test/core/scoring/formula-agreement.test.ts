/**
 * The engine and the sheets' own formulas give the same digits, whatever is typed into a sheet of
 * any built-in framework: indicators, level-1 sums, totals, adjustments, veto, grade.
 */
import fc from "fast-check";
import { assessWorkbook } from "../../../src/core/assess";
import { builtinFrameworks } from "../../../src/core/framework/builtin-frameworks";
import { applicableIndicators } from "../../../src/core/framework/indicators";
import { formatPeriod, type Period } from "../../../src/core/framework/period";
import type { WorkbookPlan } from "../../../src/core/plan/plan";
import { planSummary } from "../../../src/core/summary/plan-summary";
import { planTemplate } from "../../../src/core/template/plan-template";
import { calculatePlan, type TypedEntries } from "../../../preview/model/calculate-plan";
import { filledTemplate, reviewedTemplate } from "../../support/filled-template";
import { planGrid } from "../../support/plan-grid";
import {
  expectedScoringFigures,
  expectedSummaryFigures,
  scoringFigures,
  summaryFigures,
} from "../../support/sheet-figures";
import { typedPlan } from "../../support/typed-plan";

/** Pairs of sheets of each framework and period, the second with a score by the reviewer in every row. */
const PAIRS = 5;
const WRITTEN_AT = new Date(2026, 11, 31, 9, 30);

/** One quarter, and each of the others that has other rows; the year end. */
const SHEETS = builtinFrameworks().flatMap((framework) => {
  const seen = new Set<string>();
  return (["Q4", "Q1", "Q2", "Q3", "Y"] as const).flatMap((key) => {
    const period: Period = { year: 2026, key };
    const codes = applicableIndicators(framework, period).map(({ code }) => code);
    const sheet = [key === "Y", ...codes].join();
    return codes.length === 0 || seen.has(sheet) || !seen.add(sheet) ? [] : [{ framework, period }];
  });
});

/** Checks one filled sheet, alone and with its summary. @returns whether it came to a grade */
function compare(template: WorkbookPlan, typed: TypedEntries): boolean {
  const filled = typedPlan(template, typed);
  const workbook = planGrid(filled);
  const outcome = assessWorkbook(workbook);
  if (outcome.kind !== "assessed") throw new Error("the template is not recognised");
  const [assessment] = outcome.assessments;

  const summary = planSummary(workbook, assessment, "zh", WRITTEN_AT);
  // No formula looks at the instructions or at _meta.
  const entered = filled.sheets.filter(({ role }) => role === "scoring" || role === "ballot");
  const { sheets } = calculatePlan({ ...filled, sheets: [...entered, ...summary.sheets] });
  const [scoring, overview] = [sheets.find(({ name }) => name === assessment.sheet.name), sheets.at(-1)];
  if (scoring === undefined || overview === undefined) throw new Error("a sheet is gone");
  expect(scoringFigures(scoring, assessment)).toEqual(expectedScoringFigures(assessment));
  expect(summaryFigures(overview, assessment)).toEqual(expectedSummaryFigures(assessment, "zh"));
  return assessment.score.grade !== null;
}

test.each(
  SHEETS.map(({ framework, period }) => ({
    sheet: `${framework.prefix} ${formatPeriod(period)}`,
    framework,
    period,
  })),
)(
  "$sheet: generated entries, with and without reviews, give the same scores by engine and by formula",
  ({ framework, period }) => {
    const template = planTemplate(framework, period, "第一党支部");
    let graded = 0;
    fc.assert(
      fc.property(
        filledTemplate(framework, period),
        reviewedTemplate(framework, period),
        (typed, reviewed) => {
          for (const entries of [typed, reviewed]) if (compare(template, entries)) graded += 1;
        },
      ),
      { numRuns: PAIRS },
    );
    // Some of the sheets come to a grade, or no grade was compared.
    expect(graded).toBeGreaterThan(0);
  },
  60_000,
);
