/** What can have happened to a sheet since it was stamped. */
import type { CellRef } from "../grid/address";
import type { CellValue } from "../grid/grid";
import type { Text } from "../locale/language";

/** One difference between the sheet and its stamp. */
export type ShareChange =
  /** Another value stands in a cell; a formula or a wording of the framework's counts by its text. */
  | {
      readonly kind: "cell";
      readonly at: CellRef;
      readonly label: Text;
      readonly before: CellValue;
      readonly after: CellValue;
      /** Its number format now. */
      readonly format: string;
    }
  /** A row or column is gone; `at` is where its cell was. */
  | { readonly kind: "removed"; readonly at: CellRef; readonly label: Text }
  | { readonly kind: "added"; readonly at: CellRef; readonly label: Text }
  | { readonly kind: "framework"; readonly at: CellRef; readonly before: Text; readonly after: Text };
