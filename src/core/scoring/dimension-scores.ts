/**
 * The second view of a result: the same official scores summed by the dimensions (维度) that a framework tags
 * its indicators with, whichever level-1 indicator they belong to.
 */
import type Big from "big.js";
import type { Framework } from "../framework/framework";
import type { Text } from "../locale/language";
import { decimal, sum } from "./decimal";
import { quotient } from "./quotient";
import type { Answered, Score } from "./score";
import { answeredOf } from "./score-sheet";

export interface DimensionScore {
  readonly name: Text;
  /** Places of its indicators among the score's; at least one. */
  readonly places: readonly number[];
  /** Points of the rows that apply; 0 when none does. */
  readonly applicable: Big;
  /** Sum of the official scores so far; null when nothing is answered yet. */
  readonly official: Big | null;
  /** official / answered.points, 0–1, not rounded; null when nothing is answered or applies. */
  readonly rate: Big | null;
  readonly answered: Answered;
}

export interface SecondView {
  /** In the framework's order. */
  readonly dimensions: readonly DimensionScore[];
  /** Dimensions of which the period asks nothing: no axis of theirs could be anything but a false 0. */
  readonly absent: readonly Text[];
}

/** @returns null for a framework without dimensions */
export function secondView({ dimensions }: Framework, { indicators }: Score): SecondView | null {
  if (dimensions === undefined || dimensions.length === 0) return null;
  const scored = dimensions.map(({ key, en }) => {
    const places = indicators.flatMap(({ indicator }, place) => (indicator.dimension === key ? [place] : []));
    const counting = places
      .flatMap((place) => indicators[place] ?? [])
      .filter((one) => one.notApplicable === null);
    const applicable = sum(counting.map(({ indicator }) => decimal(indicator.maxPoints)));
    const known = counting.flatMap((one) => one.official ?? []);
    const official = known.length === 0 ? null : sum(known);
    const answered = answeredOf(counting);
    const rate = official === null || answered.points.eq(0) ? null : quotient(official, answered.points);
    return { name: { zh: key, en }, places, applicable, official, rate, answered };
  });
  return {
    dimensions: scored.filter(({ places }) => places.length > 0),
    absent: scored.filter(({ places }) => places.length === 0).map(({ name }) => name),
  };
}
