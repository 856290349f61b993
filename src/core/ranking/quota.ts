/**
 * The quota of a grade among ranked units: how many places there are, who keeps one, and who is
 * moved one grade down and why. It works on ranks, so tie-breaks have been used up before; a rank
 * that is shared across the limit loses as a whole, since nothing tells its units apart.
 */
import type { Framework, Grade } from "../framework/framework";
import Big from "big.js";
import { decimal } from "../scoring/decimal";
import { gradesFromBest } from "../scoring/grade";
import { demotionText, quotaText } from "./quota-texts";
import type { Demotion, QuotaResult } from "./ranked-unit";

/** A ranked unit as the quota sees it. */
export interface Contender {
  readonly rank: number;
  readonly grade: Grade;
  readonly vetoed: boolean;
}

export interface QuotaOutcome<Unit extends Contender> {
  readonly result: QuotaResult | null;
  readonly demotions: ReadonlyMap<Unit, Demotion>;
}

const ROUNDING = { floor: Big.roundDown, round: Big.roundHalfUp, ceil: Big.roundUp } as const;

/** @param units all ranked units, from the best down; the share is taken of their number */
export function applyQuota<Unit extends Contender>(
  framework: Framework,
  units: readonly Unit[],
): QuotaOutcome<Unit> {
  const demotions = new Map<Unit, Demotion>();
  const { quota } = framework;
  if (quota === undefined) return { result: null, demotions };
  const grades = gradesFromBest(framework);
  const place = grades.findIndex(({ key }) => key === quota.grade);
  const [grade, below] = [grades[place], grades[place + 1]];
  if (grade === undefined || below === undefined) return { result: null, demotions };

  const holders = units.filter((unit) => unit.grade.key === grade.key);
  const facts = { grade, below, quota, of: units.length, reached: holders.length };
  if (units.length < quota.minUnits) {
    const text = quotaText({ ...facts, limit: null, kept: holders.length });
    const result = { grade, of: facts.of, limit: null, reached: facts.reached, kept: holders.length, text };
    return { result, demotions };
  }

  const limit = decimal(quota.maxShare).times(units.length).round(0, ROUNDING[quota.rounding]).toNumber();
  /** Units of one rank lose for the same reason, told in the same words. */
  const demote = (rank: number, set: readonly Unit[], reason: Demotion["reason"]): void => {
    const text = demotionText({ ...facts, limit, rank, tied: set.length, reason });
    for (const unit of set) demotions.set(unit, { from: grade, to: below, reason, text });
  };
  for (const unit of holders) if (unit.vetoed) demote(unit.rank, [unit], "vetoed");

  let kept = 0;
  let full = false;
  for (const [rank, set] of byRank(holders.filter(({ vetoed }) => !vetoed))) {
    const fits = !full && kept + set.length <= limit;
    if (fits) kept += set.length;
    else {
      const reason = !full && kept < limit ? "tieAcrossLimit" : "overLimit";
      demote(rank, set, reason);
      // Nobody further down may take a place that a better placed unit was refused.
      full = true;
    }
  }
  const text = quotaText({ ...facts, limit, kept });
  return { result: { grade, of: facts.of, limit, reached: facts.reached, kept, text }, demotions };
}

/** In the order of the units: from the best down. */
function byRank<Unit extends Contender>(
  units: readonly Unit[],
): readonly (readonly [rank: number, units: readonly Unit[]])[] {
  const sets = new Map<number, Unit[]>();
  for (const unit of units) {
    const set = sets.get(unit.rank);
    if (set === undefined) sets.set(unit.rank, [unit]);
    else set.push(unit);
  }
  return [...sets];
}
