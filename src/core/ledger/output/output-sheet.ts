/** What every kind of output tells of its sheet, beside the cells: how wide, how long, how it is printed. */
import type { PlanPrint } from "../../plan/plan";

export interface OutputSheet {
  readonly columnWidths: readonly number[];
  /** Rows and columns that are printed. */
  readonly rows: number;
  readonly columns: number;
  readonly orientation: PlanPrint["orientation"];
  /** Rows with which a new page begins. */
  readonly breaks?: readonly number[];
  /** Rows and columns that stay in view, and stand on every page. */
  readonly heads?: { readonly rows: number; readonly columns: number };
}
