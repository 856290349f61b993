/**
 * What the units of a group have on average. A mean of so few units that another's score could be worked out from it and
 * one's own is not given.
 */
import Big from "big.js";
import type { RankedInput } from "../../ranking/ranked-unit";
import { roundScore } from "../../scoring/decimal";
import type { Score } from "../../scoring/score";

/** With two units, one's own score and the mean would tell the other's. */
export const LEAST_UNITS = 3;

export interface GroupMeans {
  /** Units with a final score. */
  readonly units: number;
  readonly final: Big | null;
  /** By code of level-1 and level-2 indicators, of the units to which they apply. */
  readonly byCode: ReadonlyMap<string, Big>;
}

type Counted = RankedInput & { readonly score: Pick<Score, "indicators" | "groups"> };

/** @returns means by the units' groups; under null those of all units, for units without a group */
export function groupMeans(
  units: readonly Counted[],
  decimals: number,
): ReadonlyMap<string | null, GroupMeans> {
  const groups = new Set(units.map(({ group }) => group ?? null));
  groups.add(null);
  return new Map(
    [...groups].map((name) => [
      name,
      meansOf(name === null ? units : units.filter(({ group }) => group === name), decimals),
    ]),
  );
}

function meansOf(units: readonly Counted[], decimals: number): GroupMeans {
  const sums = new Map<string, { sum: Big; count: number }>();
  const add = (code: string, points: Big | null): void => {
    if (points === null) return;
    const { sum, count } = sums.get(code) ?? { sum: new Big(0), count: 0 };
    sums.set(code, { sum: sum.plus(points), count: count + 1 });
  };
  for (const { score } of units) {
    add("", score.totals.final);
    for (const { group, official } of score.groups) add(group.code, official);
    for (const { indicator, official } of score.indicators) add(indicator.code, official);
  }
  const means = new Map(
    [...sums].flatMap(([code, { sum, count }]): [string, Big][] =>
      count < LEAST_UNITS ? [] : [[code, roundScore(sum.div(count), decimals)]],
    ),
  );
  const final = means.get("") ?? null;
  means.delete("");
  return { units: units.length, final, byCode: means };
}
