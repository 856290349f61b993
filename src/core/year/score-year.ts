/**
 * Quarter → year: the annual score by the framework's own method.
 *
 * Decided here, once:
 * - What counts of a quarter is its final score, bonus and penalty included, as it was published.
 * - Only the end is rounded. The mean of four published scores has four places and is shown whole,
 *   so that a person who checks it with a calculator gets the same digits.
 * - A veto on any sheet of the year caps the year's grade: what it stands for does not lapse.
 * - Ties between years are broken by each level-1 indicator's rate, put together like the score,
 *   and by the sum of the year's penalties.
 */
import type Big from "big.js";
import type { Framework } from "../framework/framework";
import { clamp, decimal, roundScore, sum } from "../scoring/decimal";
import { capGrade, gradeOf } from "../scoring/grade";
import { vetoCaps } from "../scoring/score-adjustments";
import { annualGroups } from "./annual-groups";
import { annualProblems } from "./annual-problems";
import type { AnnualScore, YearPart } from "./annual-score";
import { explainYear } from "./explain-year";
import { coefficientOf } from "./coefficient";
import { weighParts } from "./weigh-parts";

/**
 * @param parts the year's scored sheets in any order; sheets that the method has no use for are ignored
 * @returns a final score of null, with every reason, while something is missing or incomplete
 * @throws Error when a part is of another year
 */
export function scoreYear(framework: Framework, year: number, parts: readonly YearPart[]): AnnualScore {
  const stray = parts.find(({ period }) => period.year !== year);
  if (stray !== undefined) throw new Error(`A sheet of ${stray.period.year} among those of ${year}`);
  const weighed = weighParts(framework, parts);
  const problems = annualProblems(weighed.parts, framework);
  const { decimals } = framework.precision;
  const { finalMin, finalMax } = framework.caps;
  const final =
    problems.length > 0
      ? null
      : roundScore(clamp(weighted(weighed.shares), decimal(finalMin), decimal(finalMax)), decimals);
  const gradeBeforeVeto = final === null ? null : gradeOf(framework, final);
  const caps = weighed.used.flatMap(({ score }) => vetoCaps(framework, score.adjustments));
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
    totals: { final, penalty: sum(weighed.used.map(({ score }) => score.totals.penalty)) },
    groups: annualGroups(framework, weighed.shares),
    gradeBeforeVeto,
    grade,
    vetoed: caps.length > 0,
    coefficient: grade === null ? null : coefficientOf(framework, grade),
  };
  return { ...result, explanation: explainYear(framework, result, weighed.used) };
}

/** Σ score × weight ÷ divisor, multiplied before it is divided: thirds would not come out whole. */
function weighted(shares: ReturnType<typeof weighParts>["shares"]): Big {
  return sum(shares.map(({ counted, weight, of }) => counted.times(weight).div(of)));
}
