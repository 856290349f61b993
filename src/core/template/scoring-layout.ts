/**
 * Where things stand on the scoring sheets that we make. Reading never relies on it: sheets come
 * back with rows inserted and columns moved.
 */
import type { Indicator } from "../framework/framework";
import { isBallot } from "../framework/indicators";
import { BALLOT_IDENTITY, BALLOT_KEYS } from "../sheet/ballot-labels";
import type { SheetGrid } from "../grid/grid";
import type { Language, Text } from "../locale/language";
import layout from "../sheet/sheet-layout.json";
import type { ColumnKey } from "../sheet/scoring-sheet";

/** The standard columns and, at the end, the score that counts and whether it is reviewed where it must be. */
export type TemplateColumn = ColumnKey | "official" | "reviewState";

/**
 * In characters of the default font. Together they leave the print at 73 % or more on A4 landscape, so that
 * 11 point text stays above 8 points on paper (ADR 29); every heading still wraps between words.
 */
const WIDTHS: Readonly<Record<Language, Readonly<Record<TemplateColumn, number>>>> = {
  zh: {
    no: 3.5,
    l1: 7,
    code: 5.5,
    l2: 11.5,
    criteria: 31,
    max: 4.5,
    base: 7,
    actual: 6.5,
    option: 7,
    rule: 6.5,
    self: 6,
    review: 6,
    reason: 9,
    evidence: 10,
    remark: 5.5,
    official: 6,
    reviewState: 6,
  },
  // Of words that are longer, together no wider.
  en: {
    no: 3,
    l1: 9.5,
    code: 5.5,
    l2: 12,
    criteria: 24,
    max: 6,
    base: 7.5,
    actual: 7,
    option: 6,
    rule: 5.5,
    self: 5.5,
    review: 9,
    reason: 9,
    evidence: 8,
    remark: 7,
    official: 7,
    reviewState: 7,
  },
};

/** Header of the column for the score that counts: 复核得分 if there is one, else 规则得分. */
export const OFFICIAL_HEADER: Text = { zh: "核定得分", en: "Official score" };

/** Header of the column that says of each row with a required review whether it is there, and its words. */
export const REVIEW_STATE = {
  header: { zh: "复核状态", en: "Review state" },
  done: { zh: "已复核", en: "Reviewed" },
  awaited: { zh: "待复核", en: "Awaited" },
} as const satisfies Readonly<Record<string, Text>>;

/** The column of a sheet that has the header, in either language; the columns beside the standard ones are known by it. */
export function headerColumn(grid: SheetGrid, headerRow: number, { zh, en }: Text): number | undefined {
  const found = (grid.values[headerRow] ?? []).findIndex((value) => value === zh || value === en);
  return found < 0 ? undefined : found;
}

export const SCORING_COLUMNS: readonly { readonly key: TemplateColumn; readonly header: Text }[] = [
  ...layout.columns.map(({ key, zh, en }) => ({ key: key as ColumnKey, header: { zh, en } })),
  { key: "official", header: OFFICIAL_HEADER },
  { key: "reviewState", header: REVIEW_STATE.header },
];

/** Zero-based place of a column on our own sheets. */
export function columnOf(key: TemplateColumn): number {
  return SCORING_COLUMNS.findIndex((column) => column.key === key);
}

/** Width of a column in characters. */
export function widthOf(key: TemplateColumn, language: Language): number {
  return WIDTHS[language][key];
}

/** Points of a row that people write into: two lines of their own words are seen whole. */
export const LEAST_HEIGHT = 32;

export const TITLE_ROW = 0;
export const HEADER_ROW = layout.headerRow - 1;
export const FIRST_ROW = layout.firstDataRow - 1;
export const LAST_COLUMN = SCORING_COLUMNS.length - 1;

export const SIGNATURES: readonly Text[] = layout.signatures;

/** Columns of the ballot sheet for the entries of a ballot indicator. */
export const BALLOT_COLUMNS: Readonly<Record<string, number>> = Object.fromEntries(
  BALLOT_KEYS.map((key, index) => [key, BALLOT_IDENTITY.length + index]),
);

export const BALLOT_HEADER_ROW = 1;

/** Zero-based row of a ballot indicator on the ballot sheet. */
export function ballotRow(indicators: readonly Indicator[], indicator: Indicator): number {
  return BALLOT_HEADER_ROW + 1 + indicators.filter(isBallot).indexOf(indicator);
}
