/** What a branch's way up and down the ladder is made of: the parameters, a year, and what came of it. */
import type { Grade } from "../framework/framework";
import type { Text } from "../locale/language";

export interface PromotionOptions {
  /** Years in a row with a better grade than the level before a branch moves up. */
  readonly upAfter: number;
  /** Years in a row with a worse grade than the level before it moves down. */
  readonly downAfter: number;
  /** Levels of one move at most. */
  readonly steps: number;
  /** Where a veto puts a branch: on the lowest level at once, or wherever its capped grade leads. */
  readonly veto: "lowest" | "asGrade";
}

/** One year of a branch. */
export interface PromotionYear {
  readonly year: number;
  /** Null while the year has no score. */
  readonly grade: Grade | null;
  readonly vetoed: boolean;
}

export type Move = "start" | "up" | "down" | "keep";

export interface PromotionStep {
  readonly year: number;
  /** The level before; null for a branch that had none. */
  readonly from: Grade | null;
  /** The level after; null where nothing is known. */
  readonly to: Grade | null;
  /** Null for a year without a grade: nothing is decided. */
  readonly move: Move | null;
  readonly text: Text;
}
