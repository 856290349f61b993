/** The time between two days: an extension of at most twelve months, a year of preparation at least. */
import * as z from "zod/mini";
import { addMonths, isoDay } from "../../sheet/read-date";
import { ledgerFinding } from "../finding/ledger-finding";
import { headingOf, meantAt, placeOf } from "../table/ledger-table";
import type { CheckKind } from "./check-kind";

export const gapParams = z.strictObject({
  kind: z.literal("gap"),
  from: z.string(),
  to: z.string(),
  atLeastMonths: z.optional(z.number()),
  atMostMonths: z.optional(z.number()),
});

export const gap: CheckKind<z.infer<typeof gapParams>> = (
  { from, to, atLeastMonths, atMostMonths },
  table,
  { ledger },
) =>
  table.rows.flatMap((row) => {
    const [start, end] = [meantAt(row, from), meantAt(row, to)];
    // A reversed order is told by the check of the order.
    if (typeof start !== "number" || typeof end !== "number" || end < start) return [];
    const values = {
      field: headingOf(table, to),
      v: isoDay(end),
      before: headingOf(table, from),
      d: isoDay(start),
    };
    const at = placeOf(table, row, to);
    if (atLeastMonths !== undefined && end < addMonths(Math.floor(start), atLeastMonths))
      return [ledgerFinding("L117", ledger, at, { ...values, n: atLeastMonths })];
    if (atMostMonths !== undefined && end > addMonths(Math.floor(start), atMostMonths))
      return [ledgerFinding("L115", ledger, at, { ...values, n: atMostMonths })];
    return [];
  });
