/** F513: an indicator whose points can't act, since the year reads none of the sheets on which it is asked. */
import { periodWeights } from "../../annual-periods";
import type { FrameworkCheck } from "../check-input";
import { makeProblem } from "../problem";

export const checkAnnualReach: FrameworkCheck = ({ fields: { cycle }, indicators }) => {
  if (cycle === undefined) return [];
  const list = periodWeights(
    cycle.annual,
    indicators.map(({ item }) => item),
  ).map(({ key }) => key);
  return indicators.flatMap(({ item: { code, periods }, path }) =>
    periods.length === 0 || periods.some((key) => list.includes(key))
      ? []
      : [makeProblem("F513", [...path, "periods"], code, { periods, list })],
  );
};
