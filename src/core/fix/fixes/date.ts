/** V115: a date that was typed as text becomes a date. */
import { hasFormula, replaceValue, type Fixer } from "../fix-context";

const DAY = 86_400_000;
const UNIX_EPOCH = 25_569;

export const fixDate: Fixer<"V115"> = ({ at, values }, { grid }) =>
  hasFormula(grid, at)
    ? []
    : [
        {
          ...replaceValue(grid, at, Date.parse(values.iso) / DAY + UNIX_EPOCH),
          numberFormat: "yyyy-mm-dd",
        },
      ];
