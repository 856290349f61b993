/** Numbers that a sheet states about itself, and whether ours are among them. */
import Big from "big.js";
import type { SheetGrid } from "../../grid/grid";
import { decimal, roundScore, sum } from "../../scoring/decimal";
import { readPoints } from "../own-points";
import type { OwnReading } from "../derived-framework";

/** Sums are shown with so many places at most. */
const SHOWN_PLACES = 2;

/** The number in a cell; null where it holds none. */
export function numberAt(grid: SheetGrid, row: number, column: number): Big | null {
  const reading = readPoints(grid, row, column);
  return reading.kind === "number" ? decimal(reading.value) : null;
}

/** The sum of the cells that hold a number; null where none does. */
export function sumAt(
  grid: SheetGrid,
  cells: readonly (readonly [row: number, column: number])[],
): Big | null {
  const numbers = cells.flatMap(([row, column]) => numberAt(grid, row, column) ?? []);
  return numbers.length === 0 ? null : sum(numbers);
}

/** True for equal numbers as they are shown. */
export function isSame(a: Big, b: Big): boolean {
  return roundScore(a, SHOWN_PLACES).eq(roundScore(b, SHOWN_PLACES));
}

/** Points as they stand in cells, from those of the framework. */
export function asWritten(points: number, { scale }: Pick<OwnReading, "scale">): Big {
  return scale === "fraction" ? new Big(points).div(100) : new Big(points);
}
