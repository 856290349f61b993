/**
 * A scoring sheet as read: where its header fields, rows and columns are, and what stands in
 * them. Reading is tolerant of form; nothing is judged here. What was odd about a cell is kept
 * beside its value, so that validation can say it.
 */
import type { CellRef } from "../grid/address";
import type { CellValue } from "../grid/grid";
import type { Adjustment, EntryDefinition, Indicator } from "../framework/framework";
import type { Period } from "../framework/period";

/** Columns of the standard sheet by meaning; the wording of their headers is in sheet-layout.json. */
export type ColumnKey =
  | "no"
  | "l1"
  | "code"
  | "l2"
  | "criteria"
  | "max"
  | "base"
  | "actual"
  | "option"
  | "rule"
  | "self"
  | "review"
  | "reason"
  | "evidence"
  | "remark";

/** Fields above the table. */
export type HeaderFieldKey =
  | "unit"
  | "assessor"
  | "period"
  | "preparer"
  | "date"
  | "reviewer"
  /** How many branches, branch committees and Party groups the unit has; see read-bodies.ts. */
  | "branches"
  | "branchCommittees"
  | "partyGroups"
  /** The last two in one field: 有/2. */
  | "bodies";

/** What was odd about the way a number was written, yet understood. */
export type ReadingNote =
  /** “5分”, “5%” of percent points: text after the number was dropped (V203). */
  | "unit"
  /** “８．５”: full-width characters (V204). */
  | "fullWidth"
  /** "5" stored as text (V205). */
  | "text"
  /** A cell in percent format (0.05 shown as 5%) where a number of percent points is wanted (V210). */
  | "percent"
  /** “√√√” counted as 3. */
  | "ticks";

/** A cell's content as a number, a text, or what it is instead. */
export type Reading =
  | { readonly kind: "blank" }
  | { readonly kind: "number"; readonly value: number; readonly notes: readonly ReadingNote[] }
  | { readonly kind: "text"; readonly text: string }
  /** An error value, or a formula whose result the file doesn't hold. */
  | { readonly kind: "error"; readonly error: string };

/** One cell that a person fills, with what it says. */
export interface Field {
  readonly at: CellRef;
  readonly raw: CellValue;
  readonly formula: string | null;
  readonly format: string;
  readonly reading: Reading;
}

/** An entry (填报项) of an indicator: its definition in the framework and the cell that holds it. */
export interface Entry extends Field {
  readonly definition: EntryDefinition;
}

/** One indicator's row. Fields are null when the sheet has no such column. */
export interface IndicatorRow {
  readonly indicator: Indicator;
  /** The row's code cell: the place for findings about the row as a whole. */
  readonly at: CellRef;
  readonly entries: readonly Entry[];
  /** 等次/是否/不适用: the tier, or 不适用. */
  readonly option: Field | null;
  readonly rule: Field | null;
  readonly self: Field | null;
  readonly review: Field | null;
  readonly max: Field | null;
  readonly name: Field | null;
  readonly criteria: Field | null;
  readonly reason: Field | null;
  readonly evidence: Field | null;
  readonly remark: Field | null;
  /** Where the unit names the elements of a checklist that are missing; see missing-items.ts. */
  readonly missing: Field | null;
}

/** One adjustment's row below the table. */
export interface AdjustmentRow {
  readonly adjustment: Adjustment;
  readonly at: CellRef;
  /** Level of an award, or 是/否 for a veto. */
  readonly option: Field | null;
  /** How many times. */
  readonly count: Field | null;
  readonly evidence: Field | null;
}

/** A row that carries a code or a name which the framework doesn't know. */
export interface UnknownRow {
  readonly at: CellRef;
  readonly code: string;
  readonly name: string;
}

export interface ScoringSheet {
  readonly name: string;
  /** Position of the header row. */
  readonly header: CellRef;
  readonly columns: ReadonlyMap<ColumnKey, number>;
  /** Header fields by key; a field whose label isn't on the sheet is missing. */
  readonly fields: ReadonlyMap<HeaderFieldKey, Field>;
  readonly unit: string | null;
  readonly period: Period | null;
  /** First row of each indicator found, in the order of the sheet. */
  readonly rows: readonly IndicatorRow[];
  readonly adjustments: readonly AdjustmentRow[];
  /** Further rows with a code that was there already. */
  readonly duplicates: readonly { readonly code: string; readonly at: readonly CellRef[] }[];
  readonly unknownRows: readonly UnknownRow[];
  /** The ballot sheet's name; null when the workbook has none. */
  readonly ballotSheet: string | null;
}
