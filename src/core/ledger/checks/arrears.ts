/**
 * Members who have owed their dues for long, by the last month of each branch: from three months a warning,
 * from six an error. What stood in an earlier month may be paid by now.
 */
import * as z from "zod/mini";
import { normalizeText } from "../../sheet/normalize-text";
import { severity } from "./severity";
import { ledgerFinding } from "../finding/ledger-finding";
import { headingOf, meantAt, nameOf, placeOf, type LedgerRow, type LedgerTable } from "../table/ledger-table";
import type { CheckKind } from "./check-kind";

export const arrearsParams = z.strictObject({
  kind: z.literal("arrears"),
  column: z.string(),
  of: z.string(),
  month: z.string(),
  months: z.number(),
  severity,
});

export const arrears: CheckKind<z.infer<typeof arrearsParams>> = (
  { column, of, month, months, severity: weight },
  table,
  { ledger },
) =>
  latestRows(table, of, month).flatMap((row) => {
    const value = meantAt(row, column);
    if (typeof value !== "number" || value <= 0) return [];
    const values = { name: nameOf(table, row), field: headingOf(table, column), v: value, n: months };
    return [ledgerFinding("L123", ledger, placeOf(table, row, column), values, weight)];
  });

/** The row of the latest month for each name; of two rows of one month the lower. */
export function latestRows({ rows }: LedgerTable, of: string, month: string): readonly LedgerRow[] {
  const latest = new Map<string, { readonly row: LedgerRow; readonly day: number }>();
  for (const row of rows) {
    const [name, day] = [meantAt(row, of), meantAt(row, month)];
    if (name === null || typeof day !== "number") continue;
    const key = normalizeText(String(name));
    if (day >= (latest.get(key)?.day ?? -Infinity)) latest.set(key, { row, day });
  }
  return [...latest.values()].map(({ row }) => row);
}
