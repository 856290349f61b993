/**
 * 稳健性: would the ranking be the same if the framework's points had been set a little differently? The one way
 * into this room. Pure and seeded: the same ranking gives the same answer on every machine (docs/adr/0038).
 */
import type { Framework } from "../../framework/framework";
import type { Text } from "../../locale/language";
import type { RankedUnit } from "../../ranking/ranked-unit";
import { gradesFromBest } from "../../scoring/grade";
import { drawRanks, VARIATION_PERCENT, type RankInterval } from "./draw-ranks";
import { leaveOneOut, type LeftOut } from "./leave-one-out";
import { robustnessClaims, robustnessSentence, type RobustnessClaims } from "./robustness-sentence";
import { wholeScores, type RobustInput } from "./whole-scores";

/** Draws for as many units as a department has. */
const DRAWS = 1000;

/** Ranks that are kept at most, 40 MB: where there are more units than 20,000, fewer draws are made, and said. */
const MOST_RANKS = 20_000_000;

const FEWEST_DRAWS = 100;

const SEED = 2026;

export interface RobustnessOptions {
  readonly draws?: number;
  /** A whole number; another seed draws other points. */
  readonly seed?: number;
}

export interface UnitInterval<Input extends RobustInput> extends RankInterval {
  readonly input: Input;
}

export interface Robustness<Input extends RobustInput> {
  readonly draws: number;
  readonly seed: number;
  /** Percent by which points go up or down at most. */
  readonly variationPercent: number;
  /** Ranked units from the best down; 5 % of the draws are below `low`, 5 % above `high`. */
  readonly intervals: readonly UnitInterval<Input>[];
  /** All indicators that apply to a ranked unit, in the framework's order. */
  readonly leaveOneOut: readonly LeftOut<Input>[];
  /** What the sentence claims; null for fewer than two ranked units. */
  readonly claims: RobustnessClaims | null;
  readonly sentence: Text;
}

/**
 * An indicator's official score stays the same share of its points; the total is rescaled to 100 and adjusted as
 * ever. Bonus, penalty, veto and grade limits stay as they are.
 *
 * @param ranked from the best down
 */
export function testRobustness<Input extends RobustInput>(
  framework: Framework,
  ranked: readonly RankedUnit<Input>[],
  options: RobustnessOptions = {},
): Robustness<Input> {
  const { draws = drawsFor(ranked.length), seed = SEED } = options;
  const inputs = ranked.map(({ input }) => input);
  const ranks = ranked.map(({ rank }) => rank);
  const scores = wholeScores(framework, inputs);
  const drawn = drawRanks(scores, ranks, { draws, seed });
  const [best] = gradesFromBest(framework);
  const holders = new Set(ranked.flatMap(({ input, grade }) => (grade.key === best?.key ? [input] : [])));
  const claims = robustnessClaims(ranks, drawn, draws);
  return {
    draws,
    seed,
    variationPercent: VARIATION_PERCENT,
    intervals: inputs.flatMap((input, unit) => {
      const interval = drawn.intervals[unit];
      return interval === undefined ? [] : [{ input, ...interval }];
    }),
    leaveOneOut: leaveOneOut(framework, inputs, scores, holders),
    claims,
    sentence: robustnessSentence(claims, ranked.length, draws),
  };
}

/** @internal */
export function drawsFor(units: number): number {
  return Math.max(FEWEST_DRAWS, Math.min(DRAWS, Math.floor(MOST_RANKS / Math.max(1, units))));
}
