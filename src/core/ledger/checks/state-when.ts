/** A state that has to be one of some once another column is filled: what has a day of its end is not open. */
import * as z from "zod/mini";
import { isoDay } from "../../sheet/read-date";
import { ledgerFinding } from "../finding/ledger-finding";
import { headingOf, meantAt, placeOf } from "../table/ledger-table";
import type { CheckKind } from "./check-kind";

export const stateWhenParams = z.strictObject({
  kind: z.literal("stateWhen"),
  column: z.string(),
  words: z.array(z.string()).check(z.minLength(1)),
  /** The column of the day. */
  when: z.string(),
});

export const stateWhen: CheckKind<z.infer<typeof stateWhenParams>> = (
  { column, words, when },
  table,
  { ledger },
) =>
  table.rows.flatMap((row) => {
    const [day, state] = [meantAt(row, when), meantAt(row, column)];
    if (typeof day !== "number" || state === null || words.includes(String(state))) return [];
    return [
      ledgerFinding("L146", ledger, placeOf(table, row, column), {
        field: headingOf(table, column),
        v: String(state),
        when: headingOf(table, when),
        d: isoDay(Math.floor(day)),
      }),
    ];
  });
