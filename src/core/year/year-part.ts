/** The sheets that a year is made of, and what became of each period that the method looks at. */
import type Big from "big.js";
import type { Period, PeriodKey } from "../framework/period";
import type { PossiblePoints } from "../ranking/possible-comparisons";
import type { Score, Totals } from "../scoring/score";

/** One scored sheet of the year. */
export interface YearPart {
  readonly period: Period;
  readonly score: Pick<
    Score,
    "complete" | "indicators" | "groups" | "adjustments" | "vetoed" | "provisional"
  > & {
    readonly totals: Pick<Totals, "final" | "bonus" | "penalty">;
  };
  /** Of indicators without a score the points that are still possible, where they are fewer than all of theirs. */
  readonly possible?: ReadonlyMap<string, PossiblePoints>;
}

/** What became of a period that the method looks at. */
export interface PartOutcome {
  readonly key: PeriodKey;
  /**
   * `incomplete`: there is a sheet, but something on it is unanswered. `twice`: several sheets.
   * Neither counts as missing: nobody may drop or zero a quarter that a unit has handed in. `exempt`: somebody who
   * may decide it let the unit off; the period counts neither way, whatever was handed in.
   */
  readonly state: "scored" | "missing" | "incomplete" | "twice" | "exempt";
  /** The sheet's final score; 0 for a missing quarter that the framework counts as zero. */
  readonly counted: Big | null;
}

/** True for a sheet that asks for something, none of which applies to the unit: it has no score, which is not 0. */
export function nothingApplies({ score: { indicators } }: YearPart): boolean {
  return indicators.length > 0 && indicators.every(({ notApplicable }) => notApplicable !== null);
}
