/**
 * Draws the points of all indicators anew, many times over, and looks what becomes of the ranks. A draw's
 * factors don't depend on the units, and each unit's ranks not on their order.
 */
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { ranker, UNCHANGED } from "./rank-under";
import type { WholeScores } from "./whole-scores";

/** Percent by which points go up or down at most. */
export const VARIATION_PERCENT = 10;

const MOST_CHANGE = (UNCHANGED * VARIATION_PERCENT) / 100;

/** Ranks in which 5 % of the draws are below, half of them, and 5 % above. */
export interface RankInterval {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

export interface DrawnRanks {
  /** By unit. */
  readonly intervals: readonly RankInterval[];
  /** In how many draws the first 1, 2, 3 … units all keep their rank. */
  readonly firstUnchanged: readonly number[];
  /** In how many draws the second unit is before the first, the third before the second … */
  readonly reversed: readonly number[];
}

/**
 * @param scores units from the best down
 * @param ranks their ranks as the points are
 */
export function drawRanks(
  scores: WholeScores,
  ranks: readonly number[],
  { draws, seed }: { readonly draws: number; readonly seed: number },
): DrawnRanks {
  const { count, indicators } = scores;
  const random = xoroshiro128plus(seed);
  const rankUnder = ranker(scores);
  const factors = new Float64Array(indicators.length);
  const drawn = count < 2 ** 16 ? new Uint16Array(count * draws) : new Uint32Array(count * draws);
  const endsAfter = new Float64Array(count + 1);
  const reversed = new Float64Array(Math.max(0, count - 1));
  for (let draw = 0; draw < draws; draw++) {
    for (let column = 0; column < factors.length; column++)
      factors[column] = UNCHANGED + uniformInt(random, -MOST_CHANGE, MOST_CHANGE);
    const now = rankUnder(factors).ranks;
    let same = 0;
    while (same < count && now[same] === ranks[same]) same++;
    endsAfter[same] = (endsAfter[same] ?? 0) + 1;
    for (let unit = 0; unit < count; unit++) {
      const rank = now[unit] ?? 0;
      drawn[unit * draws + draw] = rank;
      if (unit > 0 && rank < (now[unit - 1] ?? 0)) reversed[unit - 1] = (reversed[unit - 1] ?? 0) + 1;
    }
  }
  return {
    intervals: Array.from({ length: count }, (_, unit) => {
      const sorted = drawn.subarray(unit * draws, (unit + 1) * draws).sort();
      return { low: quantile(sorted, 5), median: quantile(sorted, 50), high: quantile(sorted, 95) };
    }),
    firstUnchanged: unchangedFirst(endsAfter),
    reversed: [...reversed],
  };
}

/** The smallest value that is not below the given share of all values: a rank that was drawn, never one between two. */
function quantile(sorted: Uint16Array | Uint32Array, percent: number): number {
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? 0;
}

/** @param endsAfter in how many draws exactly so many units keep their rank before the first that doesn't */
function unchangedFirst(endsAfter: Float64Array): readonly number[] {
  const unchanged: number[] = [];
  let draws = 0;
  for (let first = endsAfter.length - 1; first > 0; first--) {
    draws += endsAfter[first] ?? 0;
    unchanged.push(draws);
  }
  return unchanged.reverse();
}
