/** What has to be done by a day that follows from the row: a reminder by six months before the term ends. */
import * as z from "zod/mini";
import { isoDay } from "../../sheet/read-date";
import { ledgerFinding } from "../finding/ledger-finding";
import { headingOf, meantAt, placeOf } from "../table/ledger-table";
import type { CheckKind } from "./check-kind";

export const byThenParams = z.strictObject({ kind: z.literal("byThen"), day: z.string(), limit: z.string() });

export const byThen: CheckKind<z.infer<typeof byThenParams>> = ({ day, limit }, table, { ledger }) =>
  table.rows.flatMap((row) => {
    const [done, last] = [meantAt(row, day), meantAt(row, limit)];
    if (typeof done !== "number" || typeof last !== "number" || done <= last) return [];
    return [
      ledgerFinding("L134", ledger, placeOf(table, row, day), {
        field: headingOf(table, day),
        v: isoDay(done),
        limit: headingOf(table, limit),
        d: isoDay(last),
      }),
    ];
  });
