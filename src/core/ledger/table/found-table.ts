/** A ledger as it was found on a sheet, before its rows are read. */
import type { SheetGrid } from "../../grid/grid";
import type { Ledger } from "../definition/ledger";
import type { MatchedColumns } from "./meanings";

export interface FoundTable extends MatchedColumns {
  readonly ledger: Ledger;
  readonly grid: SheetGrid;
  /** The lowest row of the headings. */
  readonly header: number;
  /** Columns of the sheet that a person said are none of the ledger's. */
  readonly unused: ReadonlySet<number>;
}
