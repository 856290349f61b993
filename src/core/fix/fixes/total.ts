/** V403: a total that sums up its rows again. */
import { restoredTotal } from "../../validation/totals/restored-total";
import { FINAL_SCORE, findTotalRow } from "../../validation/totals/total-rows";
import { replaceFormula, replaceValue, type Fixer } from "../fix-context";

/** The final score was a typed number and becomes the right one. */
export const fixTotal: Fixer<"V403"> = ({ at, values }, { assessment, grid }) => {
  const { sheet, framework } = assessment;
  if (findTotalRow({ sheet, grid }, FINAL_SCORE)?.row === at.row) return [replaceValue(grid, at, values.n)];
  const formula = restoredTotal({ sheet, grid, framework }, at.row, at.column);
  return formula === null ? [] : [replaceFormula(grid, at, formula, values.n)];
};
