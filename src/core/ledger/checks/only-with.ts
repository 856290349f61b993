/** What counts only with something else: an extension with its approval. */
import * as z from "zod/mini";
import { isoDay } from "../../sheet/read-date";
import { ledgerFinding } from "../finding/ledger-finding";
import { headingOf, meantAt, placeOf } from "../table/ledger-table";
import type { CheckKind } from "./check-kind";
import { isGranted } from "./granted";

export const onlyWithParams = z.strictObject({
  kind: z.literal("onlyWith"),
  day: z.string(),
  with: z.string(),
});

export const onlyWith: CheckKind<z.infer<typeof onlyWithParams>> = (
  { day, with: needed },
  table,
  { ledger },
) =>
  table.rows.flatMap((row) => {
    const value = meantAt(row, day);
    if (typeof value !== "number" || isGranted(meantAt(row, needed))) return [];
    return [
      ledgerFinding("L114", ledger, placeOf(table, row, needed), {
        field: headingOf(table, day),
        v: isoDay(value),
        needed: headingOf(table, needed),
      }),
    ];
  });
