/**
 * Which of some ledgers a workbook holds already, and on which sheet: those that are read as such, and sheets of ours
 * that nobody can read now, hidden ones and those whose headings are gone. What is held is never written anew.
 */
import type { WorkbookGrid } from "../../grid/grid";
import { markedSheet } from "../../plan/mark";
import type { Ledger } from "../definition/ledger";
import { findTables } from "../table/find-table";

export function heldLedgers(workbook: WorkbookGrid, ledgers: readonly Ledger[]): ReadonlyMap<Ledger, string> {
  const found = findTables(workbook, ledgers, new Set());
  const sheets = new Set(workbook.sheets.map(({ name }) => name));
  return new Map(
    ledgers.flatMap((ledger): readonly (readonly [Ledger, string])[] => {
      const sheet =
        found.find((table) => table.ledger.id === ledger.id)?.grid.name ??
        markedSheet(workbook.names, "ledger", ledger.id);
      return sheet === null || !sheets.has(sheet) ? [] : [[ledger, sheet]];
    }),
  );
}
