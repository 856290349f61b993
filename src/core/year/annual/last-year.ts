/** What is known of a unit from last year: its state, since when it is named, its result, and the band. */
import type Big from "big.js";
import type { LifecycleState } from "../lifecycle-step";

export type Band = "top" | "bottom";

export interface LastYearUnit {
  readonly unit: string;
  /** Of a demonstration site; null where nothing says. */
  readonly state: LifecycleState | null;
  /** The day of naming (命名日), as it is written; "" where nothing says. */
  readonly namedOn: string;
  /** The key of the grade that it held, after the committee's decision; null where nothing says. */
  readonly grade: string | null;
  readonly score: Big | null;
  readonly band: Band | null;
}

/** Last year's results, by unit; a ledger (台账) or the workbook of the year before. */
export interface LastYear {
  readonly file: string;
  readonly units: readonly LastYearUnit[];
}
