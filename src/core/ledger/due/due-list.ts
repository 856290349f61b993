/**
 * 待办: what the ledgers of a workbook remind of on a given day, the most urgent first. What is done reminds no
 * more; what was postponed with an approval reminds of the later day.
 */
import type { CellRef } from "../../grid/address";
import { filled } from "../../locale/filled";
import type { Text } from "../../locale/language";
import { isoDay } from "../../sheet/read-date";
import type { AssessedLedger } from "../assess-ledgers";
import { latestRows } from "../checks/arrears";
import { countingDay, isDone } from "../reminders/matter";
import { headingOf, meantAt, nameOf, placeOf } from "../table/ledger-table";
import { isFooter } from "../table/read-table";

/** Red is overdue or long in arrears; amber is the last stage before the day. */
export type Urgency = "overdue" | "urgent" | "soon" | "ahead";

export interface DueItem {
  readonly at: CellRef;
  /** Name of the ledger. */
  readonly ledger: Text;
  readonly ledgerId: string;
  readonly reminder: string;
  /** What the row is called. */
  readonly name: string;
  /** As 2026-03-05; null for what has no day, such as dues in arrears. */
  readonly date: string | null;
  /** Below 0 when the day has passed; null without a day. */
  readonly daysLeft: number | null;
  readonly urgency: Urgency;
  readonly message: Text;
}

/**
 * @param asOf the day on which is asked, as Excel counts days
 * @param within days ahead; by default as far as each reminder reaches
 */
export function dueList(
  ledgers: readonly AssessedLedger[],
  asOf: number,
  within: number | null = null,
): readonly DueItem[] {
  return ledgers
    .flatMap((assessed) => [...reminded(assessed, asOf, within), ...inArrears(assessed)])
    .sort(
      (a, b) =>
        (a.daysLeft ?? -Infinity) - (b.daysLeft ?? -Infinity) ||
        compare(a.at.sheet, b.at.sheet) ||
        a.at.row - b.at.row ||
        a.at.column - b.at.column,
    );
}

function reminded(
  { ledger, table }: AssessedLedger,
  asOf: number,
  within: number | null,
): readonly DueItem[] {
  return ledger.reminders.flatMap((reminder) =>
    table.rows.flatMap((row): readonly DueItem[] => {
      const due = countingDay(reminder, table, row);
      if (due === null || isDone(reminder, row, asOf) || isFooter(table, row)) return [];
      const daysLeft = due.day - asOf;
      if (daysLeft > (within ?? Math.max(...reminder.before))) return [];
      const date = isoDay(due.day);
      const name = nameOf(table, row);
      return [
        {
          at: due.at,
          ledger: ledger.name,
          ledgerId: ledger.id,
          reminder: reminder.id,
          name,
          date,
          daysLeft,
          urgency: urgencyOf(daysLeft, reminder.before),
          message: filled(reminder.message, { name, date }),
        },
      ];
    }),
  );
}

/** @param before days at which a reminder grows more urgent, the earliest first */
function urgencyOf(daysLeft: number, before: readonly number[]): Urgency {
  if (daysLeft < 0) return "overdue";
  const [, second = 0, third = second] = before;
  if (daysLeft <= third) return "urgent";
  return daysLeft <= second ? "soon" : "ahead";
}

function inArrears({ ledger, table }: AssessedLedger): readonly DueItem[] {
  return ledger.checks.flatMap((check) => {
    if (check.kind !== "arrears") return [];
    return latestRows(table, check.of, check.month).flatMap((row): readonly DueItem[] => {
      const count = meantAt(row, check.column);
      if (typeof count !== "number" || count <= 0) return [];
      const name = nameOf(table, row);
      return [
        {
          at: placeOf(table, row, check.column),
          ledger: ledger.name,
          ledgerId: ledger.id,
          reminder: check.column,
          name,
          date: null,
          daysLeft: null,
          urgency: check.severity === "error" ? "overdue" : "urgent",
          message: {
            zh: `${name}“${headingOf(table, check.column).zh}”${count} 人，应催缴`,
            en: `${name}: ${count} in “${headingOf(table, check.column).en}”; remind them`,
          },
        },
      ];
    });
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
