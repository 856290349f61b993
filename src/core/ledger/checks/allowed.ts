/** Numbers of which only some are possible: a term of 3 or 5 years. */
import * as z from "zod/mini";
import { ledgerFinding } from "../finding/ledger-finding";
import { headingOf, meantAt, placeOf } from "../table/ledger-table";
import type { CheckKind } from "./check-kind";

export const allowedParams = z.strictObject({
  kind: z.literal("allowed"),
  column: z.string(),
  values: z.array(z.number()).check(z.minLength(1)),
});

export const allowed: CheckKind<z.infer<typeof allowedParams>> = ({ column, values }, table, { ledger }) =>
  table.rows.flatMap((row) => {
    const value = meantAt(row, column);
    return typeof value !== "number" || values.includes(value)
      ? []
      : [
          ledgerFinding("L109", ledger, placeOf(table, row, column), {
            field: headingOf(table, column),
            v: value,
            list: { zh: values.join("、"), en: values.join(", ") },
          }),
        ];
  });
