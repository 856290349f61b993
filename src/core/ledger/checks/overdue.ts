/** A day that has passed while what had to be done by then isn't: a term without an election, a task without its end. */
import * as z from "zod/mini";
import { isoDay } from "../../sheet/read-date";
import { severity } from "./severity";
import { ledgerFinding } from "../finding/ledger-finding";
import { headingOf, meantAt, nameOf, placeOf } from "../table/ledger-table";
import type { CheckKind } from "./check-kind";
import { isGranted } from "./only-with";

export const overdueParams = z.strictObject({
  kind: z.literal("overdue"),
  day: z.string(),
  /** It is done once one of these is filled. */
  done: z.array(z.string()).check(z.minLength(1)),
  /** A later day that counts instead, where the other column grants it. */
  postponed: z.optional(z.strictObject({ to: z.string(), with: z.string() })),
  severity: z.optional(severity),
});

export const overdue: CheckKind<z.infer<typeof overdueParams>> = (
  { day, done, postponed, severity: weight },
  table,
  { ledger, asOf },
) => {
  if (asOf === null) return [];
  return table.rows.flatMap((row) => {
    const due = meantAt(row, day);
    if (typeof due !== "number" || done.some((key) => meantAt(row, key) !== null)) return [];
    const later = postponed === undefined ? null : meantAt(row, postponed.to);
    const granted =
      postponed !== undefined && typeof later === "number" && isGranted(meantAt(row, postponed.with));
    const last = granted ? Math.max(due, later) : due;
    if (last >= asOf) return [];
    const at = placeOf(table, row, granted ? postponed.to : day);
    const values = {
      name: nameOf(table, row),
      field: headingOf(table, granted ? postponed.to : day),
      v: isoDay(last),
      d: Math.floor(asOf - last),
      done: headingOf(table, done[0] ?? day),
    };
    return [ledgerFinding("L116", ledger, at, values, weight)];
  });
};
