/** F209, F210: an indicator that appears on no sheet of the year, or twice on one. */
import type { FrameworkCheck } from "../check-input";
import { makeProblem } from "../problem";

export const checkPeriods: FrameworkCheck = ({ indicators }) =>
  indicators.flatMap(({ item: { code, periods }, path }) => {
    const at = [...path, "periods"];
    if (periods.length === 0) return [makeProblem("F209", at, code, {})];
    const twice = periods.filter((period, index) => periods.indexOf(period) !== index);
    return twice.map((period) => makeProblem("F210", at, code, { period }));
  });
