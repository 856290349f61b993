/** The day on which a sheet was filled in (填报日期), however it is written. */
import { isDayNumber, readDay } from "./read-date";
import type { Field, ScoringSheet } from "./scoring-sheet";

/** The day's number as Excel counts days; null where the sheet has none, or what stands there is no date. */
export function filledOn({ fields }: Pick<ScoringSheet, "fields">): number | null {
  const field = fields.get("date");
  return field === undefined ? null : dayIn(field);
}

/** The day that a field holds; null for what is no date. */
export function dayIn({ raw, reading }: Field): number | null {
  if (isDayNumber(raw)) return readDay(raw);
  return reading.kind === "text" ? readDay(reading.text) : null;
}
