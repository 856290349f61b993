/** The days of a period. */
import type { Period, PeriodKey } from "../../framework/period";
import { addMonths, dayNumber, isoDay } from "../../sheet/read-date";
import type { Span } from "./condition-kind";

export function spanOf({ year, key }: Period): Span {
  const yearFrom = dayNumber(year, 1, 1) ?? 0;
  if (key === "Y") return { from: yearFrom, to: addMonths(yearFrom, 12) - 1, yearFrom, key };
  const from = addMonths(yearFrom, 3 * (Number(key.slice(1)) - 1));
  return { from, to: addMonths(from, 3) - 1, yearFrom, key };
}

const QUARTERS: readonly PeriodKey[] = ["Q1", "Q2", "Q3", "Q4"];

/** The quarter in which a day lies. */
export function quarterAt(day: number): Period {
  const [year = 0, month = 1] = isoDay(day).split("-").map(Number);
  return { year, key: QUARTERS[Math.floor((month - 1) / 3)] ?? "Q1" };
}
