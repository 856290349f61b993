/** Rows of which nobody can say what they are. */
import type { CellRef } from "../../grid/address";

/** A row that is no indicator although it seems to be meant for one. */
export type RowProblem =
  | { readonly kind: "noPoints"; readonly at: CellRef; readonly name: string }
  | { readonly kind: "unreadablePoints"; readonly at: CellRef; readonly name: string; readonly value: string }
  /** Numbers without words. */
  | { readonly kind: "unclear"; readonly at: CellRef; readonly name: string }
  /** An adjustment of which nothing says whether it gives or takes points. */
  | { readonly kind: "unsigned"; readonly at: CellRef; readonly name: string };
