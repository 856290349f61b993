/** What the rows of a department's own sheet turn out to be. */
import type { CellRef } from "../../grid/address";
import type { RowProblem } from "./row-problem";
import type { OwnTable } from "../tables/own-table";
import type { RollupKind } from "./rollup-words";

/** One indicator: a row, or several rows that share its points. */
export interface OwnItem {
  readonly table: OwnTable;
  readonly row: number;
  /** All rows that belong to it, the first one too; a score may stand in each of them. */
  readonly rows: number[];
  readonly group: string;
  name: string;
  criteria: string;
  /** The department's own code; "" where there is none. */
  readonly code: string;
  points: number;
  /** The column of names or criteria from which the points were read; null where they have a column of their own. */
  readonly pointsColumn: number | null;
}

export interface OwnAdjustment {
  readonly table: OwnTable;
  readonly row: number;
  readonly kind: "bonus" | "penalty" | "veto";
  readonly group: string;
  readonly name: string;
  /** Highest points, positive; null where nothing says. */
  readonly cap: number | null;
  /** Highest points of its group together; null where nothing says. */
  readonly groupCap: number | null;
  /** True where the points stand in a cell of the points' column. */
  readonly pointed: boolean;
}

/** A row of sums. */
export interface OwnRollup {
  readonly table: OwnTable;
  readonly row: number;
  readonly kind: RollupKind;
  readonly label: string;
  /** How many items and adjustments stood above it. */
  readonly items: number;
  readonly adjustments: number;
}

/** Points that a heading states for the rows under it, and any sums beside them. */
export interface OwnStatement {
  readonly table: OwnTable;
  readonly at: CellRef;
  readonly label: string;
  /** Null where the heading has only sums of scores. */
  readonly points: number | null;
  /** The row is a heading of its own, with sums in the columns of scores perhaps. */
  readonly ownRow: boolean;
  readonly from: number;
  to: number;
}

export interface SortedRows {
  readonly items: readonly OwnItem[];
  readonly adjustments: readonly OwnAdjustment[];
  readonly rollups: readonly OwnRollup[];
  readonly statements: readonly OwnStatement[];
  readonly problems: readonly RowProblem[];
  /** Rows, counted from 0, whose name was made from their criteria. */
  readonly named: readonly number[];
  /** Rows whose criteria were added to the row above. */
  readonly continued: readonly number[];
  /** Rows with points of their own that share one score with the row above. */
  readonly joined: readonly number[];
  /** Rows with a score and no points, taken for a part of the item above although no merged cell says so. */
  readonly unpointed: readonly { readonly row: number; readonly item: OwnItem }[];
  /** Rows that say what is within the row above: 其中：…; they don't count once more. */
  readonly within: readonly number[];
  /** Rows of words only that belong to no indicator. */
  readonly notes: readonly number[];
  readonly percent: boolean;
  /** True where points were read from names or criteria. */
  readonly fromText: boolean;
}
