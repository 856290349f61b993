/**
 * A ledger's sheet as it was read: rows by the keys of their columns. What the sheet's own formulas see and
 * what a person meant are kept apart, so that nothing is counted here that a formula would not count.
 */
import type { CellRef } from "../../grid/address";
import type { CellValue } from "../../grid/grid";
import type { Text } from "../../locale/language";

/** `date` and `month` are days as Excel counts them, a month being its first day; `count` is a whole number. */
export type ColumnType = "text" | "date" | "month" | "count" | "number" | "option";

/** A number, a day's number or a text; null is blank. */
export type LedgerValue = number | string | null;

export interface LedgerCell {
  readonly at: CellRef;
  /** What stands in the cell. */
  readonly raw: CellValue;
  /** What a formula of the sheet counts with: a date that was typed as a text is none. */
  readonly value: LedgerValue;
  /** What it was read as; the same as `value` but for texts that mean a date, a number or an option. */
  readonly meant: LedgerValue;
  readonly formula: string | null;
  /** True where the cell has a derived column's own formula. */
  readonly calculated?: true;
}

/** One line of a ledger; blank lines are none. */
export interface LedgerRow {
  /** Counts from 0. */
  readonly row: number;
  readonly cells: ReadonlyMap<string, LedgerCell>;
}

/** A column of the ledger that the sheet has. */
export interface TableColumn {
  readonly key: string;
  /** Its heading on the sheet. */
  readonly heading: string;
  readonly label: Text;
  readonly type: ColumnType;
  /** Counts from 0. */
  readonly column: number;
  /** Worked out from the other columns: nobody writes there. */
  readonly isDerived: boolean;
}

export interface LedgerTable {
  readonly sheet: string;
  /** The row of the headings. */
  readonly header: number;
  readonly columns: ReadonlyMap<string, TableColumn>;
  /** What all columns of the ledger are called, also those that the sheet lacks. */
  readonly labels: ReadonlyMap<string, Text>;
  readonly rows: readonly LedgerRow[];
  /** Numbers above the table, by their keys: how many visits are due, how many posts there are. */
  readonly fields: ReadonlyMap<string, LedgerCell>;
  /** The last row that the ledger's formulas look at. */
  readonly bottom: number;
  /** The column by which a row is called. */
  readonly nameColumn: string;
}

/** Where a column's cell of a row stands, whether or not the row has one. */
export function placeOf(table: LedgerTable, { row, cells }: LedgerRow, key: string): CellRef {
  return cells.get(key)?.at ?? { sheet: table.sheet, row, column: table.columns.get(key)?.column ?? 0 };
}

/** What a cell was read as; null where it is blank or the sheet has no such column. */
export function meantAt({ cells }: LedgerRow, key: string): LedgerValue {
  return cells.get(key)?.meant ?? null;
}

/** What a formula sees in a cell; null where it is blank or the sheet has no such column. */
export function valueAt({ cells }: LedgerRow, key: string): LedgerValue {
  return cells.get(key)?.value ?? null;
}

/** What a row is called in a sentence: its name, else its number. */
export function nameOf(table: LedgerTable, row: LedgerRow): string {
  const name = meantAt(row, table.nameColumn);
  return name === null ? `#${row.row + 1}` : String(name);
}

/** A column's heading as it stands on the sheet, in both languages; its label where the sheet has none. */
export function headingOf({ columns, labels }: LedgerTable, key: string): Text {
  const column = columns.get(key);
  if (column === undefined) return labels.get(key) ?? { zh: key, en: key };
  return { zh: column.heading, en: column.heading };
}
