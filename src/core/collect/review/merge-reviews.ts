/**
 * Reviews that came back, held against the units' sheets cell by cell: a score is taken over only while the
 * cell still holds what was sent out, for the entries that were shown. Independent of the order of the files.
 */
import type { Framework } from "../../framework/framework";
import { allIndicators } from "../../framework/indicators";
import { formatPeriod, samePeriod, type Period } from "../../framework/period";
import type { Text } from "../../locale/language";
import { reviewFaults, scoreValue } from "../../review/plan-review";
import type { IndicatorRow } from "../../sheet/scoring-sheet";
import { isFilled } from "../../validation/entered/input-fields";
import { departmentNames } from "../../framework/responsible-department";
import { byText } from "../frameworks/chosen-framework";
import { isUntouched, typedText } from "./given-score";
import { reviewBasis, reviewValueOf, type ReviewedReturn, type ReviewValue } from "./review-cases";
import type { GivenReview, ReturnedReview } from "./read-review";
import type { ReviewNote, TakenReview } from "./taken-review";
import {
  settleOpinions,
  shownReview,
  type Opinion,
  type ReviewConflict,
  type ReviewDecisions,
} from "./settle-opinions";

/** A review workbook that came back. */
export interface ReviewFile {
  readonly file: string;
  readonly review: ReturnedReview;
}

export interface MergedReviews {
  /** By unit and framework order of the codes. */
  readonly taken: readonly TakenReview[];
  /** By file, sheet and cell; those of a conflict that was decided are left out. */
  readonly notes: readonly ReviewNote[];
  /** What a person can decide, by unit and framework order of the codes. */
  readonly conflicts: readonly ReviewConflict[];
}

/**
 * @param returns the sheets that count, each unit's once
 * @param decisions chosen options by the conflicts' keys
 */
export function mergeReviews(
  framework: Framework,
  period: Period,
  returns: readonly ReviewedReturn[],
  files: readonly ReviewFile[],
  decisions: ReviewDecisions = new Map(),
): MergedReviews {
  const rows = new Map(
    returns.flatMap(({ unit, assessment }) =>
      assessment.sheet.rows.map((row) => [keyOf(unit, row.indicator.code), row] as const),
    ),
  );
  const notes: ReviewNote[] = [];
  const wanted = new Map<string, Opinion[]>();
  const named = departmentNames(framework);
  for (const { file, review } of files) {
    if (review.frameworkId !== framework.id || !samePeriod(review.period, period)) {
      notes.push({ file, at: review.at, text: otherReview(review, framework, period) });
      continue;
    }
    notes.push(...review.problems.map((problem) => ({ ...problem, file })));
    for (const given of review.given) {
      const { unit, code, comment, at } = given;
      const key = keyOf(unit, code);
      const judged = judge(given, rows.get(key) ?? null, framework.precision.decimals);
      if (judged === null) continue;
      if ("refused" in judged) notes.push({ file, at, text: judged.refused });
      else {
        const { department } = review;
        const taken = { unit, code, value: judged.value, comment, department, from: { file, given } };
        wanted.set(key, [
          ...(wanted.get(key) ?? []),
          { taken, department: named(department), outdated: judged.outdated },
        ]);
      }
    }
  }
  const settled = [...wanted].map(([key, opinions]) =>
    settleOpinions(opinions, rows.get(key) ?? null, decisions),
  );
  const order = new Map(allIndicators(framework).map(({ code }, index) => [code, index]));
  const inOrder = (a: Reviewed, b: Reviewed): number =>
    byText(a.unit, b.unit) || (order.get(a.code) ?? 0) - (order.get(b.code) ?? 0);
  return {
    taken: settled.flatMap(({ taken }) => taken ?? []).sort(inOrder),
    conflicts: settled.flatMap(({ conflict }) => conflict ?? []).sort(inOrder),
    notes: [...notes, ...settled.flatMap((one) => one.notes)].sort(
      (a, b) => byText(a.file, b.file) || a.at.row - b.at.row || a.at.column - b.at.column,
    ),
  };
}

type Reviewed = Pick<TakenReview, "unit" | "code">;

function keyOf(unit: string, code: string): string {
  return JSON.stringify([unit, code]);
}

/** Null where nothing was said of the row. @param row of the unit's sheet that counts; null for none */
function judge(
  given: GivenReview,
  row: IndicatorRow | null,
  decimals: number,
): (Pick<Opinion, "outdated"> & Pick<TakenReview, "value">) | { readonly refused: Text } | null {
  const draft = { score: typedText(given.typed), reason: given.comment };
  const value = scoreValue(draft.score);
  if (isUntouched(given)) return null;
  if (row === null) return { refused: gone(given) };
  const faults = reviewFaults({ indicator: row.indicator, review: null }, draft, decimals);
  if (faults.score !== null) return { refused: faults.score };
  if (faults.reason !== null) return { refused: faults.reason };
  if (value === "unreadable") throw new Error(`A score without a fault can't be read: ${draft.score}`);
  if (typeof value === "number" && value < row.indicator.maxPoints && !isExplained(given, row))
    return { refused: unexplained(given) };
  if (reviewBasis(row) !== given.basis) return { value, outdated: entriesChanged(given) };
  const now = reviewValueOf(row.review);
  return { value, outdated: now === given.sent || now === value ? null : reviewChanged(given, now) };
}

/** Points that are lost need a word why: the reviewer's, or the unit's own. */
function isExplained({ comment }: GivenReview, { reason, remark }: IndicatorRow): boolean {
  return (
    comment !== "" ||
    (reason === null && remark === null) ||
    [reason, remark].some((field) => field !== null && isFilled(field))
  );
}

function otherReview(review: ReturnedReview, framework: Framework, period: Period): Text {
  const found = `${review.frameworkId} ${formatPeriod(review.period)}`;
  const wanted = `${framework.id} ${formatPeriod(period)}`;
  return {
    zh: `这份复核表属于 ${found}，不是 ${wanted}，没有读入。`,
    en: `This review is of ${found}, not of ${wanted}; it was not read.`,
  };
}

function gone({ unit, code }: GivenReview): Text {
  return {
    zh: `“${unit}”没有计入的报表，或其中没有 ${code}，复核得分没有采用。`,
    en: `“${unit}” has no return that counts, or none with ${code}; the review was not taken over.`,
  };
}

function entriesChanged({ unit, code }: GivenReview): Text {
  return {
    zh: `“${unit}”的 ${code} 在发出复核后改过填报内容，复核得分没有采用；请按新的填报重新复核。`,
    en: `“${unit}” changed its entries of ${code} after the review was sent out; the score was not taken over. Please review it again.`,
  };
}

function unexplained({ unit, code }: GivenReview): Text {
  return {
    zh: `“${unit}”的 ${code} 扣了分，请在复核意见中写明原因；复核得分没有采用。`,
    en: `Points of “${unit}”, ${code}, were taken off without a reason; the score was not taken over. Please give the reason in the comment.`,
  };
}

function reviewChanged({ unit, code, sent }: GivenReview, now: ReviewValue): Text {
  return {
    zh: `“${unit}”报表中 ${code} 的复核得分发出时为${shownReview(sent).zh}，现在是${shownReview(now).zh}，没有覆盖；请确认以哪一个为准。`,
    en: `The review of “${unit}”, ${code}, was ${shownReview(sent).en} when the sheet was sent and is ${shownReview(now).en} now; it was not replaced. Please settle which one counts.`,
  };
}
