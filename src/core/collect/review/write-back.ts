/**
 * The reviewed scores on their way into a copy of the unit's workbook: its 复核得分 cells, each logged in
 * 校验记录, so that the unit's own 汇总 says what the department decided.
 */
import type { Assessment } from "../../assessment";
import { planChanges } from "../../fix/plan-fixes";
import { entryTime } from "../../fix/log/log-entry";
import type { WorkbookGrid } from "../../grid/grid";
import type { Language } from "../../locale/language";
import { plainNumber } from "../../locale/plain-number";
import type { WorkbookPlan } from "../../plan/plan";
import { draftOf, planReview, type ReviewDraft } from "../../review/plan-review";
import type { IndicatorRow } from "../../sheet/scoring-sheet";
import { commentCell } from "./apply-reviews";
import type { TakenReview } from "./taken-review";

export interface WriteBack {
  /** Null when every cell holds its score already. */
  readonly plan: WorkbookPlan | null;
  /** Reviews that have no cell of their own to stand in, or one that calculates by a formula. */
  readonly left: readonly TakenReview[];
}

/**
 * @param workbook what was assessed
 * @param reviews of this unit
 * @param at when; the log's local time
 * @param language of a log that is begun now
 */
export function planWriteBack(
  workbook: WorkbookGrid,
  { sheet }: Pick<Assessment, "sheet">,
  reviews: readonly TakenReview[],
  at: Date,
  language: Language,
): WriteBack {
  const time = entryTime(at);
  const left: TakenReview[] = [];
  const changes = reviews.flatMap((review) => {
    const row = sheet.rows.find(({ indicator }) => indicator.code === review.code);
    if (row?.review == null || row.review.formula !== null) {
      left.push(review);
      return [];
    }
    const edits = planReview(workbook, row, draftFor(review, row))?.edits ?? [];
    const entry = { time, indicator: review.code, code: "", action: "review" } as const;
    return edits.map((edit) => ({ edit, entry }));
  });
  return { plan: changes.length === 0 ? null : planChanges(changes, workbook, language), left };
}

function draftFor(review: TakenReview, row: IndicatorRow): ReviewDraft {
  const { value, comment } = review;
  const score = typeof value === "number" ? plainNumber(value) : (value ?? "");
  return { score, reason: commentCell(row, review) === null ? draftOf(row).reason : comment };
}
