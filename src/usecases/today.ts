/**
 * The day that counts where nobody names one, which is the one place at which the pane, its page and the ribbon ask the
 * clock for it: a day where the computer stands, as Excel counts days.
 */
import { dayNumber } from "../core/sheet/read-date";

export function today(now = new Date()): number {
  return dayNumber(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? 0;
}
