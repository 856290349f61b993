/**
 * Points in proportion to the best of all units: 以最高为满分，其他按比例折算. One sheet alone can't
 * tell the best, so the score stays open and provisional until the sheets are collected.
 */
import * as z from "zod/mini";
import Big from "big.js";
import { clamp, larger, smaller } from "../decimal";
import { numberText } from "../number-text";
import { quotient } from "../quotient";
import type { Rule } from "../rule";

export const relativeParams = z.strictObject({
  /** Whether the highest or the lowest value is the best. */
  direction: z.enum(["higher", "lower"]),
});

export type RelativeParams = z.infer<typeof relativeParams>;

const ZERO = new Big(0);
const ONE = new Big(1);

/**
 * The part of the points, 0–1: value / best, or best / value where less is better. Values below 0
 * count as 0. Where more is better a best value of 0 gives nobody anything; where less is better it
 * gives the units that have it everything and the others nothing.
 */
export function relativePart(value: Big, best: Big, { direction }: RelativeParams): Big {
  const [own, top] = [larger(ZERO, value), larger(ZERO, best)];
  if (direction === "higher") return top.eq(ZERO) ? ZERO : clamp(quotient(own, top), ZERO, ONE);
  return own.lte(top) ? ONE : quotient(top, own);
}

/** The best of a collection's values; null when there is none. */
export function bestValue(values: readonly (Big | null)[], { direction }: RelativeParams): Big | null {
  const given = values.filter((value) => value !== null);
  return given.reduce<Big | null>(
    (best, value) =>
      best === null ? value : direction === "higher" ? larger(best, value) : smaller(best, value),
    null,
  );
}

/**
 * Each unit's points once all units are known, in the same order.
 * @param values the units' entries; null for a unit without one, which then has no points either
 * @returns points in [0, maxPoints], not rounded
 * @internal for tests
 */
export function relativePoints(
  values: readonly (Big | null)[],
  params: RelativeParams,
  maxPoints: Big,
): readonly (Big | null)[] {
  const best = bestValue(values, params);
  return values.map((value) =>
    value === null || best === null ? null : maxPoints.times(relativePart(value, best, params)),
  );
}

/** m × value / best of all units (or best / value); null until there is a collection. @see docs/scoring.md#relative */
export const relative: Rule<RelativeParams> = {
  score: (inputs, { params, maxPoints, best = null }) =>
    best === null ? null : maxPoints.times(relativePart(inputs.actual(), best, params)),
  formula: (cells, { params, best = null }) => {
    if (best === null) return null;
    const top = larger(ZERO, best);
    const own = cells.actual();
    if (params.direction === "lower") {
      return `${cells.points}*IF(${own}<=${top.toString()},1,${top.toString()}/${own})`;
    }
    return top.eq(ZERO) ? "0" : `${cells.points}*MAX(0,MIN(1,${own}/${top.toString()}))`;
  },
  explain: ({ params, maxPoints }, language) => {
    const full = numberText(maxPoints);
    const higher = params.direction === "higher";
    return language === "zh"
      ? `以各单位中的${higher ? "最高" : "最低"}值得满分 ${full} 分，其他单位按比例得分；收齐各单位的评分表后才能计分。`
      : `The ${higher ? "highest" : "lowest"} value of all units gives the full ${full} points, the others in proportion; it can be scored once all sheets are collected.`;
  },
  arithmetic: (inputs, { params, maxPoints, best = null }) => {
    if (best === null) return null;
    const part = relativePart(inputs.actual(), best, params);
    const [own, top] = [inputs.actual(), best].map(numberText);
    const isBest = part.eq(1);
    const quotient = params.direction === "higher" ? `${own} ÷ ${top}` : `${top} ÷ ${own}`;
    const share = isBest ? "100%" : part.eq(ZERO) ? "0%" : quotient;
    return { expression: `${numberText(maxPoints)} × ${share}`, raw: maxPoints.times(part), limit: null };
  },
};
