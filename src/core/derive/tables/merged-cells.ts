/** Looks up merged cells fast: a sheet of 500 rows asks thousands of times. */
import type { CellRange } from "../../grid/address";
import type { SheetGrid } from "../../grid/grid";
import { rememberFor } from "../../remember";

/** Columns of a sheet in Excel. */
const MOST_COLUMNS = 16_384;

const mergedCells = rememberFor((grid: SheetGrid): ReadonlyMap<number, CellRange> => {
  const cells = new Map<number, CellRange>();
  const width = Math.max(0, ...grid.values.map((row) => row.length)) + 1;
  for (const range of grid.merges) {
    const bottom = Math.min(range.bottom, grid.values.length);
    const right = Math.min(range.right, width);
    for (let row = range.top; row <= bottom; row++)
      for (let column = range.left; column <= right; column++) cells.set(row * MOST_COLUMNS + column, range);
  }
  return cells;
});

/** The merged range that a cell belongs to; null for a cell of its own. */
export function mergeAt(grid: SheetGrid, row: number, column: number): CellRange | null {
  return mergedCells(grid).get(row * MOST_COLUMNS + column) ?? null;
}

/** True where the cell is merged with one above it. */
export function isMergedUp(grid: SheetGrid, row: number, column: number): boolean {
  const range = mergeAt(grid, row, column);
  return range !== null && range.top < row;
}
