/**
 * Rows that stand on an earlier sheet of the same ledger as well: a copy of last month's sheet, a part that was pasted
 * twice. Both are counted, by the sheet's formulas too.
 */
import { normalizeText } from "../../sheet/normalize-text";
import type { Ledger } from "../definition/ledger";
import { ledgerFinding, type LedgerFinding } from "../finding/ledger-finding";
import { meantAt, type LedgerRow, type LedgerTable } from "../table/ledger-table";

/** Fewer cells than this can be alike by chance. */
const NEEDED = 2;

/** Rows of a sheet that an earlier sheet has as well. */
export interface SameRows {
  readonly findings: readonly LedgerFinding[];
  readonly rows: ReadonlySet<LedgerRow>;
}

/**
 * @param table its records, without totals and notes
 * @param earlier the ledger's other sheets that stand before this one, in the same way
 */
export function sameRows(ledger: Ledger, table: LedgerTable, earlier: readonly LedgerTable[]): SameRows {
  const keys = identityOf(ledger);
  const rows = new Set<LedgerRow>();
  const findings = earlier.flatMap((other): readonly LedgerFinding[] => {
    const known = new Map<string, LedgerRow>();
    for (const row of other.rows) {
      const key = textOf(row, keys);
      if (key !== null && !known.has(key)) known.set(key, row);
    }
    const same = table.rows.flatMap((row) => {
      const before = known.get(textOf(row, keys) ?? "");
      return before === undefined ? [] : [{ row, before }];
    });
    const [first] = same;
    if (first === undefined) return [];
    for (const { row } of same) rows.add(row);
    const at = [...first.row.cells.values()].find(({ value }) => value !== null)?.at ?? {
      sheet: table.sheet,
      row: first.row.row,
      column: 0,
    };
    const values = { n: same.length, sheet: other.sheet, row: first.before.row + 1 };
    return [ledgerFinding("L147", ledger.id, at, values)];
  });
  return { findings, rows };
}

/** What makes a row the same matter: a branch and its month, else everything that was typed. */
function identityOf({ checks, columns }: Ledger): readonly string[] {
  const months = checks.find((check) => check.kind === "monthSequence");
  return months === undefined
    ? columns.filter(({ derived }) => derived === undefined).map(({ key }) => key)
    : [months.of, months.month];
}

function textOf(row: LedgerRow, keys: readonly string[]): string | null {
  const values = keys.map((key) => meantAt(row, key));
  if (values.filter((value) => value !== null).length < NEEDED) return null;
  return JSON.stringify(values.map((value) => (value === null ? "" : normalizeText(String(value)))));
}
