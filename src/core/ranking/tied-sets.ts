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
import type { GroupScore } from "../scoring/score";
import type { RankableScore } from "./ranked-unit";

/** The tie-break by which fewer points of penalty come first. */
export const LESS_PENALTY = "penalty_asc";

/** Places of a compared rate: 0.9167 is what a person sees as 91.67 %. */
const RATE_PLACES = 4;

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
  const byTotal = split(units, ({ total }) => total.times(-1));
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
  const parts = split(set.units, ({ score }) => measure(score));
  return parts.length < 2 ? [set] : parts.map((units) => ({ units, decidedBy: criterion }));
}

/** Lower comes first. */
type Measure = (score: RankableScore) => Big;

/**
 * Points of the level-1 indicator where it can give equally many to all units, else rates. A
 * level-1 indicator that doesn't apply to one of the units decides nothing among them.
 */
function measureOf(framework: Framework, criterion: string, units: readonly Placeable[]): Measure | null {
  const { decimals } = framework.precision;
  if (criterion === LESS_PENALTY) return ({ totals }) => roundScore(totals.penalty, decimals);
  const scores = units.map(({ score }) => groupScore(score, criterion));
  const [first] = scores;
  if (first == null || scores.some((score) => score === null)) return null;
  const sameReach = scores.every((score) => score?.applicable.eq(first.applicable));
  const valueOf = ({ points, applicable }: Answered): Big =>
    sameReach ? roundScore(points, decimals) : roundScore(points.div(applicable), RATE_PLACES);
  return (score) => valueOf(groupScore(score, criterion) ?? first).times(-1);
}

interface Answered {
  readonly points: Big;
  readonly applicable: Big;
}

function groupScore({ groups }: RankableScore, code: string): Answered | null {
  const found: GroupScore | undefined = groups.find(({ group }) => group.code === code);
  if (found == null || found.official === null || found.applicable.eq(0)) return null;
  return { points: found.official, applicable: found.applicable };
}

/** Units by a value, lowest first; equal values stay together. */
function split<Unit>(units: readonly Unit[], valueOf: (unit: Unit) => Big): readonly (readonly Unit[])[] {
  const valued = units.map((unit) => ({ unit, value: valueOf(unit) })).sort((a, b) => a.value.cmp(b.value));
  const sets: { value: Big; units: Unit[] }[] = [];
  for (const { unit, value } of valued) {
    const last = sets.at(-1);
    if (last?.value.eq(value) === true) last.units.push(unit);
    else sets.push({ value, units: [unit] });
  }
  return sets.map((set) => set.units);
}
