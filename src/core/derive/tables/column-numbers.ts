/** The numbers that stand in a column of a table. */
import type { SheetGrid } from "../../grid/grid";
import { readPoints } from "../own-points";
import type { TablePlace } from "./find-tables";

/** By row; cells that hold no number are left out. */
export function columnNumbers(
  grid: SheetGrid,
  { bottom, last }: TablePlace,
  column: number,
): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>();
  for (let row = bottom + 1; row <= last; row++) {
    const reading = readPoints(grid, row, column);
    if (reading.kind === "number") numbers.set(row, reading.value);
  }
  return numbers;
}
