/**
 * What scoring gives. Points are decimals rounded by the framework's precision; null means
 * unanswered, which is never 0.
 */
import type Big from "big.js";
import type { Grade, Indicator, IndicatorGroup } from "../framework/framework";

/** Why an indicator does not count: chosen by the unit, nothing to score, or granted by the reviewer. */
export type NotApplicableReason = "chosen" | "nothingToScore" | "granted";

export interface IndicatorScore {
  readonly indicator: Indicator;
  /** Null when the indicator counts. */
  readonly notApplicable: NotApplicableReason | null;
  /** 规则得分, by the engine; null for what does not apply. */
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
  /** True while a review is required and there is none that can be used; false for what does not apply. */
  readonly awaitsReview: boolean;
  /** True while the official score stands for the time being: it waits for a review, or for all units. */
  readonly provisional: boolean;
}

/** How much of the sheet one kind of score goes over, so that a blank never looks like a loss. */
export interface Coverage {
  /** Rows that have the score, of those that apply. */
  readonly count: number;
  readonly of: number;
  /** Sum of these scores; null when there is none. */
  readonly points: Big | null;
  /** The points that these rows can give. */
  readonly max: Big;
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

/** How much of a part of a sheet is answered, so that a blank never looks like a loss. */
export interface Answered {
  /** Rows that have an official score, of those that apply. */
  readonly count: number;
  readonly of: number;
  /** The points that the answered rows can give. */
  readonly points: Big;
}

/** A level-1 indicator on one sheet; its rate is that of what is answered: official / answered.points. */
export interface SheetGroupScore extends GroupScore {
  readonly answered: Answered;
}

/**
 * Totals out of 100. 规则得分, 自评分 and 复核得分 have one only when every row that applies has
 * such a score; else `Score.coverage` says how far they go. Null when nothing is answered.
 */
export interface Totals {
  readonly rule: Big | null;
  readonly self: Big | null;
  readonly review: Big | null;
  /** Of the rows that are answered so far. */
  readonly official: Big | null;
  /** Granted bonus, after its cap; not rounded. */
  readonly bonus: Big;
  /** Penalty as a positive number, after its cap; not rounded. */
  readonly penalty: Big;
  /** official + bonus − penalty, kept within the framework's bounds, then rounded. */
  readonly final: Big | null;
}

/** One adjustment's effect; points are positive, capped by the adjustment's own cap and not rounded. */
export interface AdjustmentScore {
  readonly code: string;
  readonly kind: "bonus" | "penalty" | "veto";
  readonly points: Big;
  /** True for a veto that was triggered. */
  readonly vetoed: boolean;
  /** The points that it can still give or take at most while an error keeps it from being counted; else 0. */
  readonly open: Big;
}

export interface Score {
  readonly indicators: readonly IndicatorScore[];
  readonly groups: readonly SheetGroupScore[];
  readonly adjustments: readonly AdjustmentScore[];
  /** Points of all rows that apply. */
  readonly applicable: Big;
  readonly totals: Totals;
  readonly coverage: Readonly<Record<"rule" | "self" | "review", Coverage>>;
  /** True when every row that applies has an official score. */
  readonly complete: boolean;
  /** True while a required review is missing or units have to be compared: the result can change without an entry changing. */
  readonly provisional: boolean;
  /** Codes of the rows that still wait for the review which they require, in the sheet's order. */
  readonly awaitingReview: readonly string[];
  /** How many of the rows that apply require a review, whether or not it is there. */
  readonly reviewsRequired: number;
  /** Number of rows that apply, and how many of them have an official score. */
  readonly answered: { readonly count: number; readonly of: number };
  /** The lowest and highest final score that the sheet can still reach, adjustments with an error in them too. */
  readonly range: { readonly min: Big; readonly max: Big };
  /** Null while the sheet is incomplete. */
  readonly grade: Grade | null;
  /** The grade before a veto lowered it; the same as `grade` without a veto. */
  readonly gradeBeforeVeto: Grade | null;
  readonly vetoed: boolean;
  /** True where a department's own sheet doesn't agree with itself: no total is given, and no grade. */
  readonly withheld?: boolean;
}
