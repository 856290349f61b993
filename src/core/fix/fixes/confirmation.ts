/** V223: the remark begins with the percentage as the sheet's formula reads it; the person's words follow. */
import { textAt } from "../../grid/grid";
import { hasFormula, replaceValue, type Fixer } from "../fix-context";

export const fixConfirmation: Fixer<"V223"> = ({ at, values }, { grid }) =>
  hasFormula(grid, at) ? [] : [replaceValue(grid, at, `${values.v}；${textAt(grid, at.row, at.column)}`)];
