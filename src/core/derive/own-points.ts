/** Points as departments write them: 10, “10分”, “30%”, 0.3 shown as 30%, weights that add up to 1. */
import Big from "big.js";
import { formatAt, formulaAt, textAt, valueAt, type SheetGrid } from "../grid/grid";
import { isPercentFormat, readNumber } from "../sheet/read-number";
import type { Reading } from "../sheet/scoring-sheet";

/** How the cells of the points column count. */
export type PointScale = "points" | "percent" | "fraction";

/** One cell of the points column; percentages as their percent points. */
export function readPoints(grid: SheetGrid, row: number, column: number): Reading {
  return readNumber(valueAt(grid, row, column), formulaAt(grid, row, column), formatAt(grid, row, column), {
    percentPoints: true,
    unit: "分",
  });
}

/** True for a cell that is written or shown as a percentage. */
export function isPercentCell(grid: SheetGrid, row: number, column: number): boolean {
  return /[%％]$/.test(textAt(grid, row, column)) || isPercentFormat(formatAt(grid, row, column));
}

/** @param numbers all points of the sheet, as read */
export function pointScale(numbers: readonly number[], percent: boolean): PointScale {
  if (percent) return "percent";
  const sum = numbers.reduce((total, number) => total.plus(number), new Big(0));
  return numbers.length > 1 && sum.eq(1) ? "fraction" : "points";
}
