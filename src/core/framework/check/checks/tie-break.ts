/** F408, F409: a tie-break by something that isn't a level-1 indicator of the framework, or twice by one. */
import type { FrameworkCheck } from "../check-input";
import { makeProblem } from "../problem";

/** Compares by the points deducted, fewer first. */
const BY_PENALTY = "penalty_asc";

export const checkTieBreak: FrameworkCheck = ({ fields: { tieBreak = [] }, outline }) => {
  const list = [...outline.flatMap(({ code, level }) => (level === 1 ? [code] : [])), BY_PENALTY];
  return tieBreak.flatMap((found, index) => {
    const at = ["tieBreak", index];
    if (!list.includes(found)) return [makeProblem("F408", at, null, { found, list })];
    return tieBreak.indexOf(found) === index ? [] : [makeProblem("F409", at, null, { found })];
  });
};
