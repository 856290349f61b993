/** V115: a date that was typed as text becomes a date. */
import { formatAt } from "../../grid/grid";
import { formatKind } from "../../grid/number-format";
import { hasFormula, replaceValue, type Fixer } from "../fix-context";

const DAY = 86_400_000;
const UNIX_EPOCH = 25_569;

/** A cell that shows dates already keeps its own way of showing them. */
export const fixDate: Fixer<"V115"> = ({ at, values }, { grid }) => {
  if (hasFormula(grid, at)) return [];
  const edit = replaceValue(grid, at, Date.parse(values.iso) / DAY + UNIX_EPOCH);
  const isDate = formatKind(formatAt(grid, at.row, at.column)) === "date";
  return [isDate ? edit : { ...edit, numberFormat: "yyyy-mm-dd" }];
};
