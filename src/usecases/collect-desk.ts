/**
 * The desk on which returns are put together, away from the page: the pane sends it records and choices, and
 * is shown plain data. An entry file hands it in, since it works in a thread of its own.
 */
import type { Decision } from "../core/collect/decisions/decision";
import type { ReviewFile } from "../core/collect/review/merge-reviews";
import type { SheetMappings } from "../core/derive/column-mapping";
import type { WorkbookFramework } from "../core/derive/framework-of-workbook";
import type { Framework } from "../core/framework/framework";
import type { WorkbookGrid } from "../core/grid/grid";
import type { Language, Text } from "../core/locale/language";
import type { WorkbookPlan } from "../core/plan/plan";
import type { Roster, RosterUnit } from "../core/roster/roster";
import type { CollectView, RehearsalView, SentReviewView } from "./collect-view";
import type { SentArchive, SentFile } from "./sent-file";
import type { SheetsAndNames } from "./sheets-and-names";
import type { YearDesk } from "./year-desk";

/** What is collected, as far as it was said. */
export interface CollectSettings {
  /** 2026Q4; null for the period of most returns. */
  readonly period: string | null;
  readonly roster: Roster | null;
  /** The framework that was issued; null for the one of most returns. */
  readonly framework: Framework | null;
  readonly decisions: readonly Decision[];
  /** Chosen options of reviews' conflicts, by the conflicts' keys. */
  readonly reviewDecisions: ReadonlyMap<string, string>;
  /** What was scored on review sheets of the workbook that is open. */
  readonly openReviews: readonly ReviewFile[];
}

/** By what files are read: where it changes, they are read anew. */
export interface ReadingSettings {
  /** Of the roster: names and numbers of meetings are judged by them. */
  readonly units: readonly RosterUnit[];
  readonly framework: Framework | null;
  /** What a person said about the columns of own sheets; see UnreadColumns.key. */
  readonly columns: SheetMappings;
}

/** What a file that was read turned out to be. */
export type FileKind =
  /** A return, readable or not. `own`: what its columns mean depends on what a person says. */
  | { readonly kind: "return"; readonly own: boolean }
  /** A roster and nothing else. */
  | { readonly kind: "roster"; readonly roster: Roster }
  | { readonly kind: "review" }
  /** A review workbook that says no more what was sent out. */
  | { readonly kind: "brokenReview" }
  /** A workbook of ours about many returns, or of all units' ratings: passed over in 收表. `ofYear`: the year takes it. */
  | { readonly kind: "ours"; readonly ofYear: boolean };

export interface SentReviews {
  readonly zip: Uint8Array;
  readonly files: readonly SentReviewView[];
  /** Files whose returns are on none of them. */
  readonly leftOut: readonly string[];
}

export interface ReviewSheets {
  /** Null where nothing can be reviewed, or something would be lost. */
  readonly plan: WorkbookPlan | null;
  /** Units that were scored on the sheets that are there, and don't count now: their scores would be lost. */
  readonly wouldLose: readonly string[];
}

/** Copies of the units' workbooks with the reviews that were taken. */
export interface ReviewedCopies {
  /** Null where nothing was written. */
  readonly zip: Uint8Array | null;
  readonly copies: number;
  /** Why a workbook, or a review of it, is not among them. */
  readonly notes: readonly { readonly file: string; readonly text: Text }[];
}

export interface CollectDesk {
  /** How many files are read at a time. */
  readonly threads: number;
  /** Reads a file and keeps what it gives. Never fails for what a file holds: the record says so. */
  read(file: SentFile, settings: ReadingSettings): Promise<FileKind>;
  /** The files of an archive; rejects with a WorkbookError when it can't be opened. */
  unpack(archive: SentArchive): Promise<readonly SentFile[]>;
  /** The roster that a file holds; null where it holds none; rejects with a WorkbookError when it can't be read. */
  roster(file: SentFile): Promise<Roster | null>;
  /** The framework that a file stands for; rejects with a WorkbookError when it can't be read. */
  framework(file: SentFile): Promise<WorkbookFramework>;
  /** Forgets what was read of these files. */
  forget(files: readonly string[]): Promise<void>;
  /** Forgets all. */
  clear(): Promise<void>;
  look(settings: CollectSettings): Promise<CollectView>;
  /** The result sheets, for the workbook whose sheets are named like this. */
  plan(settings: CollectSettings, into: SheetsAndNames, language: Language): Promise<WorkbookPlan>;
  /** The same as a file of its own. */
  workbook(settings: CollectSettings, language: Language): Promise<Uint8Array>;
  /** Slips for the units, as one zip file. */
  slips(settings: CollectSettings, language: Language): Promise<Uint8Array>;
  /** Review workbooks, one for each responsible department, as one zip file; null where nothing can be reviewed. */
  sendReviews(settings: CollectSettings, language: Language): Promise<SentReviews | null>;
  /** The departments' sheets for the workbook whose sheets are named like this. */
  reviewSheets(settings: CollectSettings, into: SheetsAndNames, language: Language): Promise<ReviewSheets>;
  /** @param files of the returns, by their paths */
  reviewedCopies(
    settings: CollectSettings,
    files: ReadonlyMap<string, SentFile>,
    reading: ReadingSettings,
    language: Language,
  ): Promise<ReviewedCopies>;
  /** Null where the draft has no indicator in common with the returns. */
  rehearse(settings: CollectSettings, draft: Framework): Promise<RehearsalView | null>;
  /** Keeps the workbook that is open, as a file of its name. */
  putOpen(name: string, grid: WorkbookGrid, settings: ReadingSettings): Promise<void>;
  /** The same returns put together as a year. */
  readonly year: YearDesk;
  /** Ends the threads, whatever they are doing. */
  close(): void;
}
