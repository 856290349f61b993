/**
 * The tidy rows as CSV, for Excel, Power BI, pandas and DuckDB (docs/adr/0037 lists the columns). UTF-8 with BOM, by which
 * Excel knows the encoding; a text that a spreadsheet would take for a formula has an apostrophe before it.
 */
import type { Collected } from "../collected";
import { earlierScores } from "./earlier-scores";
import { tidyData, type TidyBlock, type TidyRow } from "./tidy-rows";

/** Names of the columns are for programs: the same in every language. */
const COLUMNS: readonly (readonly [string, (row: TidyRow) => string | number | boolean | null])[] = [
  ["unit", ({ unit }) => unit],
  ["group", ({ group }) => group],
  ["period", ({ period }) => period],
  ["kind", ({ kind }) => kind],
  ["level1", ({ level1 }) => level1],
  ["code", ({ code }) => code],
  ["points", ({ points }) => points],
  ["rule", ({ rule }) => rule],
  ["self", ({ self }) => self],
  ["review", ({ review }) => review],
  ["official", ({ official }) => official],
  ["counts", ({ counts }) => counts],
  ["awaits_review", ({ awaitsReview }) => awaitsReview],
  ["grade_cap", ({ gradeCap }) => gradeCap],
];

const BYTE_ORDER_MARK = "\ufeff";

/** By which such a file is known again. */
export const CSV_BEGINNING = `${BYTE_ORDER_MARK}unit,group,period,kind,`;

/**
 * The file's text, with Windows line ends as the standard of CSV has them.
 */
export function tidyCsv(collected: Collected): string {
  const { current, earlier } = tidyData(collected, earlierScores(collected));
  const lines = [...current, ...earlier].flatMap(({ rows }: TidyBlock) =>
    rows.map((row) => COLUMNS.map(([, value]) => field(value(row))).join(",")),
  );
  return `${BYTE_ORDER_MARK}${[COLUMNS.map(([name]) => name).join(","), ...lines].join("\r\n")}\r\n`;
}

function field(value: string | number | boolean | null): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const safe = /^[=+\-@\t\r＝＋－＠]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
