/**
 * What a measure of a ledger is: a number for a period, with the rows that it counts, and the same number as
 * an Excel formula over the sheet (functions of Excel 2010). Generated ledgers hold both against each other.
 */
import type { Ranges, Span } from "../conditions/condition-kind";
import type { LedgerRow, LedgerTable } from "../table/ledger-table";

export interface MeasureKind<Params> {
  /** Columns without which there is no number. */
  readonly columns: (params: Params) => readonly string[];
  /** Fields above the table without which there is no number. */
  readonly fields: (params: Params) => readonly string[];
  /** Null where the formula gives an error. */
  readonly measure: (params: Params, table: LedgerTable, span: Span) => number | null;
  /** The rows that make the number what it is. */
  readonly counted: (params: Params, table: LedgerTable, span: Span) => readonly LedgerRow[];
  /** Without the "=". */
  readonly formula: (params: Params, places: Places, span: Span) => string;
}

export interface Places extends Ranges {
  /** A field's cell: `'小微权力清单'!$C$3` */
  readonly field: (key: string) => string;
}
