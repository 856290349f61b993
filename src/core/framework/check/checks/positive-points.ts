/** F206: an indicator that is worth nothing, or less. */
import type { FrameworkCheck } from "../check-input";
import { makeProblem } from "../problem";

export const checkPositivePoints: FrameworkCheck = ({ outline }) =>
  outline.flatMap(({ code, points, path }) =>
    points === null || points > 0 ? [] : [makeProblem("F206", [...path, "maxPoints"], code, { points })],
  );
