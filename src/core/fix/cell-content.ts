/** A cell's content as fixes see it: what stands in the cell, and whether it is still the same. */
import { formulaAt, isCellError, valueAt, type SheetGrid } from "../grid/grid";
import type { CellContent } from "../plan/plan";

/** What a cell holds; an error value is its formula's affair, and stands for no value. */
export function contentAt(grid: SheetGrid, row: number, column: number): CellContent {
  const value = valueAt(grid, row, column);
  return { value: isCellError(value) ? null : value, formula: formulaAt(grid, row, column) };
}

/**
 * True for the same formula, or no formula and the same value. Excel takes the quotes off a sheet's
 * name in a formula where it doesn't need them, so they make no difference.
 */
export function isSameContent(a: CellContent, b: CellContent): boolean {
  if (a.formula !== null && b.formula !== null) return plainFormula(a.formula) === plainFormula(b.formula);
  return a.formula === b.formula && a.value === b.value;
}

/** Without the quotes around sheets' names; texts in double quotes stay as they are. */
function plainFormula(formula: string): string {
  return formula.replace(/"[^"]*"|(?<!')'((?:[^']|'')+)'(?=!)/g, (whole, sheet?: string) => sheet ?? whole);
}
