/** How units are compared by one level-1 indicator: by one measure for all of them. */
import type Big from "big.js";
import type { Framework } from "../framework/framework";
import { roundScore } from "../scoring/decimal";
import type { GroupScore } from "../scoring/score";
import type { RankableScore } from "./ranked-unit";

/** Places of a compared rate: 0.9167 is what a person sees as 91.67 %. */
const RATE_PLACES = 4;

/** Lower comes first. */
export type Measure = (score: Pick<RankableScore, "groups" | "totals">) => Big;

interface Answered {
  readonly points: Big;
  readonly applicable: Big;
}

/**
 * Points of the level-1 indicator where it can give equally many to all units, else rates.
 * @returns null when it has no score for one of the units
 */
export function levelMeasure(
  framework: Framework,
  code: string,
  scores: readonly Pick<RankableScore, "groups">[],
): Measure | null {
  const levels = scores.map((score) => levelScore(score, code));
  const [first] = levels;
  if (first == null || levels.some((level) => level === null)) return null;
  const sameReach = levels.every((level) => level?.applicable.eq(first.applicable));
  const valueOf = ({ points, applicable }: Answered): Big =>
    sameReach
      ? roundScore(points, framework.precision.decimals)
      : roundScore(points.div(applicable), RATE_PLACES);
  return (score) => valueOf(levelScore(score, code) ?? first).times(-1);
}

function levelScore({ groups }: Pick<RankableScore, "groups">, code: string): Answered | null {
  const found: GroupScore | undefined = groups.find(({ group }) => group.code === code);
  if (found == null || found.official === null || found.applicable.eq(0)) return null;
  return { points: found.official, applicable: found.applicable };
}

/** Units by a value, lowest first; equal values stay together. */
export function splitBy<Unit>(
  units: readonly Unit[],
  valueOf: (unit: Unit) => Big,
): readonly (readonly Unit[])[] {
  const valued = units.map((unit) => ({ unit, value: valueOf(unit) })).sort((a, b) => a.value.cmp(b.value));
  const sets: { value: Big; units: Unit[] }[] = [];
  for (const { unit, value } of valued) {
    const last = sets.at(-1);
    if (last?.value.eq(value) === true) last.units.push(unit);
    else sets.push({ value, units: [unit] });
  }
  return sets.map((set) => set.units);
}
