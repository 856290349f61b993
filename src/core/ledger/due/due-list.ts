/**
 * 待办: what the ledgers of a workbook remind of on a given day, the most urgent first. What is done reminds no
 * more; what was postponed with an approval reminds of the later day.
 */
import type { CellRef } from "../../grid/address";
import { filled } from "../../locale/filled";
import type { Text } from "../../locale/language";
import { isoDay } from "../../sheet/read-date";
import type { AssessedLedger } from "../assess-ledgers";
import { nameOf } from "../table/ledger-table";
import { remindedRows, type RemindedRow, type RemindedRows, type Reminding } from "./reminded-rows";

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
  return dueAmong(
    ledgers.flatMap((assessed) => remindedRows(assessed, nameOf)),
    asOf,
    within,
  );
}

/** The same of rows that were read before, by another program or on another day. */
export function dueAmong(
  reminded: readonly RemindedRows[],
  asOf: number,
  within: number | null = null,
): readonly DueItem[] {
  return reminded
    .flatMap((one) => one.rows.flatMap((row) => dueItem(one, row, asOf, within) ?? []))
    .sort(
      (a, b) =>
        (a.daysLeft ?? -Infinity) - (b.daysLeft ?? -Infinity) ||
        compare(a.at.sheet, b.at.sheet) ||
        a.at.row - b.at.row ||
        a.at.column - b.at.column,
    );
}

/** @returns null for what is done by that day, or too far ahead */
function dueItem(
  { ledger, ledgerId, reminder, before, isGrave, message, field }: Reminding,
  { at, name, day, endedOn, count }: RemindedRow,
  asOf: number,
  within: number | null,
): DueItem | null {
  if (endedOn !== null && endedOn <= asOf) return null;
  const daysLeft = day === null ? null : day - asOf;
  if (daysLeft !== null && daysLeft > (within ?? Math.max(...before))) return null;
  const date = day === null ? null : isoDay(day);
  return {
    at,
    ledger,
    ledgerId,
    reminder,
    name,
    date,
    daysLeft,
    urgency: daysLeft === null ? (isGrave ? "overdue" : "urgent") : urgencyOf(daysLeft, before),
    message: filled(message, { name, date: date ?? "", n: count ?? "", field }),
  };
}

/** @param before days at which a reminder grows more urgent, the earliest first */
function urgencyOf(daysLeft: number, before: readonly number[]): Urgency {
  if (daysLeft < 0) return "overdue";
  const [, second = 0, third = second] = before;
  if (daysLeft <= third) return "urgent";
  return daysLeft <= second ? "soon" : "ahead";
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
