/** V417, V418: what the quarters' sheets make of a year-end figure. */
import { replaceValue, type Fixer } from "../fix-context";

/** Nothing while a quarter is missing: its figures would be left out of the year. */
export const fixYearSum: Fixer<"V417"> = ({ at, values }, { grid }) =>
  values.complete ? [replaceValue(grid, at, values.n)] : [];

export const fixYearLast: Fixer<"V418"> = ({ at, values }, { grid }) => [replaceValue(grid, at, values.n)];
