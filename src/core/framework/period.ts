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

const QUARTER_NUMERALS: Readonly<Record<string, PeriodKey>> = {
  "1": "Q1",
  "2": "Q2",
  "3": "Q3",
  "4": "Q4",
  一: "Q1",
  二: "Q2",
  三: "Q3",
  四: "Q4",
};

/**
 * Reads a period as people write it: 2026Q3, 2026年第三季度, 2026年3季度, 2026Y, 2026年度.
 * Full-width characters and spaces are accepted.
 * @returns null when the text names no period
 */
export function parsePeriod(text: string): Period | null {
  const plain = text.normalize("NFKC").replace(/\s+/g, "");
  // A bare digit is no quarter: 2026-3 is a month, and 46374 a date as Excel counts days.
  const quarter = /^(\d{4})(?:年|-)?(?:Q([1-4])(?:季度?)?|第?([1-4一二三四])季度?)$/i.exec(plain);
  const key = QUARTER_NUMERALS[quarter?.[2] ?? quarter?.[3] ?? ""];
  if (quarter?.[1] !== undefined && key !== undefined) return { year: Number(quarter[1]), key };
  const year = /^(\d{4})(?:Y|年度?|年终|年度考核)$/i.exec(plain);
  return year?.[1] === undefined ? null : { year: Number(year[1]), key: "Y" };
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

export function samePeriod(a: Period, b: Period): boolean {
  return a.year === b.year && a.key === b.key;
}
