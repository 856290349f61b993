/** The engine and the sheet's own formulas give the same digits, whatever is typed into a sheet. */
import fc from "fast-check";
import { assessWorkbook } from "../../../src/core/assess";
import { builtinFrameworks } from "../../../src/core/framework/builtin-frameworks";
import { formatPeriod } from "../../../src/core/framework/period";
import type { Period } from "../../../src/core/framework/period";
import type { CellValue } from "../../../src/core/grid/grid";
import { NOT_APPLICABLE } from "../../../src/core/sheet/na-words";
import { columnOf, FIRST_ROW } from "../../../src/core/template/scoring-layout";
import { planTemplate } from "../../../src/core/template/plan-template";
import { calculatePlan } from "../../../preview/model/calculate-plan";
import { filledTemplate } from "../../support/filled-template";

const [framework] = builtinFrameworks();
if (framework === undefined) throw new Error("no framework");

const PERIODS: readonly Period[] = (["Q1", "Q2", "Q3", "Q4", "Y"] as const).map((key) => ({
  year: 2026,
  key,
}));

test.each(PERIODS.map((period) => [formatPeriod(period), period] as const))(
  "every score, total and grade of a generated %s sheet is what its formulas calculate",
  (_, period) => {
    const plan = planTemplate(framework, period, "第一党支部");
    fc.assert(
      fc.property(filledTemplate(framework, period), (typed) => {
        const workbook = calculatePlan(plan, typed);
        const outcome = assessWorkbook(workbook);
        if (outcome.kind !== "assessed") throw new Error("the template is not recognised");
        const { score } = outcome.assessments[0];
        const sheet = workbook.sheets.find(({ name }) => name === outcome.assessments[0].sheet.name);
        const value = (row: number, key: "rule" | "official" | "self" | "review"): CellValue =>
          sheet?.values[row]?.[columnOf(key)] ?? null;
        const digits = (points: { toNumber(): number } | null): number | string => points?.toNumber() ?? "";

        const formulas = score.indicators.map(({ indicator }, index) => [
          indicator.code,
          value(FIRST_ROW + index, "rule"),
          value(FIRST_ROW + index, "official"),
        ]);
        const engine = score.indicators.map(({ indicator, notApplicable, rule, official }) =>
          notApplicable === null
            ? [indicator.code, digits(rule), digits(official)]
            : [indicator.code, NOT_APPLICABLE, NOT_APPLICABLE],
        );
        expect(formulas).toEqual(engine);

        const scaled = FIRST_ROW + score.indicators.length + 1;
        const results = scaled + 2 + framework.adjustments.length;
        const { totals } = score;
        expect({
          rule: value(scaled, "rule"),
          self: value(scaled, "self"),
          review: value(scaled, "review"),
          official: value(scaled, "official"),
          open: value(results, "rule"),
          bonus: value(results + 1, "rule"),
          penalty: value(results + 2, "rule"),
          final: value(results + 3, "rule"),
          grade: value(results + 4, "rule"),
        }).toEqual({
          rule: digits(totals.rule),
          self: digits(totals.self),
          review: digits(totals.review),
          official: digits(totals.official),
          open: score.answered.of - score.answered.count,
          bonus: totals.bonus.toNumber(),
          penalty: totals.penalty.toNumber(),
          final: digits(totals.final),
          grade: score.grade?.name.zh ?? "",
        });
      }),
      { numRuns: 60 },
    );
  },
  60_000,
);
