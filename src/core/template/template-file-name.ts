/** What the workbooks that go to the units are called. */
import type { Framework } from "../framework/framework";
import { formatPeriod, type Period } from "../framework/period";
import { safeFileName } from "../roster/unit-file-names";

/**
 * The part of a file's name that says framework and periods: “WJJ-2026Q4”, “WJJ-2026Q1-2026Q4”.
 * @param periods at least one
 */
export function templateFileName({ prefix }: Framework, periods: readonly Period[]): string {
  const ends = [...new Set([periods[0], periods.at(-1)])].flatMap((period) => period ?? []);
  return safeFileName([prefix, ...ends.map(formatPeriod)].join("-"));
}
