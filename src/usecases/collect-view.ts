/** What the pane shows of the desk of 收表: plain data, which crosses from one thread to another. */
import type { Choice } from "../core/collect/decisions/decision";
import type { ReturnState } from "../core/collect/collected";
import type { ReviewConflict } from "../core/collect/review/settle-opinions";
import type { HeaderColumn } from "../core/derive/derived-framework";
import type { Text } from "../core/locale/language";

export interface ReasonView {
  readonly code: string;
  readonly message: Text;
  readonly remedy: Text | null;
  /** 'SQLH-2026Q4'!G8 */
  readonly cells: readonly string[];
  /** Empty where there is nothing to decide. */
  readonly choices: readonly Choice[];
  readonly decided: Choice | null;
  /** What a decision about it is kept under; null where nothing can be decided. */
  readonly key: string | null;
}

export interface ReturnView {
  readonly file: string;
  readonly sheet: string | null;
  /** "" where nothing is written. */
  readonly unit: string;
  readonly state: ReturnState;
  readonly reasons: readonly ReasonView[];
  readonly counts: { readonly error: number; readonly warn: number; readonly info: number };
  readonly late: boolean;
}

export interface RankView {
  /** Null for a unit without a final result. */
  readonly rank: number | null;
  readonly unit: string;
  readonly group: string | null;
  /** As shown: 92.50; null where there is none. */
  readonly final: string | null;
  /** As shown, marked while it is provisional. */
  readonly grade: Text | null;
  /** What the quota or a veto did, or why there is no rank; null where there is nothing to say. */
  readonly note: Text | null;
}

/** Departments' own sheets with the same headings, of which nobody knows which column is which. */
export interface UnreadColumns {
  /** The same for the same headings; no sheet has such a name. */
  readonly key: string;
  /** Of the first file. */
  readonly sheet: string;
  readonly files: readonly string[];
  readonly columns: readonly HeaderColumn[];
  /** Why nothing could be read, of the first file. */
  readonly problems: readonly Text[];
}

/** A review workbook that came back. */
export interface ReviewFileView {
  readonly file: string;
  readonly department: Text;
}

/** Something in a review workbook that was not taken over. */
export interface ReviewNoteView {
  readonly file: string;
  /** 'Sheet'!I7 */
  readonly cell: string;
  readonly text: Text;
}

export interface ReviewView {
  readonly files: readonly ReviewFileView[];
  /** Scores that were taken over, and of how many units. */
  readonly taken: number;
  readonly units: number;
  readonly conflicts: readonly ReviewConflict[];
  readonly notes: readonly ReviewNoteView[];
}

/** What the pane shows. */
export interface CollectView {
  /** Null while no return tells a period. */
  readonly period: string | null;
  /** Periods of the returns, that of most returns first. */
  readonly periods: readonly string[];
  readonly framework: { readonly name: Text; readonly version: string } | null;
  /** Null without a roster. */
  readonly expected: number | null;
  /** What of the roster leaves it open who is expected, and until when. */
  readonly rosterNotes: readonly Text[];
  readonly returns: readonly ReturnView[];
  readonly missing: readonly string[];
  readonly ranking: readonly RankView[];
  readonly unreadColumns: readonly UnreadColumns[];
  /** Null before a review workbook came back. */
  readonly review: ReviewView | null;
}

/** A department's review workbook, ready to be mailed. */
export interface SentReviewView {
  readonly file: string;
  readonly department: Text;
  readonly indicators: number;
  readonly rows: number;
}

/** A unit's result before and after, as shown. */
export interface OutcomeView {
  readonly rank: number;
  readonly final: string;
  readonly grade: Text;
}

export interface RehearsedUnitView {
  readonly unit: string;
  readonly before: OutcomeView | null;
  readonly after: OutcomeView | null;
  /** As shown, with its sign: +1.25; null where there is no result before or after. */
  readonly change: string | null;
  /** What of its return the draft can't use, each with its place. */
  readonly gaps: readonly { readonly at: string | null; readonly text: Text }[];
}

/** 演练: the same returns under a draft. */
export interface RehearsalView {
  readonly draft: { readonly name: Text; readonly version: string };
  /** What the draft changes, a line for each kind. */
  readonly changes: readonly Text[];
  /** Indicators that no return answers, and their points; null where there are none. */
  readonly leftOut: Text | null;
  /** Why a unit has no result, of those whose comparisons hang on what is undecided. */
  readonly open: readonly Text[];
  /** From the best down under the draft. */
  readonly units: readonly RehearsedUnitView[];
  /** The draft's best grade, and who has it only by one of the two. */
  readonly best: Text;
  readonly gains: readonly string[];
  readonly loses: readonly string[];
}
