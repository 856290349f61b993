/**
 * Ranks units as core/ranking does, under other points: what an indicator gives and what it can give are
 * multiplied by its factor. With all factors alike the ranks are those of core/ranking (a test holds that).
 *
 * It runs a thousand times over ten thousand units: loops over flat arrays, and no function in the innermost.
 */
import { arranger } from "./arrange";
import type { WholeScores } from "./whole-scores";

/** A factor in thousandths: 1000 leaves an indicator's points as they are, 0 leaves it out. */
export const UNCHANGED = 1000;

/** Places of a compared rate, as in core/ranking/level-measure.ts. */
const RATE_UNITS = 10_000;

/** By unit, in the order of the scores; the arrays are used again by the next call. */
export interface Ranks {
  /** 1, 2, 2, 4; 0 for a unit to which nothing applies any more. */
  readonly ranks: Uint32Array;
  /** In units of 10^-decimals. */
  readonly totals: Float64Array;
}

/** @returns a function of the indicators' factors, by column */
export function ranker(scores: WholeScores): (factors: Float64Array) => Ranks {
  const { count, points, reaches, reachOf, criteria, decimals, places } = scores;
  const columns = scores.indicators.length;
  const all = Uint32Array.from(scores.indicators.keys());
  const ranks = new Uint32Array(count);
  const totals = new Float64Array(count);
  const order = new Uint32Array(count);
  const values = new Float64Array(count);
  const finest = UNCHANGED * 10 ** (places - decimals);

  /** Fills `totals`, and `order` with the units to which something applies; gives their number. */
  const total = (factors: Float64Array): number => {
    const wholes = reaches.map((reach) => weigh(reach, all, factors));
    const scale = 100 * 10 ** decimals;
    let placed = 0;
    for (let unit = 0; unit < count; unit++) {
      const reach = wholes[reachOf[unit] ?? 0] ?? 0;
      ranks[unit] = 0;
      if (reach === 0) continue;
      let given = 0;
      const first = unit * columns;
      for (let column = 0; column < columns; column++)
        given += (factors[column] ?? 0) * (points[first + column] ?? 0);
      const outOf100 = Math.floor((2 * given * scale + reach) / (2 * reach));
      const up = outOf100 + (scores.adjustedUp[unit] ?? 0);
      const sum = up > 0 ? up : outOf100 + (scores.adjustedDown[unit] ?? 0);
      totals[unit] = Math.max(scores.lowest, Math.min(scores.highest, sum));
      order[placed++] = unit;
    }
    return placed;
  };

  /** Fills `values` for the units of order[from, to), highest first; false where it decides nothing among them. */
  const measure = (
    criterion: number,
    reached: Float64Array,
    factors: Float64Array,
    from: number,
    to: number,
  ) => {
    const wanted = criteria[criterion];
    if (wanted?.by !== "level") {
      for (let place = from; place < to; place++) values[place] = -(scores.penalty[order[place] ?? 0] ?? 0);
      return true;
    }
    const own = wanted.columns;
    const common = reached[reachOf[order[from] ?? 0] ?? 0] ?? 0;
    let alike = true;
    for (let place = from; place < to; place++) {
      const reach = reached[reachOf[order[place] ?? 0] ?? 0] ?? 0;
      if (reach === 0) return false;
      if (reach !== common) alike = false;
    }
    for (let place = from; place < to; place++) {
      const unit = order[place] ?? 0;
      let given = 0;
      const first = unit * columns;
      for (let next = 0; next < own.length; next++) {
        const column = own[next] ?? 0;
        given += (factors[column] ?? 0) * (points[first + column] ?? 0);
      }
      const reach = alike ? finest : (reached[reachOf[unit] ?? 0] ?? 1);
      values[place] = Math.floor((2 * given * (alike ? 1 : RATE_UNITS) + reach) / (2 * reach));
    }
    return true;
  };

  /** Puts the units of order[from, to) into the order of their values, highest first; equal ones stay as they are. */
  const arrange = arranger(order, values);

  return (factors) => {
    const placed = total(factors);
    const reached = criteria.map((criterion) =>
      Float64Array.from(reaches, (reach) =>
        criterion.by === "level" ? weigh(reach, criterion.columns, factors) : 0,
      ),
    );
    /** Gives ranks to the units of order[from, to), which the criteria before `next` don't tell apart. */
    const settle = (from: number, to: number, next: number): void => {
      const reach = reached[next];
      if (to - from === 1 || reach === undefined) {
        for (let place = from; place < to; place++) ranks[order[place] ?? 0] = from + 1;
      } else if (measure(next, reach, factors, from, to)) {
        arrange(from, to);
        settleEach(from, to, next + 1);
      } else settle(from, to, next + 1);
    };
    const settleEach = (from: number, to: number, next: number): void => {
      for (let start = from; start < to;) {
        let end = start + 1;
        while (end < to && values[end] === values[start]) end++;
        settle(start, end, next);
        start = end;
      }
    };
    for (let place = 0; place < placed; place++) values[place] = totals[order[place] ?? 0] ?? 0;
    arrange(0, placed);
    settleEach(0, placed, 0);
    return { ranks, totals };
  };
}

/** Whole numbers below 2^52, as all here: exact. */
function weigh(amounts: Float64Array, columns: Uint32Array, factors: Float64Array): number {
  let sum = 0;
  for (const column of columns) sum += (factors[column] ?? 0) * (amounts[column] ?? 0);
  return sum;
}
