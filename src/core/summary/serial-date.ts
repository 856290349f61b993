/** Dates and times as Excel counts them, in local time. */

const MILLISECONDS_PER_DAY = 86_400_000;
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);

/** To the minute. */
export function serialTime(date: Date): number {
  return serialDay(date) + (date.getHours() * 60 + date.getMinutes()) / 1440;
}

/** The day alone. */
export function serialDay(date: Date): number {
  const day = Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return (day - EXCEL_EPOCH) / MILLISECONDS_PER_DAY;
}
