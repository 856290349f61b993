/**
 * F204, F205, F211: points of level-1 indicators that differ from the sum below them, and a total
 * that isn't the framework's, or isn't 100.
 */
import Big from "big.js";
import type { FrameworkCheck, OutlineItem } from "../check-input";
import { makeProblem } from "../problem";

const FULL = 100;

export const checkPointSums: FrameworkCheck = ({ outline, fields: { totalPoints, status } }) => {
  const groups = outline.filter(({ level }) => level === 1);
  const problems = groups.flatMap(({ code, points, path }) => {
    const sum = sumOf(outline.filter(({ level, parent }) => level === 2 && parent === code));
    return points === null || sum === null || sum === 0 || sum === points
      ? []
      : [makeProblem("F204", [...path, "maxPoints"], code, { points, sum })];
  });
  if (totalPoints === undefined) return problems;
  // A framework derived from a department's own sheet has to take that sheet's points as they are.
  const total = status === "derived" ? totalPoints : FULL;
  if (totalPoints !== total)
    problems.push(makeProblem("F211", ["totalPoints"], null, { total: totalPoints }));
  const sum = sumOf(groups);
  if (sum !== null && sum !== total)
    problems.push(makeProblem("F205", ["totalPoints"], null, { total, sum }));
  return problems;
};

/** Exact in decimals; null when one of the numbers is missing. */
function sumOf(items: readonly OutlineItem[]): number | null {
  return (
    items
      .reduce<Big | null>(
        (sum, { points }) => (sum === null || points === null ? null : sum.plus(points)),
        new Big(0),
      )
      ?.toNumber() ?? null
  );
}
