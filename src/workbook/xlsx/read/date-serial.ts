/** Dates in ISO 8601, as cells of type "d" hold them, as the numbers by which all other cells hold dates. */

/** A year with month and day or without, a time of day, or both; a zone says nothing about what is shown. */
const ISO =
  /^(?:(\d{4})(?:-?(\d\d)(?:-?(\d\d))?)?)?(?:(?:^|[T ])(\d\d):?(\d\d)(?::?(\d\d)(?:[.,](\d{1,9}))?)?)?(?:Z|[+-]\d\d(?::?\d\d)?)?$/i;
const DAY = 86_400_000;
const FIRST_DAY = 25_569;

/**
 * Days since 30 December 1899, with the time of day as a fraction. What is missing is the first of its
 * kind, as other programs have it: 2026-03 is 1 March. A time without a day is a fraction only.
 * @returns null for what is no date
 */
export function dateSerial(text: string): number | null {
  const [, year, month = "01", day = "01", hours, minutes = "00", seconds = "00", part = ""] =
    ISO.exec(text.trim()) ?? [];
  const time = (Number(hours ?? "00") * 60 + Number(minutes)) * 60 + Number(seconds) + Number(`0.${part}0`);
  if (Number(minutes) > 59 || Number(seconds) > 59 || time > 86_400) return null;
  // A zone alone says nothing.
  if (year === undefined) return hours === undefined ? null : time / 86_400;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  // 31 November would become 1 December, and the year 26 become 1926.
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCFullYear() !== Number(year)) return null;
  return date.getTime() / DAY + FIRST_DAY + time / 86_400;
}
