/**
 * A reviewer lets a row off: 不适用 in 复核得分 with a reason in 扣分原因. The sheets' own formulas read
 * the one word only, and so does this.
 */
import { isNotApplicableWord, NOT_APPLICABLE } from "./na-words";
import type { Field, IndicatorRow } from "./scoring-sheet";

/** True when the reviewer's cell says 不适用 in any words, whether or not that lets the row off. */
export function isExemptionMeant({ review }: Pick<IndicatorRow, "review">): boolean {
  return review?.reading.kind === "text" && isNotApplicableWord(review.reading.text);
}

/** True when the reviewer's cell holds the word that formulas read. */
export function isExemptionWord({ raw }: Field): boolean {
  // Excel's TRIM removes plain spaces only.
  return typeof raw === "string" && raw.replace(/^ +| +$/g, "") === NOT_APPLICABLE;
}

/** Where the reason has to stand; a sheet without 扣分原因 has it in 备注. Null when it has neither. */
export function exemptionReason({ reason, remark }: Pick<IndicatorRow, "reason" | "remark">): Field | null {
  return reason ?? remark;
}

/** True when the reviewer let the row off: the word, and a reason beside it. */
export function isExempt(row: Pick<IndicatorRow, "review" | "reason" | "remark">): boolean {
  return row.review !== null && isExemptionWord(row.review) && exemptionReason(row)?.reading.kind === "text";
}
