/**
 * F430: points with more decimals than scores have: full marks would be rounded, up to a score above the
 * maximum or down to one that nobody can reach.
 */
import { exact, roundScore } from "../../../scoring/decimal";
import type { FrameworkCheck } from "../check-input";
import { makeProblem } from "../problem";

export const checkFinePoints: FrameworkCheck = ({ outline, fields: { precision, status } }) => {
  // A department's own sheet has the points that it has; V227 says it there.
  if (precision === undefined || status === "derived") return [];
  const { decimals } = precision;
  return outline.flatMap(({ code, level, points, path }) =>
    level === 1 || points === null || exact(points).eq(roundScore(exact(points), decimals))
      ? []
      : [makeProblem("F430", [...path, "maxPoints"], code, { points, decimals })],
  );
};
