/** What the cells of all sheets of a workbook refer to. */
import type { CellBudget } from "./cell-budget";

export interface SheetContext {
  readonly sharedStrings: readonly string[];
  /** Number format of each cell style. */
  readonly numberFormats: readonly string[];
  /** True when dates count from 1904, as old Macs did; the grid's dates always count from 1900. */
  readonly date1904: boolean;
  readonly budget: CellBudget;
}
