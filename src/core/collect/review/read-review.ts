/**
 * A review workbook that came back: what was scored in each row, held against what was sent out. Rows are
 * found by unit and code, wherever they stand now.
 */
import { parsePeriod, type Period } from "../../framework/period";
import type { CellRef } from "../../grid/address";
import {
  isCellError,
  textAt,
  valueAt,
  type CellValue,
  type SheetGrid,
  type WorkbookGrid,
} from "../../grid/grid";
import type { Text } from "../../locale/language";
import { markedSheets } from "../../plan/mark";
import { normalizeLabel } from "../../sheet/normalize-text";
import type { ReviewValue } from "./review-cases";
import { REVIEW_COLUMNS, REVIEW_LAYOUT, SENT_ROW, SENT_SHEET_NAME, type ReviewColumn } from "./review-layout";

/** What came back for one indicator of one unit. */
export interface GivenReview {
  readonly unit: string;
  readonly code: string;
  /** As typed; null for a blank cell. */
  readonly typed: CellValue;
  readonly comment: string;
  /** What stood in 复核得分 when the workbook was sent out, and the fingerprint of what was shown. */
  readonly sent: ReviewValue;
  readonly basis: string;
  /** The cell of 复核得分. */
  readonly at: CellRef;
}

/** Something that was not taken over, and why. */
export interface ReviewProblem {
  readonly at: CellRef;
  readonly text: Text;
}

export interface ReturnedReview {
  readonly frameworkId: string;
  readonly frameworkHash: string;
  readonly period: Period;
  /** Chinese name of the department. */
  readonly department: string;
  /** The sheet's first cell. */
  readonly at: CellRef;
  readonly given: readonly GivenReview[];
  readonly problems: readonly ReviewProblem[];
}

/** @returns one for each department; none for a workbook that isn't a review, or doesn't say any more what was sent out */
export function readReviews(workbook: WorkbookGrid): readonly ReturnedReview[] {
  const { names, sheets } = workbook;
  const gridOf = (wanted: string | undefined): SheetGrid | null =>
    sheets.find(({ name }) => name === wanted) ?? null;
  const marked = markedSheets(names, "reviewSent");
  const hidden = marked.length > 0 ? marked : [{ sheet: SENT_SHEET_NAME, slot: null }];
  const reviews = markedSheets(names, "review");
  return hidden.flatMap(({ sheet, slot }) => {
    const own = reviews.find((review) => review.slot === slot) ?? (slot === null ? reviews[0] : undefined);
    return readReview(gridOf(sheet), gridOf(own?.sheet)) ?? [];
  });
}

function readReview(sent: SheetGrid | null, sheet: SheetGrid | null): ReturnedReview | null {
  if (sent === null || sheet === null) return null;
  const [kind, layout, frameworkId = "", , frameworkHash = "", periodText = "", department = ""] = texts(
    sent,
    0,
  );
  const period = parsePeriod(periodText);
  if (kind !== SENT_ROW.about || layout !== REVIEW_LAYOUT || period === null) return null;
  return {
    frameworkId,
    frameworkHash,
    period,
    department,
    at: { sheet: sheet.name, row: 0, column: 0 },
    ...readCases(sheet, sentCases(sent)),
  };
}

function texts(grid: SheetGrid, row: number): readonly string[] {
  return (grid.values[row] ?? []).map((_, column) => textAt(grid, row, column));
}

interface SentCase {
  readonly unit: string;
  readonly code: string;
  readonly basis: string;
  readonly review: ReviewValue;
}

function sentCases(grid: SheetGrid): ReadonlyMap<string, SentCase> {
  const cases = new Map<string, SentCase>();
  for (let row = 1; row < grid.values.length; row++) {
    const [kind, unit = "", code = "", basis = ""] = texts(grid, row);
    if (kind !== SENT_ROW.sent) continue;
    const review = valueAt(grid, row, 4);
    cases.set(keyOf(unit, code), {
      unit,
      code,
      basis,
      review: typeof review === "number" || typeof review === "string" ? review : null,
    });
  }
  return cases;
}

function keyOf(unit: string, code: string): string {
  return JSON.stringify([unit.trim(), code.trim()]);
}

function readCases(
  grid: SheetGrid,
  sent: ReadonlyMap<string, SentCase>,
): Pick<ReturnedReview, "given" | "problems"> {
  const header = findHeader(grid);
  const whole: CellRef = { sheet: grid.name, row: 0, column: 0 };
  if (header === null) return { given: [], problems: [{ at: whole, text: NO_HEADER }] };
  const { row: top, columns } = header;
  const given = new Map<string, GivenReview[]>();
  const problems: ReviewProblem[] = [];
  for (let row = top + 1; row < grid.values.length; row++) {
    const at: CellRef = { sheet: grid.name, row, column: columns.review };
    const unit = textAt(grid, row, columns.unit).trim();
    const code = textAt(grid, row, columns.code).trim();
    const typed = valueAt(grid, row, columns.review);
    const key = keyOf(unit, code);
    const shown = sent.get(key);
    if (shown === undefined) {
      if (isFilled(typed)) problems.push({ at, text: unknownRow(unit, code) });
      continue;
    }
    const comment = textAt(grid, row, columns.comment).trim();
    const { basis, review } = shown;
    const one = {
      unit: shown.unit,
      code: shown.code,
      typed: isFilled(typed) ? typed : null,
      comment,
      sent: review,
      basis,
      at,
    };
    given.set(key, [...(given.get(key) ?? []), one]);
  }
  for (const [key, { unit, code }] of sent) {
    if (!given.has(key)) problems.push({ at: whole, text: missingRow(unit, code) });
  }
  for (const [key, [first, second]] of given) {
    if (first === undefined || second === undefined) continue;
    problems.push({ at: second.at, text: twice(first.unit, first.code) });
    given.delete(key);
  }
  return { given: [...given.values()].flat(), problems };
}

function isFilled(value: CellValue): boolean {
  return isCellError(value) || (value !== null && String(value).trim() !== "");
}

const NEEDED = ["code", "unit", "review", "comment"] as const satisfies readonly ReviewColumn[];

type NeededColumns = Readonly<Record<(typeof NEEDED)[number], number>>;

/** The row with our column heads, in either language. */
function findHeader(grid: SheetGrid): { readonly row: number; readonly columns: NeededColumns } | null {
  for (let row = 0; row < Math.min(grid.values.length, 20); row++) {
    const labels = texts(grid, row).map(normalizeLabel);
    const columns = NEEDED.map((key) => {
      const { label } = REVIEW_COLUMNS.find((column) => column.key === key) ?? { label: { zh: "", en: "" } };
      return labels.findIndex((text) => [label.zh, label.en].some((word) => normalizeLabel(word) === text));
    });
    const [code = -1, unit = -1, review = -1, comment = -1] = columns;
    if (columns.every((column) => column >= 0)) return { row, columns: { code, unit, review, comment } };
  }
  return null;
}

const NO_HEADER: Text = {
  zh: "找不到复核打分表的表头（指标编码、单位、复核得分、复核意见），没有读入；请用原来发出的表。",
  en: "The heads of the review sheet are gone (code, unit, review, comment); nothing was read. Please use the sheet as it was sent.",
};

function unknownRow(unit: string, code: string): Text {
  return {
    zh: `“${unit}”的 ${code} 不在发出的复核表中，这一行没有读入；请不要改动单位和指标编码两列。`,
    en: `${code} of “${unit}” was not in the sheet that was sent; the row was not read. Leave unit and code as they are.`,
  };
}

function missingRow(unit: string, code: string): Text {
  return {
    zh: `发出的复核表中“${unit}”的 ${code} 一行不见了，没有读入复核得分；请补回该行。`,
    en: `The row of “${unit}”, ${code}, is gone; no review was read for it. Please put it back.`,
  };
}

function twice(unit: string, code: string): Text {
  return {
    zh: `“${unit}”的 ${code} 有两行，无法判断以哪一行为准，都没有读入；请只保留一行。`,
    en: `“${unit}” has two rows for ${code}; neither was read. Keep one of them.`,
  };
}
