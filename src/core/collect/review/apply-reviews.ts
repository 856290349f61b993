/** A unit's sheet with the scores that its reviewers gave, scored anew. */
import type { Assessment } from "../../assessment";
import { withhold } from "../../derive/reconcile/withhold";
import type { CellRef } from "../../grid/address";
import { scoreSheet } from "../../scoring/score-sheet";
import { exemptionReason } from "../../sheet/granted-exemption";
import { NOT_APPLICABLE } from "../../sheet/na-words";
import type { Field, IndicatorRow, Reading } from "../../sheet/scoring-sheet";
import { blockedCells } from "../../validation/order/blocked-cells";
import { isFilled } from "../../validation/entered/input-fields";
import type { TakenReview } from "./taken-review";

/** @param reviews of this unit; the assessment itself comes back where there are none */
export function applyReviews(assessment: Assessment, reviews: readonly TakenReview[]): Assessment {
  const { sheet, framework, period } = assessment;
  if (reviews.length === 0 || period === null) return assessment;
  const byCode = new Map(reviews.map((review) => [review.code, review]));
  const rows = sheet.rows.map((row) => {
    const review = byCode.get(row.indicator.code);
    return review === undefined ? row : reviewedRow(row, review);
  });
  // What was found in a cell that has another content now is no finding any more.
  const replaced = sheet.rows.flatMap(({ indicator, review }) =>
    byCode.has(indicator.code) && review !== null ? [review.at] : [],
  );
  const explained = sheet.rows.flatMap((row) => {
    const reason = commentCell(row, byCode.get(row.indicator.code));
    return reason === null ? [] : [reason.at];
  });
  const findings = assessment.findings.filter(
    ({ at }) => ![...replaced, ...explained].some((cell) => isSame(cell, at)),
  );
  const reviewed = { ...sheet, rows };
  const scored = scoreSheet(reviewed, framework, period, blockedCells(findings));
  return {
    ...assessment,
    sheet: reviewed,
    findings,
    score: assessment.score.withheld === true ? withhold(scored) : scored,
  };
}

function isSame(a: CellRef, b: CellRef): boolean {
  return a.sheet === b.sheet && a.row === b.row && a.column === b.column;
}

/**
 * Where the reviewer's comment stands on the unit's sheet: as the reason why a row is let off, or why points
 * are lost, where the unit gives none itself. Null where it stands nowhere.
 */
export function commentCell(row: IndicatorRow, review: TakenReview | undefined): Field | null {
  if (review === undefined || review.comment === "") return null;
  const cell = exemptionReason(row);
  return cell !== null && (review.value === NOT_APPLICABLE || !isFilled(cell)) ? cell : null;
}

function reviewedRow(row: IndicatorRow, review: TakenReview): IndicatorRow {
  const { value, comment } = review;
  const reviewed: IndicatorRow = { ...row, review: fieldOf(row.review, row.at, value) };
  const cell = commentCell(row, review);
  if (cell === null) return reviewed;
  const field = fieldOf(cell, row.at, comment);
  return cell === row.reason ? { ...reviewed, reason: field } : { ...reviewed, remark: field };
}

/** The cell with another content; a sheet without such a column has it at the row's own cell. */
function fieldOf(field: Field | null, row: CellRef, value: number | string | null): Field {
  return {
    at: field?.at ?? row,
    raw: value,
    formula: null,
    format: field?.format ?? "General",
    reading: readingOf(value),
  };
}

function readingOf(value: number | string | null): Reading {
  if (value === null) return { kind: "blank" };
  return typeof value === "number" ? { kind: "number", value, notes: [] } : { kind: "text", text: value };
}
