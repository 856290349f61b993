/**
 * Rows that stand on an earlier sheet of the same ledger as well: a copy of last month's sheet, a part that was pasted
 * twice. Both are counted, by the sheet's formulas too.
 */
import { normalizeText } from "../../sheet/normalize-text";
import type { Ledger } from "../definition/ledger";
import { ledgerFinding, type LedgerFinding } from "../finding/ledger-finding";
import { meantAt, type LedgerRow, type LedgerTable } from "../table/ledger-table";
import { isFooter } from "../table/read-table";

/** Fewer cells than this can be alike by chance. */
const NEEDED = 2;

/** @param earlier the ledger's other sheets that stand before this one */
export function sameRows(
  ledger: Ledger,
  table: LedgerTable,
  earlier: readonly LedgerTable[],
): readonly LedgerFinding[] {
  const keys = identityOf(ledger);
  return earlier.flatMap((other): readonly LedgerFinding[] => {
    const known = new Map<string, LedgerRow>();
    for (const row of records(other)) {
      const key = textOf(row, keys);
      if (key !== null && !known.has(key)) known.set(key, row);
    }
    const same = records(table).flatMap((row) => {
      const before = known.get(textOf(row, keys) ?? "");
      return before === undefined ? [] : [{ row, before }];
    });
    const [first] = same;
    if (first === undefined) return [];
    const at = [...first.row.cells.values()].find(({ value }) => value !== null)?.at ?? {
      sheet: table.sheet,
      row: first.row.row,
      column: 0,
    };
    const values = { n: same.length, sheet: other.sheet, row: first.before.row + 1 };
    return [ledgerFinding("L147", ledger.id, at, values)];
  });
}

/** What makes a row the same matter: a branch and its month, else everything that was typed. */
function identityOf({ checks, columns }: Ledger): readonly string[] {
  const months = checks.find((check) => check.kind === "monthSequence");
  return months === undefined
    ? columns.filter(({ derived }) => derived === undefined).map(({ key }) => key)
    : [months.of, months.month];
}

function records(table: LedgerTable): readonly LedgerRow[] {
  return table.rows.filter((row) => !isFooter(table, row));
}

function textOf(row: LedgerRow, keys: readonly string[]): string | null {
  const values = keys.map((key) => meantAt(row, key));
  if (values.filter((value) => value !== null).length < NEEDED) return null;
  return JSON.stringify(values.map((value) => (value === null ? "" : normalizeText(String(value)))));
}
