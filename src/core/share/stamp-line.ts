/** The line below the signatures of our scoring sheets that shows a stamp to people without the add-in. */
import { parseRange, type CellRef } from "../grid/address";
import type { CellValue, WorkbookGrid } from "../grid/grid";
import { contentAt } from "../fix/cell-content";
import type { Language } from "../locale/language";
import type { CellEdit } from "../plan/plan";
import { stampLineName } from "../template/template-names";
import { recordOf } from "../template/workbook-meta";
import { shortCode, stampHash, type StampRecord } from "./stamp-record";

const WORDS: Readonly<Record<Language, { readonly start: string; readonly code: string }>> = {
  zh: { start: "报送前检查通过", code: "校验码" },
  en: { start: "Checked before submitting", code: "Check code" },
};

/** How the line began up to version 2026.2. */
const EARLIER: Readonly<Record<Language, string>> = { zh: "分享检查通过", en: "Share check passed" };

const LANGUAGES = ["zh", "en"] as const;

/**
 * The edit that writes the line of a stamp.
 * @returns null where the sheet has no place for it, or somebody wrote something of their own there
 */
export function stampLineEdit(workbook: WorkbookGrid, record: StampRecord): CellEdit | null {
  const at = stampLineCell(workbook, record.key, record.sheetName);
  const grid = workbook.sheets.find(({ name }) => name === record.sheetName);
  if (at === null || grid === undefined) return null;
  const before = contentAt(grid, at.row, at.column);
  if (!isFree(before)) return null;
  const { language } = recordOf(workbook, record.sheetName) ?? { language: "zh" };
  return { at, before, after: { value: stampLine(record, language), formula: null } };
}

/** The line's text, in the language of its sheet. */
export function stampLine(record: StampRecord, language: Language): string {
  return lineOf(record, language, WORDS[language].start);
}

/** True for what a stamp of this record writes, or an earlier version wrote. */
export function isLineOf(value: CellValue, record: StampRecord, language: Language): boolean {
  return value === stampLine(record, language) || value === lineOf(record, language, EARLIER[language]);
}

function lineOf(record: StampRecord, language: Language, start: string): string {
  const { framework, time } = record;
  const { code } = WORDS[language];
  return [
    start,
    `${framework.name[language]} ${framework.version}`,
    time,
    `${code} ${shortCode(stampHash(record))}`,
  ].join(" · ");
}

/**
 * The template reserves the cell by a name, which follows it when rows are put in.
 * @param key how stamps call the sheet
 * @returns null where the name is gone or means another sheet
 */
export function stampLineCell({ names }: WorkbookGrid, key: string, sheetName: string): CellRef | null {
  const wanted = stampLineName(key).toLowerCase();
  const refersTo = names.find(({ name }) => name.toLowerCase() === wanted)?.refersTo ?? "";
  const [, quoted, plain, address = ""] = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/.exec(refersTo) ?? [];
  const cell = parseRange(address);
  const sheet = quoted?.replace(/''/g, "'") ?? plain;
  return cell === null || sheet !== sheetName ? null : { sheet, row: cell.top, column: cell.left };
}

/** Nothing of anybody else's stands there. */
function isFree({ value, formula }: CellEdit["before"]): boolean {
  return formula === null && (value === null || value === "" || isStampLine(value));
}

/** True for a line that a stamp wrote, of whatever time. */
export function isStampLine(value: CellValue): boolean {
  const starts = LANGUAGES.flatMap((language) => [WORDS[language].start, EARLIER[language]]);
  return typeof value === "string" && starts.some((start) => value.startsWith(start));
}
