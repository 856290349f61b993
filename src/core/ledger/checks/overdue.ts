/**
 * A day that has passed while what had to be done by then isn't: a term without an election, a task without its end.
 * What is entered as done and is of an earlier matter is told, because it ends nothing.
 */
import * as z from "zod/mini";
import { isoDay } from "../../sheet/read-date";
import { severity } from "./severity";
import { ledgerFinding } from "../finding/ledger-finding";
import { countingDay, endedTooEarly, isDone, matterParams } from "../reminders/matter";
import { headingOf, meantAt, nameOf, placeOf, type LedgerRow, type LedgerTable } from "../table/ledger-table";
import type { LedgerFinding } from "../finding/ledger-finding";
import type { CheckKind } from "./check-kind";

export const overdueParams = z.strictObject({
  kind: z.literal("overdue"),
  ...matterParams,
  severity: z.optional(severity),
});

type Overdue = z.infer<typeof overdueParams>;

export const overdue: CheckKind<Overdue> = (matter, table, { ledger, asOf }) => {
  const { done, day, severity: weight } = matter;
  return table.rows.flatMap((row) => {
    const early = ofEarlier(matter, table, row, ledger);
    if (asOf === null || isDone(matter, row, asOf)) return early;
    const last = countingDay(matter, table, row);
    if (last === null || last.day >= asOf) return early;
    const values = {
      name: nameOf(table, row),
      field: headingOf(table, last.column),
      v: isoDay(last.day),
      d: asOf - last.day,
      done: headingOf(table, done[0] ?? day),
    };
    return [...early, ledgerFinding("L116", ledger, last.at, values, weight)];
  });
};

function ofEarlier(
  matter: Overdue,
  table: LedgerTable,
  row: LedgerRow,
  ledger: string,
): readonly LedgerFinding[] {
  const { day, tooEarly } = matter;
  // A row with several days is told once, by the one that the limit speaks of.
  const key = day === tooEarly?.before ? endedTooEarly(matter, row) : null;
  const [value, limit] = [meantAt(row, key ?? ""), meantAt(row, tooEarly?.before ?? "")];
  if (key === null || tooEarly === undefined || typeof value !== "number" || typeof limit !== "number")
    return [];
  const values = {
    field: headingOf(table, key),
    v: isoDay(value),
    before: headingOf(table, tooEarly.before),
    d: isoDay(limit),
    n: tooEarly.months,
  };
  return [ledgerFinding("L136", ledger, placeOf(table, row, key), values)];
}
