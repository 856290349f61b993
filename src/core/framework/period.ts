/** The time that a sheet assesses: a quarter (`2026Q3`) or a whole year (`2026Y`). */
import type { Text } from "../locale/language";

/** On which sheets of the year an indicator appears. */
export type PeriodKey = "Q1" | "Q2" | "Q3" | "Q4" | "Y";

/** Rules may count differently on a quarter's sheet and on the year-end sheet. */
export type PeriodKind = "Q" | "Y";

export interface Period {
  readonly year: number;
  readonly key: PeriodKey;
}

const KEY_ORDER: readonly PeriodKey[] = ["Q1", "Q2", "Q3", "Q4", "Y"];

const QUARTER_NUMERALS: Readonly<Record<string, PeriodKey>> = {
  "1": "Q1",
  "2": "Q2",
  "3": "Q3",
  "4": "Q4",
  一: "Q1",
  二: "Q2",
  三: "Q3",
  四: "Q4",
  first: "Q1",
  second: "Q2",
  third: "Q3",
  fourth: "Q4",
  "1st": "Q1",
  "2nd": "Q2",
  "3rd": "Q3",
  "4th": "Q4",
};

/** A bare digit is no quarter: 2026-3 is a month, and 46374 a date as Excel counts days. */
const QUARTER =
  "(?:Q([1-4])(?:季度?)?|第?([1-4一二三四])季度?|Quarter([1-4])|(first|second|third|fourth|1st|2nd|3rd|4th)quarter)";
const ANNUAL = "(?:year-?end|fullyear|year|annual)";

/** Spaces are taken out before; “Q4 2026”, “Q4/2026”, “4th quarter of 2026”, “Year-end 2026”. */
const FORMS: readonly RegExp[] = [
  new RegExp(`^(?<year>\\d{4})(?:年|-|,)?(?:the)?${QUARTER}$`, "i"),
  new RegExp(`^(?:the)?${QUARTER}(?:of|in|-|/|,)?(?<year>\\d{4})$`, "i"),
];
const ANNUAL_FORMS: readonly RegExp[] = [
  new RegExp(`^(?<year>\\d{4})(?:Y|年度?|年终|年度考核|[-,]?${ANNUAL})$`, "i"),
  new RegExp(`^(?:the)?${ANNUAL}(?:of|-|,)?(?<year>\\d{4})$`, "i"),
];

/**
 * Reads a period as people write it: 2026Q3, 2026年第三季度, 2026年3季度, Q3 2026, 2026Y, 2026年度, Year 2026.
 * Full-width characters and spaces are accepted.
 * @returns null when the text names no period
 */
export function parsePeriod(text: string): Period | null {
  const plain = text.normalize("NFKC").replace(/\s+/g, "");
  const quarter = firstMatch(FORMS, plain);
  const key = quarter
    ?.slice(1)
    .map(quarterKey)
    .find((found) => found !== undefined);
  if (quarter?.groups?.["year"] !== undefined && key !== undefined)
    return { year: Number(quarter.groups["year"]), key };
  const year = firstMatch(ANNUAL_FORMS, plain)?.groups?.["year"];
  return year === undefined ? null : { year: Number(year), key: "Y" };
}

/** The quarter that a numeral or an ordinal means: 3, 三, third, 3rd. */
export function quarterKey(numeral: string | undefined): PeriodKey | undefined {
  return QUARTER_NUMERALS[numeral?.toLowerCase() ?? ""];
}

function firstMatch(forms: readonly RegExp[], text: string): RegExpExecArray | null {
  for (const form of forms) {
    const match = form.exec(text);
    if (match !== null) return match;
  }
  return null;
}

/** The period as files and cells carry it: 2026Q3, 2026Y. */
export function formatPeriod(period: Period): string {
  return `${period.year}${period.key}`;
}

/** The period as a person reads it: 2026年第三季度 · Q3 2026. */
export function describePeriod(period: Period): Text {
  if (period.key === "Y") return { zh: `${period.year}年度`, en: `Year ${period.year}` };
  const numeral = "一二三四"[Number(period.key.slice(1)) - 1] ?? "";
  return { zh: `${period.year}年第${numeral}季度`, en: `${period.key} ${period.year}` };
}

export function periodKind(period: Period): PeriodKind {
  return period.key === "Y" ? "Y" : "Q";
}

/** Below 0 when `a` comes first: quarters in their order, the year-end sheet after them. */
export function comparePeriods(a: Period, b: Period): number {
  return a.year - b.year || KEY_ORDER.indexOf(a.key) - KEY_ORDER.indexOf(b.key);
}

export function samePeriod(a: Period, b: Period): boolean {
  return a.year === b.year && a.key === b.key;
}
