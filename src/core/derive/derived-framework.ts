/**
 * What is derived from a department's own sheet: a framework, and everything that was assumed or
 * could not be understood on the way, as data without prose.
 */
import type { Framework } from "../framework/framework";
import type { CellRef } from "../grid/address";
import type { SheetHeader } from "../sheet/find-header";
import type { LocatedRow } from "../sheet/locate-rows";
import type { ColumnKey } from "../sheet/scoring-sheet";

/** What was taken for granted; a person should know it and may disagree. */
export type Assumption =
  | { readonly kind: "judged" }
  | { readonly kind: "grades" }
  | {
      readonly kind: "columns";
      readonly columns: readonly { readonly label: string; readonly key: ColumnKey }[];
    }
  | { readonly kind: "oneGroup" }
  /** The points add up to something else than 100; results are converted to 100. */
  | { readonly kind: "otherTotal"; readonly sum: number }
  | { readonly kind: "percentWeights" }
  /** Weights such as 0.3 that add up to 1 were taken as 30 points. */
  | { readonly kind: "fractionWeights" }
  | { readonly kind: "namesFromCriteria"; readonly rows: readonly number[] }
  | { readonly kind: "continuedRows"; readonly rows: readonly number[] }
  | { readonly kind: "adjustments"; readonly names: readonly string[] };

/** What could not be understood; what it concerns isn't scored. */
export type DerivationProblem =
  | { readonly kind: "noPointsColumn"; readonly at: CellRef }
  | { readonly kind: "noScoreColumn"; readonly at: CellRef }
  | { readonly kind: "noRows"; readonly at: CellRef }
  | { readonly kind: "noPoints"; readonly at: CellRef; readonly name: string }
  | { readonly kind: "unreadablePoints"; readonly at: CellRef; readonly name: string; readonly value: string }
  | { readonly kind: "noCap"; readonly at: CellRef; readonly name: string }
  | { readonly kind: "faulty"; readonly at: CellRef; readonly codes: readonly string[] };

/** A headed column and what it was taken for, which a person may correct; null: nothing known. */
export interface HeaderColumn {
  readonly column: number;
  readonly label: string;
  readonly key: ColumnKey | null;
}

/** The rows from which the framework was derived, so that they are read without guessing again. */
export interface OwnRows {
  readonly header: SheetHeader;
  readonly located: readonly LocatedRow[];
}

export interface DerivedFramework {
  /** Null when the sheet has nothing that could be scored; `problems` say why. */
  readonly framework: Framework | null;
  /** Null exactly when the framework is. */
  readonly rows: OwnRows | null;
  readonly assumptions: readonly Assumption[];
  readonly problems: readonly DerivationProblem[];
  /** Every headed column from left to right. */
  readonly columns: readonly HeaderColumn[];
}
