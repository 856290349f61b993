/** A number that reaches a limit before something else may be entered: a site is named when its score is high enough. */
import * as z from "zod/mini";
import { ledgerFinding } from "../finding/ledger-finding";
import { headingOf, meantAt, placeOf } from "../table/ledger-table";
import type { CheckKind } from "./check-kind";

export const adequateParams = z.strictObject({
  kind: z.literal("adequate"),
  /** What may be entered only then. */
  column: z.string(),
  number: z.string(),
  /** The limit's field above the table, and what it is where the field is blank. */
  field: z.string(),
  atLeast: z.number(),
});

export const adequate: CheckKind<z.infer<typeof adequateParams>> = (
  { column, number, field, atLeast },
  table,
  { ledger },
) => {
  const stated = table.fields.get(field)?.meant ?? null;
  const limit = typeof stated === "number" ? stated : atLeast;
  return table.rows.flatMap((row) => {
    const value = meantAt(row, number);
    if (meantAt(row, column) === null || (typeof value === "number" && value >= limit)) return [];
    return [
      ledgerFinding("L122", ledger, placeOf(table, row, number), {
        field: headingOf(table, number),
        v: typeof value === "number" ? value : { zh: "空白", en: "blank" },
        n: limit,
        column: headingOf(table, column),
      }),
    ];
  });
};
