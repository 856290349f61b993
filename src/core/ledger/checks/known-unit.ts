/** Units that the workbook's roster has. */
import * as z from "zod/mini";
import { normalizeText } from "../../sheet/normalize-text";
import { ledgerFinding } from "../finding/ledger-finding";
import { headingOf, meantAt, placeOf } from "../table/ledger-table";
import type { CheckKind } from "./check-kind";

export const knownUnitParams = z.strictObject({ kind: z.literal("knownUnit"), column: z.string() });

export const knownUnit: CheckKind<z.infer<typeof knownUnitParams>> = (
  { column },
  table,
  { ledger, units },
) => {
  if (units === null) return [];
  return table.rows.flatMap((row) => {
    const name = meantAt(row, column);
    return name === null || units.has(normalizeText(String(name)))
      ? []
      : [
          ledgerFinding("L112", ledger, placeOf(table, row, column), {
            field: headingOf(table, column),
            v: String(name),
          }),
        ];
  });
};
