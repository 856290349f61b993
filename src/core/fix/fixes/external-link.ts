/** V107: the value that a formula last took from another workbook stays, its link goes. */
import { isCellError, valueAt } from "../../grid/grid";
import { replaceValue, type Fixer } from "../fix-context";

export const fixExternalLink: Fixer<"V107"> = ({ at }, { grid }) => {
  const value = valueAt(grid, at.row, at.column);
  return value === null || isCellError(value) ? [] : [replaceValue(grid, at, value)];
};
