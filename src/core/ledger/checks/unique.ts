/** What may stand once only, on whichever of the ledger's sheets: a number, a document. */
import * as z from "zod/mini";
import { normalizeText } from "../../sheet/normalize-text";
import { ledgerFinding, type LedgerFinding } from "../finding/ledger-finding";
import { headingOf, meantAt, placeOf, type LedgerRow, type LedgerTable } from "../table/ledger-table";
import type { CheckKind } from "./check-kind";
import { rowText, type PlacedRow } from "./row-text";

export const uniqueParams = z.strictObject({ kind: z.literal("unique"), columns: z.array(z.string()) });

export const unique: CheckKind<z.infer<typeof uniqueParams>> = (
  { columns },
  table,
  { ledger, earlier, alike },
) => {
  const [shown = ""] = columns;
  const before = new Map<string, PlacedRow>();
  for (const other of earlier)
    for (const row of other.rows) {
      const key = keyOf(row, columns);
      if (key !== null && !before.has(key)) before.set(key, { table: other, row });
    }
  const counted = countsAnew(table, columns) && earlier.some((other) => countsAnew(other, columns));
  const own = new Map<string, PlacedRow>();
  return table.rows.flatMap((row): readonly LedgerFinding[] => {
    const key = keyOf(row, columns);
    if (key === null) return [];
    const elsewhere = alike.has(row) || (counted && isCount(key)) ? undefined : before.get(key);
    const first = own.get(key) ?? elsewhere;
    if (!own.has(key)) own.set(key, { table, row });
    return first === undefined
      ? []
      : [
          ledgerFinding("L119", ledger, placeOf(table, row, shown), {
            field: headingOf(table, shown),
            v: String(meantAt(row, shown)),
            row: rowText(first, table),
          }),
        ];
  });
};

const FIRST = keyFor(["1"]);

/** Whether a sheet counts its own rows from one: then its numbers say nothing about another such sheet. */
function countsAnew(table: LedgerTable, columns: readonly string[]): boolean {
  return columns.length === 1 && table.rows.some((row) => keyOf(row, columns) === FIRST);
}

/** Whether a key is a whole number and nothing else, as rows are counted by. */
function isCount(key: string): boolean {
  return /^\["\d{1,6}"\]$/u.test(key);
}

/** Null where any of it is blank. */
function keyOf(row: LedgerRow, columns: readonly string[]): string | null {
  const values = columns.map((key) => meantAt(row, key));
  return values.some((value) => value === null)
    ? null
    : keyFor(values.map((value) => normalizeText(String(value))));
}

function keyFor(texts: readonly string[]): string {
  return JSON.stringify(texts);
}
