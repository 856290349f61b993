/**
 * What ranking takes and gives. A unit's quarter and a unit's year are ranked alike: whatever has
 * the members of RankableScore can be ranked.
 */
import type Big from "big.js";
import type { Grade } from "../framework/framework";
import type { Text } from "../locale/language";
import type { GroupScore, Score, Totals } from "../scoring/score";

/** The part of a score that ranks and the quota depend on. A Score is one, and so is an AnnualScore. */
export interface RankableScore extends Pick<
  Score,
  "complete" | "grade" | "provisional" | "vetoed" | "withheld"
> {
  readonly totals: Pick<Totals, "final" | "penalty">;
  readonly groups: readonly GroupScore[];
}

/** One assessed unit. `group` is the list it is also ranked in: a line of business, a region. */
export interface RankedInput {
  readonly unit: string;
  readonly group?: string;
  readonly score: RankableScore;
}

/** Why a unit lost the grade that the quota limits. */
export type DemotionReason =
  /** Better placed units fill the quota. */
  | "overLimit"
  /** The unit shares its rank with others, and not all of them fit. */
  | "tieAcrossLimit"
  /** A veto was triggered: the unit never takes a place. */
  | "vetoed";

export interface Demotion {
  readonly from: Grade;
  readonly to: Grade;
  readonly reason: DemotionReason;
  readonly text: Text;
}

/** A unit with its place. `input` is the object that was handed in. */
export interface RankedUnit<Input extends RankedInput = RankedInput> {
  readonly input: Input;
  /** The rounded total by which the unit is ranked. */
  readonly total: Big;
  /** 1, 2, 2, 4: units that nothing tells apart share a rank. */
  readonly rank: number;
  readonly shared: boolean;
  /** The place within the unit's group, in the same order; null for a unit without a group. */
  readonly groupRank: number | null;
  /** The tie-break that last set the unit apart from units with the same total; null when none had to. */
  readonly decidedBy: string | null;
  /** Points to the next better rank; null for the first. */
  readonly gap: Big | null;
  /** True when the next better or next worse rank is closer than the margin. */
  readonly nearTie: boolean;
  readonly gradeBeforeQuota: Grade;
  /** The grade after the quota. */
  readonly grade: Grade;
  readonly demotion: Demotion | null;
}

/** A unit that has no final result, and why. */
export interface UnrankedUnit<Input extends RankedInput = RankedInput> {
  readonly input: Input;
  readonly reason: "incomplete";
  readonly text: Text;
}

/** How the quota of a grade worked out. */
export interface QuotaResult {
  readonly grade: Grade;
  /** Ranked units, those with a veto too: what the share is taken of. */
  readonly of: number;
  /** Places; null when the quota does not apply. */
  readonly limit: number | null;
  /** Units that reached the grade, and those that keep it. */
  readonly reached: number;
  readonly kept: number;
  readonly text: Text;
}

export interface Ranking<Input extends RankedInput = RankedInput> {
  /** From the best down; units of one rank by name. */
  readonly ranked: readonly RankedUnit<Input>[];
  /** By name. */
  readonly unranked: readonly UnrankedUnit<Input>[];
  /** Null for a framework without a quota. */
  readonly quota: QuotaResult | null;
  /** Totals closer than this are a near tie. */
  readonly margin: Big;
}
