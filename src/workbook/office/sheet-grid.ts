/** Turns what Excel answers about a range into a grid of ours: from A1, blanks told from "". */
import type { CellValue, SheetGrid, SheetVisibility } from "../../core/grid/grid";

/** A block of cells as Office.js loads it, with where it stands; indexes count from 0. */
export interface LoadedCells {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly string[])[];
}

/** The parts of a sheet's grid that come with its cells. */
export type CellBlock = Pick<SheetGrid, "values" | "formulas" | "formats">;

/** @param cells null for a sheet without entries */
export function toCellBlock(cells: LoadedCells | null): CellBlock {
  if (cells === null) return { values: [], formulas: [], formats: [] };
  return {
    values: fromA1(
      cells,
      cells.values,
      (value, row, column) => toCellValue(value, cells.valueTypes[row]?.[column]),
      null,
    ),
    formulas: fromA1(
      cells,
      cells.formulas,
      (formula, row, column) => toFormula(formula, cells.values[row]?.[column]),
      null,
    ),
    formats: fromA1(cells, cells.numberFormat, (format) => String(format), "General"),
  };
}

/** Excel's word for a sheet's visibility as ours. */
export function toVisibility(visibility: string): SheetVisibility {
  if (visibility === "Visible") return "visible";
  return visibility === "VeryHidden" ? "veryHidden" : "hidden";
}

function fromA1<T>(
  cells: LoadedCells,
  block: readonly (readonly unknown[])[],
  convert: (item: unknown, row: number, column: number) => T,
  missing: T,
): T[][] {
  const above = Array.from({ length: cells.rowIndex }, (): T[] => []);
  const rows = block.map((items, row) => [
    ...new Array<T>(cells.columnIndex).fill(missing),
    ...items.map((item, column) => convert(item, row, column)),
  ]);
  return [...above, ...rows];
}

function toCellValue(value: unknown, type: string | undefined): CellValue {
  if (type === "Empty") return null;
  if (type === "Error") return { error: String(value) };
  if (typeof value === "number" || typeof value === "boolean") return value;
  return String(value);
}

/**
 * Excel gives a cell's text in place of a formula it does not have, and a text may begin with "=":
 * then value and formula are one and the same, which no formula's result ever is.
 */
function toFormula(formula: unknown, value: unknown): string | null {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : null;
}
