/**
 * Puts units in order: by their rounded totals, then by the framework's tie-breaks, one after the
 * other. What is left together in the end shares a rank.
 *
 * Each tie-break looks at a whole set of equal units at once, by one measure for all of them.
 * Comparing pair by pair, now by points and now by rate, could put A before B, B before C and C
 * before A.
 */
import type Big from "big.js";
import type { Framework } from "../framework/framework";
import { roundScore } from "../scoring/decimal";
import { levelMeasure, splitBy, type Measure } from "./level-measure";
import type { RankableScore } from "./ranked-unit";

/** The tie-break by which fewer points of penalty come first. */
export const LESS_PENALTY = "penalty_asc";

/** A unit that can be placed: its score is final. */
export interface Placeable {
  readonly total: Big;
  readonly score: RankableScore;
}

export interface TiedSet<Unit extends Placeable> {
  readonly units: readonly Unit[];
  /** The tie-break that last told the set apart from equal totals; null when none had to. */
  readonly decidedBy: string | null;
}

/** @returns sets of units that nothing tells apart, from the best down */
export function tiedSets<Unit extends Placeable>(
  framework: Framework,
  units: readonly Unit[],
): readonly TiedSet<Unit>[] {
  const byTotal = splitBy(units, ({ total }) => total.times(-1));
  return framework.tieBreak.reduce<readonly TiedSet<Unit>[]>(
    (sets, criterion) => sets.flatMap((set) => apply(framework, criterion, set)),
    byTotal.map((equal) => ({ units: equal, decidedBy: null })),
  );
}

function apply<Unit extends Placeable>(
  framework: Framework,
  criterion: string,
  set: TiedSet<Unit>,
): readonly TiedSet<Unit>[] {
  const measure = set.units.length < 2 ? null : measureOf(framework, criterion, set.units);
  if (measure === null) return [set];
  const parts = splitBy(set.units, ({ score }) => measure(score));
  return parts.length < 2 ? [set] : parts.map((units) => ({ units, decidedBy: criterion }));
}

/**
 * Points or rates of the level-1 indicator, for a whole set of units. One that doesn't apply to one
 * of the units decides nothing among them.
 */
function measureOf(framework: Framework, criterion: string, units: readonly Placeable[]): Measure | null {
  const { decimals } = framework.precision;
  if (criterion === LESS_PENALTY) return ({ totals }) => roundScore(totals.penalty, decimals);
  return levelMeasure(
    framework,
    criterion,
    units.map(({ score }) => score),
  );
}
