/** Makes the record of one cell: its place, its content as stored, and what it was read as. */
import { formatAt, formulaAt, valueAt, type CellValue, type SheetGrid } from "../grid/grid";
import type { Field, Reading } from "./scoring-sheet";

export type Reader = (value: CellValue, formula: string | null, format: string) => Reading;

export function makeField(grid: SheetGrid, row: number, column: number, read: Reader): Field {
  const raw = valueAt(grid, row, column);
  const formula = formulaAt(grid, row, column);
  const format = formatAt(grid, row, column);
  return { at: { sheet: grid.name, row, column }, raw, formula, format, reading: read(raw, formula, format) };
}
