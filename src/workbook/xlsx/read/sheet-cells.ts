/**
 * The cells of one sheet while they are being read. Rows that hold nothing share one empty
 * array, so a stray entry at the bottom of a sheet costs next to nothing.
 */
import { READABLE_COLUMNS, READABLE_ROWS, type CellValue } from "../../../core/grid/grid";
import type { CellBudget } from "./cell-budget";

const EMPTY: never[] = [];

export class SheetCells {
  readonly values: CellValue[][] = [];
  readonly formulas: (string | null)[][] = [];
  readonly formats: string[][] = [];
  /** True once an entry lay outside the readable window. */
  truncated = false;

  constructor(private readonly budget: CellBudget) {}

  /** True when a cell lies inside the window that is read. */
  isReadable(row: number, column: number): boolean {
    return row < READABLE_ROWS && column < READABLE_COLUMNS;
  }

  setValue(row: number, column: number, value: CellValue): void {
    this.put(this.values, row, column, value, null);
  }

  setFormula(row: number, column: number, formula: string): void {
    this.put<string | null>(this.formulas, row, column, formula, null);
  }

  setFormat(row: number, column: number, format: string): void {
    this.put(this.formats, row, column, format, "General");
  }

  private put<T>(rows: T[][], row: number, column: number, item: T, blank: T): void {
    let cells = rows[row];
    if (cells === undefined) {
      this.budget.take(row + 1 - rows.length);
      while (rows.length <= row) rows.push(EMPTY);
    }
    if (cells === undefined || cells === EMPTY) {
      cells = [];
      rows[row] = cells;
    }
    if (column < cells.length) {
      cells[column] = item;
      return;
    }
    this.budget.take(column + 1 - cells.length);
    while (cells.length < column) cells.push(blank);
    cells.push(item);
  }
}
