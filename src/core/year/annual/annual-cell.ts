/** One cell of the grid of units and periods: what counts there, or why nothing does. */
import type Big from "big.js";
import type { PeriodKey } from "../../framework/period";
import type { SourceSheet } from "./annual-input";
import type { YearNote } from "./year-note";

/** Columns of the grid: the periods; of a composite also 述职, 群众 and 业绩, its level-1 indicators. */
export type AnnualColumn = PeriodKey | `part:${string}`;

/**
 * - `scored`, `provisional`: it counts; the latter can still change.
 * - `missing` 缺, `incomplete` 未评, `twice` 两份, `withheld`: there is nothing that counts.
 * - `uncompared` 比较未定: it is undecided which sheets of others it is measured against.
 * - `exempt` 豁免: the unit was let off.
 * - `unused`: the year does not read it.
 */
export type CellState =
  | "scored"
  | "provisional"
  | "missing"
  | "incomplete"
  // Two records claim the place.
  | "twice"
  | "withheld"
  | "uncompared"
  | "exempt"
  | "unused";

export interface AnnualCell {
  readonly column: AnnualColumn;
  readonly state: CellState;
  /** What counts: the final score of a sheet, out of 100; the points of a composite's part. */
  readonly score: Big | null;
  /** The sheet that counts, or those of which nobody said which one does. */
  readonly sheets: readonly SourceSheet[];
  /** Sheets that give different results, of which a person chooses or chose one; none where there are no two such. */
  readonly rivals: readonly SourceSheet[];
  readonly notes: readonly YearNote[];
}
