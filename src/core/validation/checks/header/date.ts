/** V115, V116: a date of filling in that is no date to the program, none at all, or outside the period. */
import { formatPeriod, type Period } from "../../../framework/period";
import { trimText } from "../../../sheet/normalize-text";
import { dayIn } from "../../../sheet/filled-on";
import { isDayNumber, isoDay } from "../../../sheet/read-date";
import type { Field } from "../../../sheet/scoring-sheet";
import type { Check } from "../../check-context";
import { makeFinding } from "../../make-finding";
import { shownText } from "../../wording/shown-text";

export const checkDate: Check<"V115" | "V116"> = ({ sheet }) => {
  const field = sheet.fields.get("date");
  if (field?.reading.kind !== "text") return [];
  const shown = shownText(field.reading.text);
  const day = dayIn(field);
  if (day === null) return [makeFinding("V116", field.at, null, { v: shown, period: "" })];
  const iso = isoDay(day);
  if (sheet.period !== null && !isTimely(iso, sheet.period))
    return [makeFinding("V116", field.at, null, { v: iso, period: formatPeriod(sheet.period) })];
  return isDayNumber(field.raw) || sharesItsCell(field)
    ? []
    : [makeFinding("V115", field.at, null, { v: shown, iso })];
};

/** “填报日期：2026-12-20” in one cell can't be a date. */
function sharesItsCell({ raw, reading }: Field): boolean {
  return typeof raw === "string" && reading.kind === "text" && trimText(raw) !== reading.text;
}

/** Sheets are filled in during the period, or in the quarter after it. */
function isTimely(iso: string, { year, key }: Period): boolean {
  const quarter = key === "Y" ? 1 : Number(key.slice(1));
  const from = Date.UTC(year, (quarter - 1) * 3, 1);
  const until = Date.UTC(year, (key === "Y" ? 12 : quarter * 3) + 3, 1);
  const time = Date.parse(iso);
  return time >= from && time < until;
}
