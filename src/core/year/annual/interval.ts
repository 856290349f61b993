/** What an annual score can still become: everything that is open taken as the least and the most that it can still be. */
import Big from "big.js";
import type { Framework } from "../../framework/framework";
import { annualPeriods } from "../../framework/annual-periods";
import { applicableIndicators } from "../../framework/indicators";
import type { PeriodKey } from "../../framework/period";
import { clamp, decimal, roundScore, sum } from "../../scoring/decimal";
import { scoreYear } from "../score-year";
import type { YearPart } from "../year-part";

/**
 * A sheet on which nothing applies has no score and stops the year until the period is let off, so it counts neither way,
 * as a period that was let off.
 *
 * @param parts the sheets that are there, at most one of a period
 * @returns null when not even full points would give a score
 */
export function annualInterval(
  framework: Framework,
  year: number,
  parts: readonly YearPart[],
  letOff: ReadonlySet<PeriodKey>,
): { readonly min: Big; readonly max: Big } | null {
  const { annual } = framework.cycle;
  const skips = "missingQuarter" in annual && annual.missingQuarter !== "block";
  const hasQuarter = parts.some(({ period }) => period.key !== "Y");
  const needed = annualPeriods(framework).flatMap(({ key }): readonly YearPart[] => {
    const part = parts.find(({ period }) => period.key === key) ?? null;
    if (part === null && (letOff.has(key) || (skips && hasQuarter && key !== "Y"))) return [];
    return [part ?? emptyPart(framework, year, key)];
  });
  const [counting, away] = [needed.filter(applies), needed.filter((part) => !applies(part))];
  const exempt = new Set([...letOff, ...away.map(({ period }) => period.key)]);
  const bound = (full: boolean): Big | null =>
    scoreYear(
      framework,
      year,
      counting.map((part) => filled(framework, part, full)),
      exempt,
    ).totals.final;
  const [min, max] = [bound(false), bound(true)];
  return min === null || max === null ? null : { min, max };
}

function applies({ score }: YearPart): boolean {
  return score.indicators.some(({ notApplicable }) => notApplicable === null);
}

function emptyPart(framework: Framework, year: number, key: PeriodKey): YearPart {
  const period = { year, key };
  const zero = new Big(0);
  return {
    period,
    score: {
      complete: false,
      indicators: applicableIndicators(framework, period).map((indicator) => ({
        indicator,
        notApplicable: null,
        rule: null,
        self: null,
        review: null,
        official: null,
        awaitsReview: false,
        provisional: false,
      })),
      groups: [],
      adjustments: [],
      vetoed: false,
      provisional: false,
      totals: { final: null, bonus: zero, penalty: zero },
    },
  };
}

function filled(framework: Framework, part: YearPart, full: boolean): YearPart {
  const { score, period, possible } = part;
  const indicators = score.indicators.map((one) => {
    if (one.official !== null || one.notApplicable !== null) return one;
    const { code, maxPoints } = one.indicator;
    const { min, max } = possible?.get(code) ?? { min: new Big(0), max: decimal(maxPoints) };
    return { ...one, official: full ? max : min };
  });
  const counting = indicators.flatMap(({ indicator, official }) =>
    official === null ? [] : [{ most: decimal(indicator.maxPoints), official }],
  );
  const points = sum(counting.map(({ most }) => most));
  const { finalMin, finalMax } = framework.caps;
  const earned = sum(counting.map(({ official }) => official));
  const { bonus, penalty } = score.totals;
  const total = earned.times(100).div(points).plus(bonus).minus(penalty);
  const final = roundScore(clamp(total, decimal(finalMin), decimal(finalMax)), framework.precision.decimals);
  return { period, score: { ...score, indicators, complete: true, totals: { bonus, penalty, final } } };
}
