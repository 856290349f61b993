/**
 * V211: a score is rounded half up to the decimals that scores have, which is what it counts as. Where
 * the points are finer than that, rounding can lead above them, and the cell would be an error.
 */
import { replaceValue, type Fixer } from "../fix-context";

export const fixDecimals: Fixer<"V211"> = ({ at, values }, { grid }) =>
  values.n > values.max ? [] : [replaceValue(grid, at, values.n)];
