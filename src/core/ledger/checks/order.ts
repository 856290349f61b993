/** Days that follow one another: a reminder before the request, the request before the reply. Blank ones are passed over. */
import * as z from "zod/mini";
import { isoDay } from "../../sheet/read-date";
import { ledgerFinding } from "../finding/ledger-finding";
import { headingOf, meantAt, placeOf } from "../table/ledger-table";
import type { CheckKind } from "./check-kind";

export const orderParams = z.strictObject({ kind: z.literal("order"), columns: z.array(z.string()) });

export const order: CheckKind<z.infer<typeof orderParams>> = ({ columns }, table, { ledger }) =>
  table.rows.flatMap((row) => {
    const days = columns.flatMap((key) => {
      const day = meantAt(row, key);
      return typeof day === "number" ? [{ key, day }] : [];
    });
    return days.slice(1).flatMap(({ key, day }, index) => {
      const before = days[index];
      return before === undefined || before.day <= day
        ? []
        : [
            ledgerFinding("L106", ledger, placeOf(table, row, key), {
              field: headingOf(table, key),
              v: isoDay(day),
              before: headingOf(table, before.key),
              d: isoDay(before.day),
            }),
          ];
    });
  });
