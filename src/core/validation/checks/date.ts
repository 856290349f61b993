/** V115, V116: a date of filling in that is no date to the program, none at all, or outside the period. */
import { formatPeriod, type Period } from "../../framework/period";
import { trimText } from "../../sheet/normalize-text";
import type { Field } from "../../sheet/scoring-sheet";
import type { Check } from "../check-context";
import { makeFinding } from "../make-finding";
import { shownText } from "../shown-text";

/** Day numbers as Excel counts them: those of the years 1990 to 2099. */
const FIRST_DAY = 32_874;
const LAST_DAY = 73_050;
const UNIX_EPOCH = 25_569;
const DAY = 86_400_000;

const WRITTEN = /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$/;
const PLAIN = /^(\d{4})(\d{2})(\d{2})$/;

export const checkDate: Check = ({ sheet }) => {
  const field = sheet.fields.get("date");
  if (field === undefined || field.reading.kind === "blank") return [];
  const shown = shownText(field.reading.kind === "text" ? field.reading.text : field.raw);
  const day = dayOf(field);
  if (day === null) return [makeFinding("V116", field.at, null, { v: shown, period: "" })];
  const iso = new Date((day - UNIX_EPOCH) * DAY).toISOString().slice(0, 10);
  if (sheet.period !== null && !isTimely(iso, sheet.period))
    return [makeFinding("V116", field.at, null, { v: iso, period: formatPeriod(sheet.period) })];
  return isStoredAsDate(field) || sharesItsCell(field)
    ? []
    : [makeFinding("V115", field.at, null, { v: shown, iso })];
};

/** The day's number, or null for what is no date. */
function dayOf(field: Field): number | null {
  if (field.reading.kind !== "text") return null;
  if (isStoredAsDate(field)) return Math.floor(Number(field.raw));
  const text = field.reading.text
    .slice(0, 40)
    .normalize("NFKC")
    .replace(/\s*([年月日/.-])\s*/g, "$1")
    .trim();
  const [, year, month, date] = WRITTEN.exec(text) ?? PLAIN.exec(text) ?? [];
  if (year === undefined || month === undefined || date === undefined) return null;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(date));
  const day = time / DAY + UNIX_EPOCH;
  const isReal = new Date(time).getUTCMonth() === Number(month) - 1;
  return isReal && day >= FIRST_DAY && day <= LAST_DAY ? day : null;
}

function isStoredAsDate({ raw }: Field): boolean {
  return typeof raw === "number" && raw >= FIRST_DAY && raw <= LAST_DAY;
}

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
