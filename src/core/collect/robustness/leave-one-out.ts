/** Leaves out each indicator in turn: who enters the best grade then, and who leaves it. The quota is respected. */
import Big from "big.js";
import type { Framework, Grade, Indicator } from "../../framework/framework";
import { applyQuota } from "../../ranking/quota";
import { capGrade, gradeOf, gradesFromBest } from "../../scoring/grade";
import { vetoCaps } from "../../scoring/score-adjustments";
import { ranker, UNCHANGED, type Ranks } from "./rank-under";
import type { RobustInput, WholeScores } from "./whole-scores";

export interface LeftOut<Input extends RobustInput> {
  readonly indicator: Indicator;
  /** Units that have the best grade only without the indicator, from the best down. */
  readonly enters: readonly Input[];
  /** Units that have it only with the indicator. */
  readonly leaves: readonly Input[];
  /** Units to which nothing else applies: without the indicator they have no score. */
  readonly withoutScore: readonly Input[];
}

/**
 * @param inputs units from the best down, as in `scores`
 * @param holders those that have the best grade as the points are
 */
export function leaveOneOut<Input extends RobustInput>(
  framework: Framework,
  inputs: readonly Input[],
  scores: WholeScores,
  holders: ReadonlySet<Input>,
): readonly LeftOut<Input>[] {
  const rankUnder = ranker(scores);
  const capped = inputs.map(({ score }) => vetoCaps(framework, score.adjustments));
  return scores.indicators.map((indicator, leftOut) => {
    const factors = new Float64Array(scores.indicators.length).fill(UNCHANGED);
    factors[leftOut] = 0;
    const ranks = rankUnder(factors);
    const without = bestGraded(framework, inputs, capped, ranks, scores.decimals);
    return {
      indicator,
      enters: inputs.filter((input) => without.has(input) && !holders.has(input)),
      leaves: inputs.filter((input) => holders.has(input) && !without.has(input)),
      withoutScore: inputs.filter((_, unit) => ranks.ranks[unit] === 0),
    };
  });
}

function bestGraded<Input extends RobustInput>(
  framework: Framework,
  inputs: readonly Input[],
  capped: readonly (readonly Grade["key"][])[],
  { ranks, totals }: Ranks,
  decimals: number,
): ReadonlySet<Input> {
  const [best] = gradesFromBest(framework);
  const gradeByTotal = new Map<number, Grade>();
  const gradeAt = (total: number): Grade => {
    const known = gradeByTotal.get(total) ?? gradeOf(framework, new Big(total).div(10 ** decimals));
    gradeByTotal.set(total, known);
    return known;
  };
  const contenders = inputs.flatMap((input, unit) => {
    const rank = ranks[unit] ?? 0;
    if (rank === 0) return [];
    const grade = capGrade(framework, gradeAt(totals[unit] ?? 0), capped[unit] ?? []);
    return [{ input, rank, grade, vetoed: input.score.vetoed }];
  });
  // The quota is taken from the best down, and the order is another one without the indicator.
  const { demotions } = applyQuota(
    framework,
    [...contenders].sort((a, b) => a.rank - b.rank),
  );
  return new Set(
    contenders.flatMap((one) => ((demotions.get(one)?.to ?? one.grade).key === best?.key ? [one.input] : [])),
  );
}
