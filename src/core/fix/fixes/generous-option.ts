/** V220: the listed word that the cell was read as, so that formulas read it too. */
import { hasFormula, replaceValue, type Fixer } from "../fix-context";

export const fixGenerousOption: Fixer<"V220"> = ({ at, values }, { grid }) =>
  hasFormula(grid, at) ? [] : [replaceValue(grid, at, values.n)];
