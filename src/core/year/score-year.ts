/**
 * Quarter → year: the annual score by the framework's own method.
 *
 * Decided here, once:
 * - By level "indicator" each indicator's year is rounded like an indicator of a sheet, so that its points
 *   act as they stand; see annual-sum.ts. By level "total" what counts of a sheet is its final score,
 *   bonus and penalty included, as it was published, and only the end is rounded.
 * - A veto on any sheet of the year caps the year's grade, read by the method or not: what it stands for
 *   does not lapse.
 * - Ties between years are broken by each level-1 indicator's rate, put together like the score, and by
 *   the year's penalty: its mean where indicators are put together, else the sum of the sheets'.
 */
import type Big from "big.js";
import { countsByIndicator } from "../framework/annual-periods";
import type { Framework } from "../framework/framework";
import type { PeriodKey } from "../framework/period";
import { clamp, decimal, roundScore, sum } from "../scoring/decimal";
import { capGrade, gradeOf } from "../scoring/grade";
import { vetoCaps } from "../scoring/score-adjustments";
import { annualGroups } from "./annual-groups";
import { annualProblems } from "./annual-problems";
import type { AnnualScore } from "./annual-score";
import { nothingApplies, type YearPart } from "./year-part";
import { annualSum, type AnnualSum } from "./annual-sum";
import { explainYear } from "./explain-year";
import { weighParts, type Share } from "./weigh-parts";

/**
 * @param parts the year's scored sheets in any order; sheets that the method has no use for are ignored
 * @param exempt periods that the unit was let off, by somebody who may decide it
 * @returns a final score of null, with every reason, while something is missing or incomplete
 * @throws Error when a part is of another year
 */
export function scoreYear(
  framework: Framework,
  year: number,
  parts: readonly YearPart[],
  exempt?: ReadonlySet<PeriodKey>,
): AnnualScore {
  const stray = parts.find(({ period }) => period.year !== year);
  if (stray !== undefined) throw new Error(`A sheet of ${stray.period.year} among those of ${year}`);
  const weighed = weighParts(framework, parts, exempt);
  const problems = annualProblems(
    weighed.parts,
    framework,
    new Set(weighed.used.filter(nothingApplies).map(({ period }) => period.key)),
  );
  const byIndicator =
    problems.length === 0 && countsByIndicator(framework.cycle.annual)
      ? annualSum(framework, weighed.shares)
      : null;
  const final = problems.length > 0 ? null : finalOf(framework, byIndicator, weighed.shares);
  const gradeBeforeVeto = final === null ? null : gradeOf(framework, final);
  const caps = [...weighed.used, ...weighed.ignored].flatMap(({ score }) =>
    vetoCaps(framework, score.adjustments),
  );
  const grade = gradeBeforeVeto === null ? null : capGrade(framework, gradeBeforeVeto, caps);
  const result = {
    year,
    method: framework.cycle.annual.method,
    parts: weighed.parts.map(({ key, state, counted }) => ({ key, state, counted })),
    problems,
    missingQuarters: weighed.parts.flatMap(({ key, state }) =>
      state === "missing" && key !== "Y" ? [key] : [],
    ),
    complete: final !== null,
    provisional: weighed.used.some(({ score }) => score.provisional),
    ignored: weighed.ignored.map(({ period }) => period.key),
    sum: byIndicator,
    totals: {
      final,
      penalty: byIndicator?.penalty.points ?? sum(weighed.used.map(({ score }) => score.totals.penalty)),
    },
    groups: byIndicator?.groups ?? annualGroups(framework, weighed.shares),
    gradeBeforeVeto,
    grade,
    vetoed: caps.length > 0,
  };
  return { ...result, explanation: explainYear(framework, result, [...weighed.used, ...weighed.ignored]) };
}

/** Null where nothing that counts applied all year. */
function finalOf(framework: Framework, byIndicator: AnnualSum | null, shares: readonly Share[]): Big | null {
  const { finalMin, finalMax } = framework.caps;
  const raw = byIndicator === null ? weighted(shares) : adjusted(byIndicator);
  return raw === null
    ? null
    : roundScore(clamp(raw, decimal(finalMin), decimal(finalMax)), framework.precision.decimals);
}

function adjusted({ official, bonus, penalty }: AnnualSum): Big | null {
  return official === null ? null : official.plus(bonus.points).minus(penalty.points);
}

/** Σ score × weight ÷ divisor, multiplied before it is divided: thirds would not come out whole. */
function weighted(shares: readonly Share[]): Big {
  return sum(shares.map(({ counted, weight, of }) => counted.times(weight).div(of)));
}
