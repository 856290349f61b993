/** Whether a return came in time, as far as the return itself tells. */
import type { RosterUnit } from "./roster";

/** `unknown` where there is a last day and the return carries no day. */
export type Lateness = "inTime" | "late" | "unknown";

/**
 * The later of both days counts: a sheet that was filled in on the 20th and stamped on the 27th was not
 * ready before.
 * @param stamped when the stamp was set, filledOn 填报日期; each as 2026-12-25, a time may follow
 */
export function lateness(
  { due }: Pick<RosterUnit, "due">,
  { stamped, filledOn }: { readonly stamped: string | null; readonly filledOn: string | null },
): Lateness {
  if (due === null) return "inTime";
  const days = [stamped, filledOn].flatMap((time) =>
    time === null ? [] : [time.slice(0, "2026-12-25".length)],
  );
  if (days.length === 0) return "unknown";
  return days.some((day) => day > due.day) ? "late" : "inTime";
}
