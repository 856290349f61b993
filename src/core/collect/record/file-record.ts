/**
 * What is kept of a returned file once it was read: its result, not its cells. A record is plain JSON, so
 * that it can come from another thread or another machine, and from an earlier run; docs/collecting.md
 * describes it for other programs.
 */
import type { Assumption, DerivationProblem, HeaderColumn } from "../../derive/derived-framework";
import type { CellRef } from "../../grid/address";
import type { CellValue } from "../../grid/grid";
import type { Language, Text } from "../../locale/language";
import type { Verification } from "../../share/verify-stamp";
import type { Reading } from "../../sheet/scoring-sheet";
import type { Finding } from "../../validation/finding";
import type { LedgersRecord } from "./kept-ledgers";

/** Raised when a program that knows only the former form could misread a record. */
export const RECORD_SCHEMA = 1;

/** One file of one run, readable or not. */
export interface FileRecord {
  readonly schema: typeof RECORD_SCHEMA;
  /** As it was named, with “/” between folders; “returns.zip/一/甲.xlsx” for one in an archive. */
  readonly file: string;
  /** SHA-256 of its bytes in hexadecimal digits; null when it couldn't be read at all. */
  readonly sha256: string | null;
  readonly bytes: number | null;
  /** When it was last changed, ISO 8601; null where nobody knows. */
  readonly modified: string | null;
  /** Who made the document, as its program wrote it; null for a file that says nothing. */
  readonly properties: FileProperties | null;
  /** How our program made its scoring sheets; null for a file that isn't of ours. */
  readonly madeFrom: readonly MadeFrom[] | null;
  /** Why nothing was read from it; null for a file with scoring sheets. */
  readonly unreadable: Unreadable | null;
  readonly sheets: readonly SheetRecord[];
  /** The frameworks by which the sheets were scored. */
  readonly frameworks: readonly FrameworkRecord[];
  /** What its ledgers (台账) remind of and advise; missing where it has none. */
  readonly ledgers?: LedgersRecord;
}

export interface FileProperties {
  readonly creator: string | null;
  /** ISO 8601, as written. */
  readonly created: string | null;
  readonly lastModifiedBy: string | null;
}

/** What `_meta` says of one scoring sheet. */
export interface MadeFrom {
  /** The sheet's name when it was made. */
  readonly sheet: string;
  readonly unit: string;
  readonly framework: string;
  readonly version: string;
  readonly hash: string;
  readonly period: string | null;
  /** In which it was made; missing for Chinese. */
  readonly language?: Language;
}

export interface Unreadable {
  /** Code of a WorkbookError, or what else stopped the reading: unrecognized, vanished … */
  readonly code: string;
  readonly message: Text;
  readonly remedy: Text;
}

export interface FrameworkRecord {
  readonly id: string;
  readonly version: string;
  readonly hash: string;
  /** Its canonical JSON; missing where it is built in. */
  readonly text?: string;
}

/** One cell. */
export interface FieldRecord {
  /** F7 */
  readonly at: string;
  /** Where it stands on another sheet than its row: a ballot. */
  readonly sheet?: string;
  /** Missing for a blank cell. */
  readonly raw?: Exclude<CellValue, null>;
  /** Missing for a constant, and for the sheet's own 规则得分. */
  readonly formula?: string;
  /** Missing for General. */
  readonly format?: string;
  /** What it was read as, where that is not `raw` itself. */
  readonly reading?: Reading;
}

/** The cells of an indicator's row that a record keeps; those that repeat the framework's wording are left out. */
export const ROW_FIELDS = [
  "option",
  "rule",
  "self",
  "review",
  "max",
  "name",
  "criteria",
  "reason",
  "evidence",
  "remark",
  "missing",
] as const;

export type RowFieldKey = (typeof ROW_FIELDS)[number];

export interface RowRecord {
  readonly code: string;
  readonly at: string;
  /** By the entries' keys. */
  readonly entries: Readonly<Record<string, FieldRecord>>;
  readonly fields: Readonly<Partial<Record<RowFieldKey, FieldRecord>>>;
}

export type AdjustmentFieldKey = "option" | "count" | "evidence";

export interface AdjustmentRecord {
  readonly code: string;
  readonly at: string;
  readonly fields: Readonly<Partial<Record<AdjustmentFieldKey, FieldRecord>>>;
}

/** A formula that is not the framework's any more. */
export interface AlteredFormula {
  readonly at: CellRef;
  /** The indicator's or adjustment's code; null for sums. */
  readonly code: string | null;
  /** What should stand there. */
  readonly formula: string;
  /** The formula that does, or the value. */
  readonly found: CellValue;
}

/** How the framework of a department's own sheet came about. */
export interface DerivedRecord {
  readonly assumptions: readonly Assumption[];
  readonly problems: readonly DerivationProblem[];
  readonly headerRow: number;
  readonly places: readonly { readonly code: string; readonly at: string; readonly pointsAt: string }[];
  readonly columns: readonly HeaderColumn[];
}

/** One scoring sheet. */
export interface SheetRecord {
  readonly name: string;
  /** The hash of the framework by which it was scored. */
  readonly framework: string;
  /** The period by which it was scored: 2026Q4; null when nothing tells it. */
  readonly period: string | null;
  /** The period that stands on the sheet. */
  readonly sheetPeriod: string | null;
  readonly unit: string | null;
  /** 填报日期, ISO 8601; null where there is none that can be read. */
  readonly filledOn: string | null;
  readonly header: string;
  /** Columns by meaning, counted from 0. */
  readonly columns: Readonly<Record<string, number>>;
  readonly fields: Readonly<Record<string, FieldRecord>>;
  readonly rows: readonly RowRecord[];
  readonly adjustments: readonly AdjustmentRecord[];
  readonly duplicates: readonly { readonly code: string; readonly at: readonly string[] }[];
  readonly unknownRows: readonly { readonly at: string; readonly code: string; readonly name: string }[];
  readonly ballotSheet: string | null;
  readonly findings: readonly Finding[];
  /** True where the sheet doesn't agree with itself, and so has no total. */
  readonly withheld: boolean;
  readonly derived: DerivedRecord | null;
  /** The hash of the framework of the issued sheet that it was held against. */
  readonly issued: string | null;
  readonly stamp: Verification;
  /** Formulas that were changed; none on a sheet that wasn't made from a template of ours. */
  readonly alteredFormulas: readonly AlteredFormula[];
}
