/**
 * What is to be said about a workbook's ledgers and belongs to none that was read: sheets that may be ledgers, and
 * faults of the workbook's own definitions.
 */
import type { WorkbookGrid } from "../grid/grid";
import { ledgerFinding, type LedgerFinding } from "./finding/ledger-finding";
import { ledgersOf } from "./definition/ledgers-of";
import { possibleTables, type PossibleTable } from "./table/possible-table";
import { findTables } from "./table/find-table";

/** @param passedOver sheets that are something else, such as scoring sheets */
export function ledgerNotes(
  workbook: WorkbookGrid,
  passedOver: Iterable<string> = [],
): readonly LedgerFinding[] {
  const { ledgers, problems } = ledgersOf(workbook);
  const others = new Set(passedOver);
  const found = findTables(workbook, ledgers, others);
  const read = new Set([...others, ...found.map(({ grid }) => grid.name)]);
  const readLedgers = new Set(found.map(({ ledger }) => ledger.id));
  return [...problems, ...possibleTables(workbook, ledgers, read, readLedgers).map(noteOf)];
}

function noteOf({ ledger, grid, header, matched, sideways }: PossibleTable): LedgerFinding {
  const { name } = ledger;
  if (sideways)
    return ledgerFinding("L140", ledger.id, { sheet: grid.name, row: 0, column: header }, { name });
  const headings = [...matched.headings.values()];
  const column = Math.min(...matched.columns.values(), grid.values[header]?.length ?? 0);
  return ledgerFinding(
    "L139",
    ledger.id,
    { sheet: grid.name, row: header, column },
    {
      name,
      n: headings.length,
      list: {
        zh: headings.length === 0 ? "—" : headings.join("、"),
        en: headings.length === 0 ? "—" : headings.join(", "),
      },
    },
  );
}
