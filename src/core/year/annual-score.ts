/** What a year gives, and what it is made of. It can be ranked like a quarter: it has the same members. */
import type Big from "big.js";
import type { Framework, Grade } from "../framework/framework";
import type { PeriodKey, Period } from "../framework/period";
import type { Text } from "../locale/language";
import type { RankableScore } from "../ranking/ranked-unit";
import type { Score, Totals } from "../scoring/score";

export type AnnualMethod = Framework["cycle"]["annual"]["method"];

/** One scored sheet of the year. */
export interface YearPart {
  readonly period: Period;
  readonly score: Pick<Score, "complete" | "groups" | "adjustments" | "vetoed"> & {
    readonly totals: Pick<Totals, "final" | "penalty">;
  };
}

/** What became of a period that the method looks at. */
export interface PartOutcome {
  readonly key: PeriodKey;
  /**
   * `incomplete`: there is a sheet, but something on it is unanswered. `twice`: several sheets.
   * Neither counts as missing: nobody may drop or zero a quarter that a unit has handed in.
   */
  readonly state: "scored" | "missing" | "incomplete" | "twice";
  /** The sheet's final score; 0 for a missing quarter that the framework counts as zero. */
  readonly counted: Big | null;
}

/** Why there is no annual score. `periods` in the order of the year. */
export interface AnnualProblem {
  /** `missing` of quarters is the data of finding V413. */
  readonly kind: "missing" | "incomplete" | "twice";
  readonly periods: readonly PeriodKey[];
  readonly text: Text;
}

export interface AnnualScore extends RankableScore {
  readonly year: number;
  readonly method: AnnualMethod;
  /** The periods that the method needs, in the order of the year. */
  readonly parts: readonly PartOutcome[];
  /** All reasons why there is no score; empty when there is one. */
  readonly problems: readonly AnnualProblem[];
  /** Quarters without a sheet, whether that stops the score or not. */
  readonly missingQuarters: readonly PeriodKey[];
  readonly gradeBeforeVeto: Grade | null;
  /** The coefficient by which the grade counts elsewhere; null where the framework has none. */
  readonly coefficient: Big | null;
  /** The arithmetic in words, step by step. */
  readonly explanation: readonly Text[];
}
