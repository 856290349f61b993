/** One row of 校验记录: a change of a person's cell that was made through us. */
import type { CellRef } from "../../grid/address";
import type { CellContent } from "../../plan/plan";

export interface LogEntry {
  /** Local time to the second, 2026-12-31 09:30:00. What was changed together has one time. */
  readonly time: string;
  readonly at: CellRef;
  /** Code of the indicator or adjustment, if one. */
  readonly indicator: string | null;
  readonly before: CellContent;
  readonly after: CellContent;
  /** The number format that was there, where the change set another; else null. */
  readonly formatBefore: string | null;
  /** The finding that was fixed; "" for a review. */
  readonly code: string;
  readonly action: "fix" | "review" | "undo";
}

/** The time of an entry. */
export function entryTime(date: Date): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join("-");
  return `${day} ${[date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(":")}`;
}
