/**
 * What scoring gives. Points are decimals rounded by the framework's precision; null means
 * unanswered, which is never 0.
 */
import type Big from "big.js";
import type { Grade, Indicator, IndicatorGroup } from "../framework/framework";

/** Why an indicator does not count: chosen by the person, or there was nothing to score. */
export type NotApplicableReason = "chosen" | "nothingToScore";

export interface IndicatorScore {
  readonly indicator: Indicator;
  /** Null when the indicator counts. */
  readonly notApplicable: NotApplicableReason | null;
  /** 规则得分, by the engine. */
  readonly rule: Big | null;
  /** 自评分 */
  readonly self: Big | null;
  /** 复核得分 */
  readonly review: Big | null;
  /**
   * 复核得分 if there is one, else 规则得分; for a judged indicator, 自评分 until it is reviewed. Null
   * while unanswered or not applicable.
   */
  readonly official: Big | null;
  /** True while the official score stands for the time being: judged but not reviewed, or waiting for all units. */
  readonly provisional: boolean;
}

export interface GroupScore {
  readonly group: IndicatorGroup;
  /** Points of the rows that apply; 0 when none does. */
  readonly applicable: Big;
  /** Sum of the official scores so far; null when nothing is answered yet. */
  readonly official: Big | null;
  /** official / applicable, 0–1, not rounded; null when nothing is answered or applies. */
  readonly rate: Big | null;
}

/** Totals out of 100. Null when nothing that they are made of is answered. */
export interface Totals {
  readonly rule: Big | null;
  readonly self: Big | null;
  readonly review: Big | null;
  readonly official: Big | null;
  /** Granted bonus, after its cap. */
  readonly bonus: Big;
  /** Penalty as a positive number, after its cap. */
  readonly penalty: Big;
  /** official + bonus − penalty, kept within the framework's bounds. */
  readonly final: Big | null;
}

/** One adjustment's effect; points are positive and capped by the adjustment's own cap. */
export interface AdjustmentScore {
  readonly code: string;
  readonly kind: "bonus" | "penalty" | "veto";
  readonly points: Big;
  /** True for a veto that was triggered. */
  readonly vetoed: boolean;
}

export interface Score {
  readonly indicators: readonly IndicatorScore[];
  readonly groups: readonly GroupScore[];
  readonly adjustments: readonly AdjustmentScore[];
  /** Points of all rows that apply. */
  readonly applicable: Big;
  readonly totals: Totals;
  /** True when every row that applies has an official score. */
  readonly complete: boolean;
  /** True while an indicator is provisional: the result can change without an entry changing. */
  readonly provisional: boolean;
  /** Number of rows that apply, and how many of them have an official score. */
  readonly answered: { readonly count: number; readonly of: number };
  /** The lowest and highest final score that the sheet can still reach. */
  readonly range: { readonly min: Big; readonly max: Big };
  /** Null while the sheet is incomplete. */
  readonly grade: Grade | null;
  /** The grade before a veto lowered it; the same as `grade` without a veto. */
  readonly gradeBeforeVeto: Grade | null;
  readonly vetoed: boolean;
}
