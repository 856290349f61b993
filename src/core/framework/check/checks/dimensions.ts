/** F417: an indicator of a dimension that the framework doesn't list. */
import type { FrameworkCheck } from "../check-input";
import { makeProblem } from "../problem";

export const checkDimensions: FrameworkCheck = ({ fields: { dimensions }, indicators }) => {
  const list = (dimensions ?? []).map(({ key }) => key);
  return indicators.flatMap(({ item: { code, dimension }, path }) =>
    dimension === undefined || list.includes(dimension)
      ? []
      : [makeProblem("F417", [...path, "dimension"], code, { found: dimension, list })],
  );
};
