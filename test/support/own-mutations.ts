/** Small changes of own sheets as people make them: blank rows and columns, cells cleared, merges lost. */
import type { CellRange } from "../../src/core/grid/address";
import type { CellValue, SheetGrid } from "../../src/core/grid/grid";

/** Every cell whose row and column are moved; ranges that reach over the place grow. */
function moved(
  grid: SheetGrid,
  rows: (row: number) => number,
  columns: (column: number) => number,
): SheetGrid {
  const height = grid.values.length === 0 ? 0 : rows(grid.values.length - 1) + 1;
  const width = Math.max(
    0,
    ...grid.values.map((row) => (row.length === 0 ? 0 : columns(row.length - 1) + 1)),
  );
  const place = <Cell>(table: readonly (readonly Cell[])[], blank: Cell): Cell[][] => {
    const made = Array.from({ length: height }, () => Array.from({ length: width }, () => blank));
    table.forEach((cells, row) => {
      cells.forEach((cell, column) => {
        const line = made[rows(row)];
        if (line !== undefined) line[columns(column)] = cell;
      });
    });
    return made;
  };
  return {
    ...grid,
    values: place<CellValue>(grid.values, null),
    formulas: place<string | null>(grid.formulas, null),
    formats: place<string>(grid.formats, "General"),
    merges: grid.merges.map((range) => movedRange(range, rows, columns)),
  };
}

function movedRange(
  { top, left, bottom, right }: CellRange,
  rows: (row: number) => number,
  columns: (column: number) => number,
): CellRange {
  return { top: rows(top), left: columns(left), bottom: rows(bottom), right: columns(right) };
}

/** A blank row in front of a row. */
export function withBlankRow(grid: SheetGrid, at: number): SheetGrid {
  return moved(
    grid,
    (row) => (row >= at ? row + 1 : row),
    (column) => column,
  );
}

/** A blank column in front of a column. */
export function withBlankColumn(grid: SheetGrid, at: number): SheetGrid {
  return moved(
    grid,
    (row) => row,
    (column) => (column >= at ? column + 1 : column),
  );
}

export function withCell(grid: SheetGrid, at: number, column: number, value: CellValue): SheetGrid {
  const values = grid.values.map((cells, row) => {
    if (row !== at) return cells;
    const wide = [...cells];
    while (wide.length <= column) wide.push(null);
    wide[column] = value;
    return wide;
  });
  return { ...grid, values };
}

/** The same without merged cells: what was in them stands in the first one only, or in each one. */
export function withoutMerges(grid: SheetGrid, repeated: boolean): SheetGrid {
  const values = grid.values.map((row) => [...row]);
  for (const { top, left, bottom, right } of repeated ? grid.merges : [])
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) {
        const value = grid.values[top]?.[left] ?? null;
        const cells = values[row];
        if (typeof value === "string" && cells !== undefined) cells[column] = value;
      }
  return { ...grid, values, merges: [] };
}
