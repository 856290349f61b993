/**
 * Engine and sheet agree by frameworks of any precision, with caps and adjustments finer than it, votes in
 * other words, vetoes, rows that do not apply, reviews of a part and words among the scores: every score,
 * the totals, the rates, the final score and the grade, on the scoring sheet and on 汇总.
 */
import fc from "fast-check";
import { assessWorkbook } from "../../../src/core/assess";
import { checkFramework } from "../../../src/core/framework/check/check-framework";
import type { Framework } from "../../../src/core/framework/framework";
import type { Language } from "../../../src/core/locale/language";
import { planSummary } from "../../../src/core/summary/plan-summary";
import { planTemplate } from "../../../src/core/template/plan-template";
import type { TypedEntries } from "../../../preview/model/calculate-plan";
import { anyNumberFramework } from "../../support/any-number-framework";
import { awkwardFill } from "../../support/awkward-fill";
import { calculatedPlan } from "../../support/calculated-plan";
import { planGrid } from "../../support/plan-grid";
import {
  expectedScoringFigures,
  expectedSummaryFigures,
  scoringFigures,
  summaryFigures,
} from "../../support/sheet-figures";
import { typedPlan } from "../../support/typed-plan";

const WRITTEN_AT = new Date(2026, 11, 31, 9, 30);

interface Filled {
  readonly framework: Framework;
  readonly key: "Q2" | "Y";
  readonly typed: TypedEntries;
  readonly language: Language;
}

/** The preview's calculator knows no quotation mark within a text; LibreOffice calculates with them. */
const calculable = anyNumberFramework.map(
  (framework) =>
    JSON.parse(JSON.stringify(framework), (_, value: unknown) =>
      typeof value === "string" ? value.replaceAll('"', "”") : value,
    ) as Framework,
);

const filled: fc.Arbitrary<Filled> = fc
  .record({
    framework: calculable,
    key: fc.constantFrom("Q2" as const, "Y" as const),
    language: fc.constantFrom("zh" as const, "en" as const),
  })
  .chain((made) =>
    awkwardFill(made.framework, { year: 2026, key: made.key }).map((typed) => ({ ...made, typed })),
  );

test("the generated frameworks are ones that could be issued", () => {
  fc.assert(
    fc.property(anyNumberFramework, (framework) => {
      expect(checkFramework(framework)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test("whatever is typed by whatever framework, sheet, 汇总 and engine agree to the last digit", () => {
  let graded = 0;
  fc.assert(
    fc.property(filled, ({ framework, key, typed, language }) => {
      const plan = typedPlan(planTemplate(framework, { year: 2026, key }, "第一党支部"), typed);
      const outcome = assessWorkbook(planGrid(plan), { frameworks: [framework] });
      if (outcome.kind !== "assessed") throw new Error("the template is not recognised");
      const [assessment] = outcome.assessments;
      const summary = planSummary(planGrid(plan), assessment, language, WRITTEN_AT);
      const { sheets } = calculatedPlan({ ...plan, sheets: [...plan.sheets, ...summary.sheets] });
      const [scoring, overview] = [sheets.find(({ name }) => name === assessment.sheet.name), sheets.at(-1)];
      if (scoring === undefined || overview === undefined) throw new Error("a sheet is gone");
      expect(scoringFigures(scoring, assessment)).toEqual(expectedScoringFigures(assessment));
      expect(summaryFigures(overview, assessment)).toEqual(expectedSummaryFigures(assessment, language));
      if (assessment.score.grade !== null) graded += 1;
    }),
    { numRuns: 150 },
  );
  // Enough of the sheets come to a grade, or no grade was compared.
  expect(graded).toBeGreaterThan(20);
}, 120_000);
