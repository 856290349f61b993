/** V219: the word that formulas read, where the reviewer wrote another one for it. */
import { isCellError, valueAt } from "../../grid/grid";
import { NOT_APPLICABLE } from "../../sheet/na-words";
import { hasFormula, replaceValue, type Fixer } from "../fix-context";

/** A reason that is missing only the reviewer knows. */
export const fixExemptionWord: Fixer<"V219"> = ({ at, values }, { grid }) => {
  const typed = valueAt(grid, at.row, at.column);
  if (values.word || typed === null || isCellError(typed) || hasFormula(grid, at)) return [];
  return [replaceValue(grid, at, NOT_APPLICABLE)];
};
