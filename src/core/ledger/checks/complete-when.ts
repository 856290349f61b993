/** Columns that must be filled once another one says so: a matter that is closed has its day and its papers. */
import * as z from "zod/mini";
import { ledgerFinding } from "../finding/ledger-finding";
import { headingOf, meantAt, placeOf } from "../table/ledger-table";
import type { CheckKind } from "./check-kind";

export const completeWhenParams = z.strictObject({
  kind: z.literal("completeWhen"),
  column: z.string(),
  /** The words that ask for it; by default whatever stands there. */
  words: z.optional(z.array(z.string())),
  columns: z.array(z.string()).check(z.minLength(1)),
});

export const completeWhen: CheckKind<z.infer<typeof completeWhenParams>> = (
  { column, words, columns },
  table,
  { ledger },
) =>
  table.rows.flatMap((row) => {
    const value = meantAt(row, column);
    if (value === null || value === 0 || (words !== undefined && !words.includes(String(value)))) return [];
    return columns
      .filter((key) => table.columns.has(key) && meantAt(row, key) === null)
      .map((key) =>
        ledgerFinding("L110", ledger, placeOf(table, row, key), {
          field: headingOf(table, column),
          v: words === undefined ? { zh: "已填", en: "filled" } : String(value),
          missing: headingOf(table, key),
        }),
      );
  });
