/** What may stand once only, on whichever of the ledger's sheets: a number, a document. */
import * as z from "zod/mini";
import { normalizeText } from "../../sheet/normalize-text";
import { ledgerFinding, type LedgerFinding } from "../finding/ledger-finding";
import { headingOf, meantAt, placeOf, type LedgerRow } from "../table/ledger-table";
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
  const own = new Map<string, PlacedRow>();
  return table.rows.flatMap((row): readonly LedgerFinding[] => {
    const key = keyOf(row, columns);
    if (key === null) return [];
    const first = own.get(key) ?? (alike.has(row) ? undefined : before.get(key));
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

/** Null where any of it is blank. */
function keyOf(row: LedgerRow, columns: readonly string[]): string | null {
  const values = columns.map((key) => meantAt(row, key));
  return values.some((value) => value === null)
    ? null
    : JSON.stringify(values.map((value) => normalizeText(String(value))));
}
