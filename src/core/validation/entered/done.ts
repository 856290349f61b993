/**
 * How far a row or the sheet is filled. What is asked for besides the entries, as evidence, is no error while
 * somebody is still at it (docs/adr/0026).
 */
import { scoredEntries } from "../../framework/indicators";
import type { IndicatorRow } from "../../sheet/scoring-sheet";
import type { Severity } from "../finding";
import { isFilled } from "./input-fields";
import { entryOf } from "./row-values";

/** True when the row holds all that its rule needs, or where a person judges, the unit's score. */
export function hasAllEntries(row: IndicatorRow): boolean {
  const entries = scoredEntries(row.indicator);
  return entries.length === 0 ? isFilled(row.self) : entries.every(({ key }) => isFilled(entryOf(row, key)));
}

/** A row that a reviewer has scored needs no entries any more. */
function isAnswered(row: IndicatorRow): boolean {
  return row.review?.reading.kind === "number" || hasAllEntries(row);
}

/** True when nobody has written anything into the row yet. */
export function isUntouched(row: IndicatorRow): boolean {
  const { entries, option, self, review, reason, evidence, remark } = row;
  return ![...entries, option, self, review, reason, evidence, remark].some(isFilled);
}

/** True when nothing of the row is to come but words: its entries and, where the sheet has one, its self score. */
function isDone(row: IndicatorRow): boolean {
  return isAnswered(row) && (row.self === null || isFilled(row.self));
}

/** @param counting the rows whose entries count */
export function isSheetDone(counting: readonly IndicatorRow[]): boolean {
  return counting.every(isAnswered);
}

/** An error once the row or the sheet is otherwise done; a note before that. */
export function severityWhenDone(row: IndicatorRow, counting: readonly IndicatorRow[]): Severity {
  return isDone(row) || isSheetDone(counting) ? "error" : "info";
}
