/** The day on which reminders and overdue matters are asked for: as given, else today. */
import { InvalidArgumentError } from "commander";
import { dayNumber, readDay } from "../../core/sheet/read-date";
import type { Terminal } from "../terminal";

export const AS_OF = [
  "--as-of <date>",
  "以哪一天为准，默认今天 / the day that counts, today by default: 2026-05-20",
  asOfDay,
] as const;

/** @throws InvalidArgumentError for what is no day */
function asOfDay(text: string): number {
  const day = readDay(text);
  if (day === null) throw new InvalidArgumentError("不是日期，例如 2026-05-20 / no date");
  return day;
}

/** As Excel counts days, where the computer stands. */
export function today(terminal: Pick<Terminal, "now">): number {
  const now = terminal.now();
  return dayNumber(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? 0;
}
