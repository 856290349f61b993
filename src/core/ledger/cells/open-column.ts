/** Columns of a ledger that may be copied elsewhere: those that the sheet has, and that are nobody's private affair. */
import { isPrivateHeading } from "./private-columns";
import { nameOf, type LedgerRow, type LedgerTable, type TableColumn } from "../table/ledger-table";

/** @returns null where the sheet has no such column, or its heading says that it is private */
export function openColumn({ columns }: LedgerTable, key: string): TableColumn | null {
  const column = columns.get(key);
  return column === undefined || isPrivateHeading(column.heading) ? null : column;
}

/** What a row is called where others read it: its number where its name is private. */
export function openName(table: LedgerTable, row: LedgerRow): string {
  return openColumn(table, table.nameColumn) === null ? `#${row.row + 1}` : nameOf(table, row);
}
