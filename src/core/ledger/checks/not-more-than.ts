/** A part that is not more than its whole. */
import * as z from "zod/mini";
import { ledgerFinding } from "../finding/ledger-finding";
import { headingOf, meantAt, placeOf } from "../table/ledger-table";
import type { CheckKind } from "./check-kind";

export const notMoreThanParams = z.strictObject({
  kind: z.literal("notMoreThan"),
  part: z.string(),
  whole: z.string(),
});

export const notMoreThan: CheckKind<z.infer<typeof notMoreThanParams>> = (
  { part, whole },
  table,
  { ledger },
) =>
  table.rows.flatMap((row) => {
    const [a, b] = [meantAt(row, part), meantAt(row, whole)];
    if (typeof a !== "number" || typeof b !== "number" || a <= b) return [];
    return [
      ledgerFinding("L107", ledger, placeOf(table, row, part), {
        field: headingOf(table, part),
        v: a,
        whole: headingOf(table, whole),
        n: b,
      }),
    ];
  });
