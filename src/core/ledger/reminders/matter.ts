/**
 * A matter with a day by which it has to be done: which day counts, and whether it was done. Checks, reminders and
 * whoever else asks about a row all ask here, so that they say the same.
 */
import * as z from "zod/mini";
import { addMonths } from "../../sheet/read-date";
import { meantAt, placeOf, type LedgerRow, type LedgerTable } from "../table/ledger-table";
import type { CellRef } from "../../grid/address";
import { isGranted } from "../checks/granted";

export const matterParams = {
  /** The column with the day. */
  day: z.string(),
  /** Days to be added: an answer is due 15 days after a letter came. */
  plusDays: z.optional(z.number()),
  /** The matter is done once one of these is filled. */
  done: z.array(z.string()),
  /** A later day that counts instead, where the other column grants it. */
  postponed: z.optional(z.strictObject({ to: z.string(), with: z.string() })),
  /** A day in `column` that is more than so many months before the one in `before` ended an earlier matter, not this one. */
  tooEarly: z.optional(z.strictObject({ column: z.string(), before: z.string(), months: z.number() })),
};

export type Matter = z.infer<z.ZodMiniObject<typeof matterParams>>;

/** The day that counts. */
export interface CountingDay {
  /** As Excel counts days, whole. */
  readonly day: number;
  /** The column in which it stands. */
  readonly column: string;
  readonly at: CellRef;
}

/** @returns null where the row has no such day */
export function countingDay(
  { day, plusDays = 0, postponed }: Matter,
  table: LedgerTable,
  row: LedgerRow,
): CountingDay | null {
  const first = meantAt(row, day);
  if (typeof first !== "number") return null;
  const later = postponed === undefined ? null : meantAt(row, postponed.to);
  // A day that was granted and is not later puts nothing off.
  const counts =
    postponed !== undefined &&
    typeof later === "number" &&
    later > first &&
    isGranted(meantAt(row, postponed.with));
  const column = counts ? postponed.to : day;
  return { day: Math.floor(counts ? later : first) + plusDays, column, at: placeOf(table, row, column) };
}

/** @param asOf what was done later than this day was still open then */
export function isDone(matter: Matter, row: LedgerRow, asOf: number): boolean {
  const ended = endedOn(matter, row);
  return ended !== null && ended <= asOf;
}

/** The first day on which it was done, -Infinity where words say so without a day; null while it isn't. */
export function endedOn(matter: Matter, row: LedgerRow): number | null {
  const days = matter.done.flatMap((key): readonly number[] => {
    const value = meantAt(row, key);
    if (value === null || isOfEarlier(matter, row, key)) return [];
    return [typeof value === "number" ? Math.floor(value) : -Infinity];
  });
  return days.length === 0 ? null : Math.min(...days);
}

/** The column whose day is too early to have ended the matter; null where there is none. */
export function endedTooEarly(matter: Matter, row: LedgerRow): string | null {
  return matter.done.find((key) => isOfEarlier(matter, row, key)) ?? null;
}

function isOfEarlier({ tooEarly }: Matter, row: LedgerRow, key: string): boolean {
  if (tooEarly?.column !== key) return false;
  const [value, limit] = [meantAt(row, key), meantAt(row, tooEarly.before)];
  return typeof value === "number" && typeof limit === "number" && value < addMonths(limit, -tooEarly.months);
}
