/** The days of a period. */
import type { Period } from "../../framework/period";
import { addMonths, dayNumber } from "../../sheet/read-date";
import type { Span } from "./condition-kind";

export function spanOf({ year, key }: Period): Span {
  const yearFrom = dayNumber(year, 1, 1) ?? 0;
  if (key === "Y") return { from: yearFrom, to: addMonths(yearFrom, 12) - 1, yearFrom, key };
  const from = addMonths(yearFrom, 3 * (Number(key.slice(1)) - 1));
  return { from, to: addMonths(from, 3) - 1, yearFrom, key };
}
