/**
 * Reads days as people write them, and as programs store them: 2026.3.5, 2026年3月5日, 20260305, or
 * a number of days as Excel counts them.
 */
import type { CellValue } from "../grid/grid";

/** Day numbers as Excel counts them: those of the years 1990 to 2099. */
const FIRST_DAY = 32_874;
const LAST_DAY = 73_050;
const UNIX_EPOCH = 25_569;
const DAY = 86_400_000;

/** What is longer, its spaces taken as one each, is more than a date: to read its beginning would be to read it wrongly. */
const LONGEST = 40;

const WRITTEN = /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$/;
const PLAIN = /^(\d{4})(\d{2})(\d{2})$/;

/**
 * The day's number as Excel counts days, whole.
 * @returns null for what is no day of the years 1990 to 2099
 */
export function readDay(value: CellValue): number | null {
  if (isDayNumber(value)) return Math.floor(value);
  const text = typeof value === "number" ? String(value) : value;
  if (typeof text !== "string") return null;
  const short = text.length > LONGEST ? text.replace(/\s+/g, " ") : text;
  if (short.length > LONGEST) return null;
  const plain = short
    .normalize("NFKC")
    .replace(/\s*([年月日/.-])\s*/g, "$1")
    .trim();
  const [, year, month, date] = WRITTEN.exec(plain) ?? PLAIN.exec(plain) ?? [];
  if (year === undefined || month === undefined || date === undefined) return null;
  return dayNumber(Number(year), Number(month), Number(date));
}

/** True for a number that Excel shows as a day of these years. */
export function isDayNumber(value: CellValue): value is number {
  return typeof value === "number" && value >= FIRST_DAY && value <= LAST_DAY;
}

/** @returns null for a day that doesn't exist, such as 31 November */
export function dayNumber(year: number, month: number, date: number): number | null {
  const time = new Date(Date.UTC(year, month - 1, date));
  const day = time.getTime() / DAY + UNIX_EPOCH;
  // Date.UTC takes the year 95 for 1995.
  const exists = time.getUTCFullYear() === year && time.getUTCMonth() === month - 1;
  return exists && isDayNumber(day) ? day : null;
}

/** A day's number as 2026-03-05. */
export function isoDay(day: number): string {
  return new Date((day - UNIX_EPOCH) * DAY).toISOString().slice(0, 10);
}

/** The same date so many months later or earlier; the last day of a month that has no such date. */
export function addMonths(day: number, months: number): number {
  const date = new Date((day - UNIX_EPOCH) * DAY);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), length)) / DAY + UNIX_EPOCH;
}
