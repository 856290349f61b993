/** F207, F208: the points per sheet and the counts that a framework states, where they don't fit its indicators. */
import type { FrameworkCheck } from "../check-input";
import { makeProblem } from "../problem";
import type { FrameworkProblem } from "../problem";
import { applicablePoints, countItems } from "../../derived-totals";

export const checkStatedTotals: FrameworkCheck = ({ fields, outline, indicators, adjustments, complete }) => {
  if (!complete) return [];
  const level2 = indicators.map(({ item }) => item);
  const actual = { points: applicablePoints(level2), counts: countItems(outline, adjustments.length) };
  return [
    ...compare("applicableMax", fields.applicableMax ?? {}, actual.points),
    ...compare("counts", fields.counts ?? {}, actual.counts),
  ];
};

function compare(
  field: "applicableMax" | "counts",
  stated: Readonly<Record<string, number>>,
  actual: Readonly<Record<string, number>>,
): readonly FrameworkProblem[] {
  return Object.entries(stated).flatMap(([key, number]) => {
    const path = [field, key];
    const real = actual[key];
    if (real === undefined) return [makeProblem("F105", path, null, {})];
    if (real === number) return [];
    return field === "counts"
      ? [makeProblem("F208", path, null, { what: key, stated: number, actual: real })]
      : [makeProblem("F207", path, null, { period: key, stated: number, actual: real })];
  });
}
