/** V306: an indicator's points as the framework has them. */
import { replaceValue, type Fixer } from "../fix-context";

export const fixEditedPoints: Fixer<"V306"> = ({ at, values }, { grid }) => [
  replaceValue(grid, at, values.max),
];
