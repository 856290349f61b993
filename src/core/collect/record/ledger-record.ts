/**
 * What is kept of the ledgers (台账) of a returned file: what they remind of and what they advise, never their rows. Nothing
 * of a column whose heading looks private is in it.
 */
import type { AssessedLedger } from "../../ledger/assess-ledgers";
import { linkedAdvice } from "../../ledger/advice/linked-advice";
import { isPrivateHeading } from "../../ledger/cells/private-columns";
import { openName } from "../../ledger/cells/open-column";
import { remindedRows, type RemindedRow, type RemindedRows } from "../../ledger/due/reminded-rows";
import { addressOf, cellAt } from "./field-record";
import type { LedgersRecord, ReminderRecord, RemindersRecord } from "./kept-ledgers";

/** @returns undefined where there is nothing to be kept */
export function ledgersRecord(ledgers: readonly AssessedLedger[]): LedgersRecord | undefined {
  const reminders = ledgers.flatMap((assessed) =>
    remindedRows(assessed, openName).flatMap((one) => kept(one, assessed)),
  );
  const advice = linkedAdvice(ledgers);
  return reminders.length + advice.length === 0 ? undefined : { reminders, advice };
}

function kept(one: RemindedRows, { table }: AssessedLedger): readonly RemindersRecord[] {
  const isOpen = (column: number): boolean =>
    [...table.columns.values()].every((known) => known.column !== column || !isPrivateHeading(known.heading));
  // What was always done reminds of nothing on any day.
  const rows = one.rows.filter(({ at, endedOn }) => endedOn !== -Infinity && isOpen(at.column));
  if (rows.length === 0) return [];
  const { ledger, ledgerId: id, reminder, before, isGrave, message, field } = one;
  return [
    {
      ledger,
      id,
      reminder,
      before,
      ...(isGrave ? { grave: true } : {}),
      message,
      field,
      rows: rows.map(rowRecord),
    },
  ];
}

function rowRecord({ at, name, day, endedOn, count }: RemindedRow): ReminderRecord {
  return {
    sheet: at.sheet,
    at: addressOf(at),
    name,
    ...(day === null ? {} : { day }),
    ...(endedOn === null ? {} : { ended: endedOn }),
    ...(count === null ? {} : { count }),
  };
}

/** The reminders of a record as they were read. */
export function reviveReminders({ reminders }: LedgersRecord): readonly RemindedRows[] {
  return reminders.map(({ ledger, id, reminder, before, grave = false, message, field, rows }) => ({
    ledger,
    ledgerId: id,
    reminder,
    before,
    isGrave: grave,
    message,
    field,
    rows: rows.map(({ sheet, at, name, day = null, ended = null, count = null }) => ({
      at: cellAt(sheet, at),
      name,
      day,
      endedOn: ended,
      count,
    })),
  }));
}
