/** Which months a timeline shows: from the earliest day to the latest, at least a year, at most two. */
import { addMonths, dayNumber, isDayNumber, isoDay } from "../../../sheet/read-date";

const LEAST_MONTHS = 12;
const MOST_MONTHS = 24;

/**
 * @param asOf where there is no day
 * @returns first days of months
 */
export function monthsShown(days: readonly number[], asOf: number): readonly number[] {
  const known = days.filter(isDayNumber);
  const first = monthOf(known.length === 0 ? asOf : Math.min(...known));
  const last = monthOf(known.length === 0 ? asOf : Math.max(...known));
  const months = [first];
  while (months.length < MOST_MONTHS && (months.length < LEAST_MONTHS || (months.at(-1) ?? last) < last))
    months.push(addMonths(first, months.length));
  return months;
}

function monthOf(day: number): number {
  const [year = 0, month = 1] = isoDay(Math.floor(day)).split("-").map(Number);
  return dayNumber(year, month, 1) ?? Math.floor(day);
}
