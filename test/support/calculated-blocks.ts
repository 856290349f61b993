/** Formulas calculated by the preview's spreadsheet engine, each beside cells of its own; many share one calculation. */
import { calculateCells } from "../../preview/model/calculate-cells";
import { cellAddress } from "../../src/core/grid/address";
import type { CellValue } from "../../src/core/grid/grid";
import { constantContent } from "./calculated-grid";

/** Cells from column A on, row by row, and a formula that looks at them. */
export interface FormulaBlock {
  readonly cells: readonly (readonly CellValue[])[];
  /** @param row number of the block's first row, as addresses write it */
  readonly formula: (row: number) => string;
}

/** The formulas stand in this column, right of all cells. */
const FORMULA_COLUMN = 20;

/** What each formula gives, an error as its text; in the order of the blocks. */
export function calculatedBlocks(blocks: readonly FormulaBlock[]): readonly unknown[] {
  const cells: Record<string, string> = {};
  let next = 0;
  const rows = blocks.map((block) => {
    const first = next;
    block.cells.forEach((values, row) => {
      values.forEach((value, column) => {
        const content = constantContent(value);
        if (content !== null) cells[cellAddress(first + row, column)] = content;
      });
    });
    cells[cellAddress(first, FORMULA_COLUMN)] = block.formula(first + 1);
    next += block.cells.length;
    return first;
  });
  const sheet = { id: "s", name: "s", colNumber: FORMULA_COLUMN + 1, rowNumber: next, cells };
  const calculated = calculateCells({ version: "19.3", sheets: [sheet] });
  return rows.map((row) => calculated("s", row, FORMULA_COLUMN).value);
}
