/** Where formulas of other sheets find what a ledger's table holds. */
import { fixedAddress, quoteSheet } from "../../grid/address";
import type { LedgerTable } from "../table/ledger-table";

/** The cells of a column below its heading, as far as the ledger's formulas look. */
export function columnCells({ sheet, header, bottom, columns }: LedgerTable, key: string): string {
  const column = columns.get(key)?.column ?? 0;
  return `${quoteSheet(sheet)}!${fixedAddress(header + 1, column)}:${fixedAddress(bottom, column)}`;
}

/** One cell of a row. */
export function cellOf({ sheet, columns }: LedgerTable, row: number, key: string): string {
  return `${quoteSheet(sheet)}!${fixedAddress(row, columns.get(key)?.column ?? 0)}`;
}
