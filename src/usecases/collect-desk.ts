/**
 * The desk on which returns are put together, away from the page: the pane sends it records and choices, and
 * is shown plain data. An entry file hands it in, since it works in a thread of its own.
 */
import type { Choice, Decision } from "../core/collect/decisions/decision";
import type { ReturnState } from "../core/collect/collected";
import type { WorkbookGrid } from "../core/grid/grid";
import type { Language, Text } from "../core/locale/language";
import type { WorkbookPlan } from "../core/plan/plan";
import type { Roster, RosterUnit } from "../core/roster/roster";
import type { SentArchive, SentFile } from "./sent-file";

/** What is collected, as far as it was said. */
export interface CollectSettings {
  /** 2026Q4; null for the period of most returns. */
  readonly period: string | null;
  readonly roster: Roster | null;
  readonly decisions: readonly Decision[];
}

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

/** What the pane shows. */
export interface CollectView {
  /** Null while no return tells a period. */
  readonly period: string | null;
  /** Periods of the returns, that of most returns first. */
  readonly periods: readonly string[];
  readonly framework: { readonly name: Text; readonly version: string } | null;
  /** Null without a roster. */
  readonly expected: number | null;
  readonly returns: readonly ReturnView[];
  readonly missing: readonly string[];
  readonly ranking: readonly RankView[];
}

/** What decides how the result sheets are called, without any cells. */
export interface SheetsAndNames {
  readonly sheets: readonly string[];
  readonly names: WorkbookGrid["names"];
}

export interface CollectDesk {
  /** How many files are read at a time. */
  readonly threads: number;
  /**
   * Reads a file and keeps its record; a workbook of ours about many returns is passed over. Never fails for what
   * a file holds: the record says so.
   * @param units of the roster, by which names and numbers of meetings are judged
   */
  read(file: SentFile, units: readonly RosterUnit[]): Promise<void>;
  /** The files of an archive; rejects with a WorkbookError when it can't be opened. */
  unpack(archive: SentArchive): Promise<readonly SentFile[]>;
  /** Forgets all records. */
  clear(): Promise<void>;
  look(settings: CollectSettings): Promise<CollectView>;
  /** The result sheets, for the workbook whose sheets are named like this. */
  plan(settings: CollectSettings, into: SheetsAndNames, language: Language): Promise<WorkbookPlan>;
  /** The same as a file of its own. */
  workbook(settings: CollectSettings, language: Language): Promise<Uint8Array>;
  /** Slips for the units, as one zip file. */
  slips(settings: CollectSettings, language: Language): Promise<Uint8Array>;
  /** Ends the threads, whatever they are doing. */
  close(): void;
}
