/** V210: percent points in place of a share: 0.05 becomes 5. */
import { hasFormula, replaceValue, type Fixer } from "../fix-context";

/** Half a percent looks like a share again: only a word in 备注 can tell what 0.5 means. */
export const fixPercentPoints: Fixer<"V210"> = ({ at, values }, { grid }) =>
  hasFormula(grid, at) || Math.abs(values.g) <= 1 ? [] : [replaceValue(grid, at, values.g)];
