/** What a year gives, and what it is made of. It can be ranked like a quarter: it has the same members. */
import type { AnnualMethod } from "../framework/annual-periods";
import type { Grade } from "../framework/framework";
import type { PeriodKey } from "../framework/period";
import type { Text } from "../locale/language";
import type { RankableScore } from "../ranking/ranked-unit";
import type { AnnualSum } from "./annual-sum";
import type { PartOutcome } from "./year-part";

/** Why there is no annual score. `periods` in the order of the year. */
export interface AnnualProblem {
  /** `missing` of quarters is the data of finding V413; `exempt`: nothing is left to count. */
  readonly kind: "missing" | "incomplete" | "twice" | "exempt";
  readonly periods: readonly PeriodKey[];
  readonly text: Text;
}

export interface AnnualScore extends RankableScore {
  readonly year: number;
  readonly method: AnnualMethod["method"];
  /** The periods that the method needs, in the order of the year. */
  readonly parts: readonly PartOutcome[];
  /** All reasons why there is no score; empty when there is one. */
  readonly problems: readonly AnnualProblem[];
  /** The year indicator by indicator; null for a method that puts the sheets' totals together, or without a score. */
  readonly sum: AnnualSum | null;
  /** True while a sheet that counts is provisional: the year can change without an entry changing. */
  readonly provisional: boolean;
  /** Periods of sheets that the method has no use for; a veto on one of them counts all the same. */
  readonly ignored: readonly PeriodKey[];
  /** Quarters without a sheet, whether that stops the score or not. */
  readonly missingQuarters: readonly PeriodKey[];
  readonly gradeBeforeVeto: Grade | null;
  /** The arithmetic in words, step by step. */
  readonly explanation: readonly Text[];
}
