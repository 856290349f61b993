/**
 * What a condition on a ledger's rows is: a question with two faces, one for a row as it was read and one for
 * the sheet's own formulas. Both give the same for any content, and generated sheets prove it.
 */
import { isoDay } from "../../sheet/read-date";
import type { LedgerRow } from "../table/ledger-table";

/** The days of a period, both inclusive, as Excel counts days. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** The first day of the year in which the period lies. */
  readonly yearFrom: number;
  /** Q1 to Q4, or Y. */
  readonly key: "Q1" | "Q2" | "Q3" | "Q4" | "Y";
}

/** How formulas speak of a table: a column's cells over all rows. */
export interface Ranges {
  /** `'换届台账'!$E$6:$E$2005` */
  readonly of: (column: string) => string;
  /** The number of the row above the first one, as people count rows. */
  readonly above: () => number;
}

export interface ConditionKind<Params> {
  readonly columns: (params: Params) => readonly string[];
  readonly holds: (params: Params, row: LedgerRow, span: Span) => boolean;
  /** An array of 0 and 1 (or of FALSE and TRUE), to be multiplied with others in SUMPRODUCT. */
  readonly formula: (params: Params, ranges: Ranges, span: Span) => string;
}

/** A day as formulas write it: DATE(2026,3,5). */
export function dateFormula(day: number): string {
  return `DATE(${isoDay(day).split("-").map(Number).join(",")})`;
}
