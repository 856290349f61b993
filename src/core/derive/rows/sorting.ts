/** What sorting a sheet's rows carries along: the result so far, and what the rows above say about those below. */
import type { SheetGrid } from "../../grid/grid";
import type { OwnTable } from "../tables/own-table";
import type { AdjustmentWord } from "./adjustment-words";
import type { SortedRows } from "./own-row";
import type { RowView } from "./row-view";

/** The result while it is being put together. */
export type Sorting = { -readonly [Key in keyof SortedRows]: Growing<SortedRows[Key]> };
type Growing<Value> = Value extends readonly (infer Element)[] ? Element[] : Value;

/** What the rows above say about those below. */
export interface Surroundings {
  group: string;
  /** Null under a group of indicators. */
  word: AdjustmentWord | null;
  /** The name of level 1 in the rows above, which may be repeated in each of them. */
  level1: string;
  /** Highest points of the group of adjustments. */
  cap: number | null;
  /** A sum, a heading or a note stands between: the row above is continued no more. */
  broken: boolean;
}

/** One row that is neither heading, sum nor note. */
export interface FoundRow {
  readonly grid: SheetGrid;
  readonly table: OwnTable;
  readonly view: RowView;
  readonly around: Surroundings;
}
