/**
 * The ledgers of a workbook by its own definitions or ours, looked for and read once: its scoring sheets are held against
 * them, they are checked themselves, and nobody takes their sheets for a roster or an own scoring sheet.
 */
import type { WorkbookGrid } from "../../grid/grid";
import { rememberFor } from "../../remember";
import { ledgersOf } from "../definition/ledgers-of";
import { findTables } from "./find-table";
import type { FoundTable } from "./found-table";
import type { LedgerTable } from "./ledger-table";
import { readTable } from "./read-table";

export interface ReadLedger extends FoundTable {
  readonly table: LedgerTable;
}

const foundTables = rememberFor((workbook: WorkbookGrid): readonly FoundTable[] =>
  findTables(workbook, ledgersOf(workbook).ledgers, new Set()),
);

export const ledgerTables = rememberFor((workbook: WorkbookGrid): readonly ReadLedger[] =>
  foundTables(workbook).map((found) => ({ ...found, table: readTable(found) })),
);

/** Which sheets are ledgers. */
export const ledgerSheets = rememberFor(
  (workbook: WorkbookGrid): ReadonlySet<string> =>
    new Set(foundTables(workbook).map(({ grid }) => grid.name)),
);
