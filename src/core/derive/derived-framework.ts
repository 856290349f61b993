/**
 * What is derived from a department's own sheet: a framework, and everything that was assumed or
 * could not be understood on the way, as data without prose.
 */
import type { Framework } from "../framework/framework";
import type { CellRef } from "../grid/address";
import type { Field, HeaderFieldKey } from "../sheet/scoring-sheet";
import type { SheetHeader } from "../sheet/find-header";
import type { LocatedRow } from "../sheet/locate-rows";
import type { GradeLimits } from "./grade-limits";
import type { OwnColumnKey } from "./own-column";
import type { SortedRows } from "./rows/own-row";
import type { RowProblem } from "./rows/row-problem";
import type { OwnTable } from "./tables/own-table";

/** What was taken for granted; a person should know it and may disagree. */
export type Assumption =
  | { readonly kind: "judged" }
  /** `told`: a person set the limits. */
  | { readonly kind: "grades"; readonly limits: GradeLimits; readonly told: boolean }
  | {
      readonly kind: "columns";
      readonly columns: readonly { readonly label: string; readonly key: OwnColumnKey }[];
    }
  | { readonly kind: "oneGroup" }
  /** The points add up to something else than 100; results are converted to 100. */
  | { readonly kind: "otherTotal"; readonly sum: number }
  | { readonly kind: "percentWeights" }
  /** Weights such as 0.3 that add up to 1 were taken as 30 points. */
  | { readonly kind: "fractionWeights" }
  /** Weights of rows are shares of their group's weight. */
  | { readonly kind: "nestedWeights" }
  /** Scores out of 100 are multiplied with their weights. */
  | { readonly kind: "outOf100" }
  | { readonly kind: "namesFromCriteria"; readonly rows: readonly number[] }
  | { readonly kind: "continuedRows"; readonly rows: readonly number[] }
  | { readonly kind: "adjustments"; readonly names: readonly string[] }
  /** Adjustments for which nothing states the highest points. */
  | { readonly kind: "noCap"; readonly names: readonly string[] }
  /** Adjustments whose points are within the sheet's own total: they are scored as indicators. */
  | { readonly kind: "bonusWithinTotal"; readonly names: readonly string[] }
  | { readonly kind: "pointsFromText" }
  /** Rows that share points have scores of their own, which are added up. */
  | { readonly kind: "addedParts"; readonly rows: readonly number[] }
  /** Rows with points of their own under one merged score are one indicator. */
  | { readonly kind: "joinedRows"; readonly rows: readonly number[] }
  /** 其中：… rows, which are contained in the row above. */
  | { readonly kind: "withinRows"; readonly rows: readonly number[] }
  /** The score is the points less what is deducted. */
  | { readonly kind: "deducted"; readonly label: string; readonly blankIsNone: boolean }
  | { readonly kind: "superseded"; readonly labels: readonly string[]; readonly by: string }
  | { readonly kind: "notes"; readonly rows: readonly number[] }
  | { readonly kind: "tables"; readonly count: number };

/** What could not be understood; what it concerns isn't scored. */
export type DerivationProblem =
  | { readonly kind: "noPointsColumn"; readonly at: CellRef }
  | { readonly kind: "noScoreColumn"; readonly at: CellRef }
  | { readonly kind: "noRows"; readonly at: CellRef }
  /** Several columns could be the one that counts. */
  | {
      readonly kind: "rivals";
      readonly at: CellRef;
      readonly key: "review" | "self" | "max";
      readonly labels: readonly string[];
    }
  /** A header is guessed of which too little is known. */
  | { readonly kind: "unknownColumns"; readonly at: CellRef; readonly labels: readonly string[] }
  /** Each row is a unit: a list of results, and no scoring sheet; `label` heads the units. */
  | { readonly kind: "unitRows"; readonly at: CellRef; readonly label: string }
  | { readonly kind: "faulty"; readonly at: CellRef; readonly codes: readonly string[] }
  | RowProblem;

/** A headed column and what it was taken for, which a person may correct; null: nothing known. */
export interface HeaderColumn {
  readonly column: number;
  readonly label: string;
  readonly key: OwnColumnKey | null;
}

/** The rows from which the framework was derived, so that they are read without guessing again. */
export interface OwnRows {
  readonly header: SheetHeader;
  /** First row of the header. */
  readonly top: number;
  readonly located: readonly LocatedRow[];
  /** Header fields that departments word in their own way. */
  readonly fields: ReadonlyMap<HeaderFieldKey, Field>;
}

/** What the sheet was understood as, which is held against the sheet itself afterwards. */
export interface OwnReading {
  readonly tables: readonly OwnTable[];
  readonly sorted: SortedRows;
  /** Points as they stand in cells, times this, are the framework's. */
  readonly scale: "points" | "percent" | "fraction" | "nested";
}

/** Where an indicator or adjustment stands on the sheet. */
export interface RowPlace {
  readonly code: string;
  /** The cell that names it. */
  readonly at: CellRef;
  /** The cell with its points; that of its name where they have none of their own. */
  readonly pointsAt: CellRef;
}

/** What everyone is told of a derived framework once its sheet was read. */
export interface Derivation {
  readonly assumptions: readonly Assumption[];
  readonly problems: readonly DerivationProblem[];
  /** Row, counted from 0, in which the first header begins. */
  readonly headerRow: number;
  /** Every indicator and adjustment in the order of the sheet; empty without a framework. */
  readonly places: readonly RowPlace[];
  /** Every headed column from left to right, of the first table first. */
  readonly columns: readonly HeaderColumn[];
}

export interface DerivedFramework extends Derivation {
  /** Null when the sheet has nothing that could be scored; `problems` say why. */
  readonly framework: Framework | null;
  /** Null exactly when the framework is. */
  readonly rows: OwnRows | null;
  readonly reading: OwnReading | null;
}
