/** V211: a score is rounded half up to the decimals that scores have, which is what it counts as. */
import { replaceValue, type Fixer } from "../fix-context";

export const fixDecimals: Fixer<"V211"> = ({ at, values }, { grid }) => [replaceValue(grid, at, values.n)];
