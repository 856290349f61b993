/**
 * What the rows of ledgers remind of, whatever day it is: each with its day, and the day on which it was done. Which of
 * it is due is asked of a day, here and now or from a record later.
 */
import type { CellRef } from "../../grid/address";
import type { Text } from "../../locale/language";
import type { AssessedLedger } from "../assess-ledgers";
import { latestRows } from "../checks/arrears";
import { countingDay, endedOn } from "../reminders/matter";
import { headingOf, meantAt, placeOf, type LedgerRow, type LedgerTable } from "../table/ledger-table";
import { isFooter } from "../table/read-table";

/** A kind of reminder of a ledger. */
export interface Reminding {
  /** Name of the ledger. */
  readonly ledger: Text;
  readonly ledgerId: string;
  readonly reminder: string;
  /** From how many days before, the earliest first; empty for what has no day. */
  readonly before: readonly number[];
  /** True for what has no day and is overdue all the same: dues in arrears for long. */
  readonly isGrave: boolean;
  /** {name}, {date}, {field}: the column's heading, {n}: how many. */
  readonly message: Text;
  readonly field: Text;
}

export interface RemindedRow {
  readonly at: CellRef;
  readonly name: string;
  /** As Excel counts days; null for what has no day. */
  readonly day: number | null;
  /** The first day on which it was done; null while it isn't. */
  readonly endedOn: number | null;
  /** How many it is about; null where it is one matter. */
  readonly count: number | null;
}

export interface RemindedRows extends Reminding {
  readonly rows: readonly RemindedRow[];
}

/** @param called what a row is called */
export function remindedRows(
  { ledger, table }: AssessedLedger,
  called: (table: LedgerTable, row: LedgerRow) => string,
): readonly RemindedRows[] {
  const about = { ledger: ledger.name, ledgerId: ledger.id };
  const days = ledger.reminders.map((reminder): RemindedRows => {
    const rows = table.rows.flatMap((row): readonly RemindedRow[] => {
      const due = countingDay(reminder, table, row);
      if (due === null || isFooter(table, row)) return [];
      const name = called(table, row);
      return [{ at: due.at, name, day: due.day, endedOn: endedOn(reminder, row), count: null }];
    });
    const { id, before, message, day } = reminder;
    return { ...about, reminder: id, before, isGrave: false, message, field: headingOf(table, day), rows };
  });
  const arrears = ledger.checks.flatMap((check): readonly RemindedRows[] => {
    if (check.kind !== "arrears") return [];
    const rows = latestRows(table, check.of, check.month).flatMap((row): readonly RemindedRow[] => {
      const count = meantAt(row, check.column);
      if (typeof count !== "number" || count <= 0) return [];
      const at = placeOf(table, row, check.column);
      return [{ at, name: called(table, row), day: null, endedOn: null, count }];
    });
    return [
      {
        ...about,
        reminder: check.column,
        before: [],
        isGrave: check.severity === "error",
        message: ARREARS,
        field: headingOf(table, check.column),
        rows,
      },
    ];
  });
  return [...days, ...arrears];
}

const ARREARS: Text = {
  zh: "{name}“{field}”{n} 人，应催缴",
  en: "{name}: {n} in “{field}”; remind them",
};
