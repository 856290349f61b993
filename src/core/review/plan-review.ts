/**
 * What a reviewer decides of one row, as changes of its cells. Each change states what the cell held when it
 * was shown, so that the workbook refuses it once somebody else has written there.
 */
import { contentAt } from "../fix/cell-content";
import { replaceValue } from "../fix/fix-context";
import type { CellRef } from "../grid/address";
import type { WorkbookGrid } from "../grid/grid";
import type { Text } from "../locale/language";
import { plainNumber } from "../locale/plain-number";
import type { CellEdit, WorkbookPlan } from "../plan/plan";
import { decimal } from "../scoring/decimal";
import { exemptionReason } from "../sheet/granted-exemption";
import { isNotApplicableWord, NOT_APPLICABLE } from "../sheet/na-words";
import { readNumber } from "../sheet/read-number";
import type { IndicatorRow } from "../sheet/scoring-sheet";

/** What stands in the two boxes. */
export interface ReviewDraft {
  readonly score: string;
  readonly reason: string;
}

/** Why a box can't be written as it is; null where it can. */
export interface ReviewFaults {
  readonly score: Text | null;
  readonly reason: Text | null;
}

/** What stands in the row's cells now, as the boxes begin with it. */
export function draftOf(row: IndicatorRow): ReviewDraft {
  const reason = exemptionReason(row);
  return { score: shown(row.review?.raw), reason: shown(reason?.raw) };
}

function shown(raw: unknown): string {
  if (typeof raw === "number") return plainNumber(raw);
  return typeof raw === "string" ? raw : "";
}

/** What a draft is judged by: the indicator, and whether its cell holds a formula. */
type ReviewedRow = Pick<IndicatorRow, "indicator" | "review">;

/** @param decimals how many a score of the framework has */
export function reviewFaults(row: ReviewedRow, draft: ReviewDraft, decimals: number): ReviewFaults {
  const score = scoreValue(draft.score);
  return {
    score: scoreFault(row, score, decimals),
    reason:
      score === NOT_APPLICABLE && draft.reason.trim() === ""
        ? { zh: "准予“不适用”要写明原因。", en: "Granting “不适用” needs a reason." }
        : null,
  };
}

function scoreFault(row: ReviewedRow, score: ScoreValue, decimals: number): Text | null {
  const { maxPoints, allowNA } = row.indicator;
  const max = plainNumber(maxPoints);
  if (row.review?.formula != null) {
    return {
      zh: "这个单元格是公式，请在 Excel 中修改。",
      en: "This cell holds a formula; please change it in Excel.",
    };
  }
  if (score === null) return null;
  if (score === NOT_APPLICABLE)
    return allowNA ? null : { zh: "该指标不能不适用。", en: "This indicator always applies." };
  if (score === "unreadable")
    return {
      zh: `请填 0 至 ${max} 的数${allowNA ? "，或“不适用”" : ""}。`,
      en: `Enter a number from 0 to ${max}${allowNA ? ", or “不适用”" : ""}.`,
    };
  if (score < 0 || score > maxPoints)
    return {
      zh: `分值为 ${max}，请填 0 至 ${max} 的数。`,
      en: `The row has ${max} points: enter 0 to ${max}.`,
    };
  return decimal(score).round(decimals).eq(decimal(score))
    ? null
    : { zh: `最多 ${decimals} 位小数。`, en: `At most ${decimals} decimals.` };
}

/** A number, the word that lets a row off, nothing, or what can't be read. */
export type ScoreValue = number | typeof NOT_APPLICABLE | "unreadable" | null;

export function scoreValue(typed: string): ScoreValue {
  if (typed.trim() === "") return null;
  if (isNotApplicableWord(typed)) return NOT_APPLICABLE;
  const reading = readNumber(typed, null, "General", { unit: "分" });
  return reading.kind === "number" ? reading.value : "unreadable";
}

/**
 * @param workbook what was shown while the draft was written
 * @returns null when nothing is changed by it
 * @throws Error for a draft with a fault
 */
export function planReview(
  workbook: WorkbookGrid,
  row: IndicatorRow,
  draft: ReviewDraft,
): WorkbookPlan | null {
  const before = draftOf(row);
  const score = scoreValue(draft.score);
  if (score === "unreadable") throw new Error(`No score: ${draft.score}`);
  const reason = exemptionReason(row);
  const edits = [
    ...(draft.score.trim() === before.score ? [] : editOf(workbook, row.review?.at, score)),
    ...(draft.reason.trim() === before.reason.trim()
      ? []
      : editOf(workbook, reason?.at, draft.reason.trim() === "" ? null : draft.reason.trim())),
  ];
  return edits.length === 0 ? null : { sheets: [], edits, names: [], activate: null };
}

function editOf(
  { sheets }: WorkbookGrid,
  at: CellRef | undefined,
  value: string | number | null,
): readonly CellEdit[] {
  const grid = sheets.find(({ name }) => name === at?.sheet);
  if (at === undefined || grid === undefined) return [];
  const { value: held, formula } = contentAt(grid, at.row, at.column);
  return held === value && formula === null ? [] : [replaceValue(grid, at, value)];
}
