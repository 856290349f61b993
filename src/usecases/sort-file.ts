/** What a workbook is that somebody hands in with a quarter's returns, by what it holds: never by its name. */
import { assessWorkbook, type AssessOptions } from "../core/assess";
import type { FileRecord } from "../core/collect/record/file-record";
import { recordFile, recordUnreadable, type FileFacts } from "../core/collect/record/record-file";
import { unreadableBy } from "../core/collect/record/unreadable";
import { readReviews, type ReturnedReview } from "../core/collect/review/read-review";
import { isDerived } from "../core/derive/build-framework";
import type { UnreadSheet } from "../core/derive/derive-own-sheets";
import { builtinFrameworks } from "../core/framework/builtin-frameworks";
import type { Framework } from "../core/framework/framework";
import type { WorkbookGrid } from "../core/grid/grid";
import { isAboutReturns, markedSheets } from "../core/plan/mark";
import { yearKind } from "../core/year/book/our-workbooks";
import { isRosterName, readRoster } from "../core/roster/read-roster";
import type { Roster } from "../core/roster/roster";
import type { ReadingSettings } from "./collect-desk";

export type SortedFile =
  | {
      readonly kind: "return";
      readonly record: FileRecord;
      /** Its own sheets of which nobody knows which column is which. */
      readonly unread: readonly UnreadSheet[];
    }
  | { readonly kind: "roster"; readonly roster: Roster }
  | { readonly kind: "review"; readonly reviews: readonly ReturnedReview[] }
  | { readonly kind: "brokenReview" }
  /** A workbook of ours, or a table of ratings; `book` is what a year takes of it, null for nothing. */
  | { readonly kind: "ours"; readonly book: WorkbookGrid | null };

/** A workbook with scoring sheets is a return, whatever else it holds. */
export function sortFile(facts: FileFacts, workbook: WorkbookGrid, options: AssessOptions): SortedFile {
  const reviews = readReviews(workbook);
  if (reviews.length > 0) return { kind: "review", reviews };
  const roster = calledRoster(workbook);
  if (isAboutReturns(workbook.names)) {
    if (roster !== null) return { kind: "roster", roster };
    const wasReview = (["review", "reviewSent"] as const).some(
      (role) => markedSheets(workbook.names, role).length > 0,
    );
    return wasReview ? { kind: "brokenReview" } : { kind: "ours", book: bookOfYear(workbook) };
  }
  const outcome = assessWorkbook(workbook, options);
  if (outcome.kind === "unrecognized" && roster !== null) return { kind: "roster", roster };
  const book = outcome.kind === "unrecognized" ? bookOfYear(workbook) : null;
  if (book !== null) return { kind: "ours", book };
  return { kind: "return", record: recordFile(facts, workbook, outcome), unread: outcome.unread ?? [] };
}

/** What a year takes of a workbook: values alone, since it goes from thread to thread. */
function bookOfYear(workbook: WorkbookGrid): WorkbookGrid | null {
  const kind = yearKind(workbook, builtinFrameworks());
  if (kind === null) return null;
  if (kind === "appraisals") return workbook;
  const marked = new Set(markedSheets(workbook.names, kind).map(({ sheet }) => sheet));
  const sheets = workbook.sheets.filter(({ name }) => marked.has(name));
  return { ...workbook, sheets: sheets.map((sheet) => ({ ...sheet, formulas: [], formats: [] })) };
}

/** A file that couldn't be opened, by the code and detail of a WorkbookError. */
export function unopenedFile(facts: FileFacts, error: Parameters<typeof unreadableBy>[0]): SortedFile {
  return { kind: "return", record: recordUnreadable(facts, unreadableBy(error)), unread: [] };
}

/** Only a sheet that is called one: a list of units in a return would be taken for it else. */
function calledRoster(workbook: WorkbookGrid): Roster | null {
  const roster = readRoster(workbook);
  return roster !== null && roster.units.length > 0 && isRosterName(roster.sheetName) ? roster : null;
}

/** @param ofDepartment what the deployment brings for all workbooks; a framework that was named goes before it */
export function assessOptions(
  { units, framework, columns }: ReadingSettings,
  ofDepartment: readonly Framework[],
): AssessOptions {
  const common = { units, columns };
  if (framework === null) return { ...common, ofDepartment };
  if (isDerived(framework)) return { ...common, frameworks: [framework] };
  return { ...common, ofDepartment: [framework, ...ofDepartment.filter(({ id }) => id !== framework.id)] };
}
