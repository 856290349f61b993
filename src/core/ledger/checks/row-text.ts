/** How a finding names another row: on whichever of the ledger's sheets it stands. */
import type { Text } from "../../locale/language";
import type { LedgerRow, LedgerTable } from "../table/ledger-table";

/** A row with the sheet on which it stands. */
export interface PlacedRow {
  readonly table: LedgerTable;
  readonly row: LedgerRow;
}

/** The row as people count, with its sheet where that is not `own`. */
export function rowText({ table, row: { row } }: PlacedRow, own: LedgerTable): Text {
  const n = row + 1;
  return table === own
    ? { zh: `第 ${n} 行`, en: `row ${n}` }
    : { zh: `“${table.sheet}”第 ${n} 行`, en: `row ${n} of “${table.sheet}”` };
}
