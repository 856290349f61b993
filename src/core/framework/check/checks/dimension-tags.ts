/** F607, F608: a second view needs a tag on every indicator, and dimensions that can be told apart. */
import type { FrameworkCheck } from "../check-input";
import { makeProblem } from "../problem";

export const checkDimensionTags: FrameworkCheck = ({ fields: { dimensions }, indicators }) => {
  if (dimensions === undefined || dimensions.length === 0) return [];
  const list = dimensions.map(({ key }) => key);
  const repeated = dimensions.flatMap(({ key, en }, index) =>
    dimensions.slice(0, index).some((other) => other.key === key || other.en === en)
      ? [makeProblem("F608", ["dimensions", index], null, { found: key })]
      : [],
  );
  const untagged = indicators.flatMap(({ item: { code, dimension }, path }) =>
    dimension === undefined ? [makeProblem("F607", [...path, "dimension"], code, { list })] : [],
  );
  return [...repeated, ...untagged];
};
