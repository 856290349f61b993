/** What may stand once only: a number, a document. */
import * as z from "zod/mini";
import { normalizeText } from "../../sheet/normalize-text";
import { ledgerFinding } from "../finding/ledger-finding";
import { headingOf, meantAt, placeOf } from "../table/ledger-table";
import type { CheckKind } from "./check-kind";

export const uniqueParams = z.strictObject({ kind: z.literal("unique"), columns: z.array(z.string()) });

export const unique: CheckKind<z.infer<typeof uniqueParams>> = ({ columns }, table, { ledger }) => {
  const first = new Map<string, number>();
  const [shown = ""] = columns;
  return table.rows.flatMap((row) => {
    const values = columns.map((key) => meantAt(row, key));
    if (values.some((value) => value === null)) return [];
    const key = JSON.stringify(values.map((value) => normalizeText(String(value))));
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, row.row);
      return [];
    }
    return [
      ledgerFinding("L119", ledger, placeOf(table, row, shown), {
        field: headingOf(table, shown),
        v: String(values[0]),
        n: earlier + 1,
      }),
    ];
  });
};
