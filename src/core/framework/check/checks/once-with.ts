/** F606: an indicator that is to count once with something that the framework hasn't. */
import type { FrameworkCheck } from "../check-input";
import { makeProblem } from "../problem";

export const checkOnceWith: FrameworkCheck = ({ indicators, adjustments, complete }) => {
  if (!complete) return [];
  const list = adjustments.filter(({ item }) => item.kind !== "bonus").map(({ item }) => item.code);
  return indicators.flatMap(({ item: { code, onceWith = [] }, path }) =>
    onceWith.flatMap((found, index) =>
      list.includes(found) ? [] : [makeProblem("F606", [...path, "onceWith", index], code, { found, list })],
    ),
  );
};
