/** F411–F414: weights of the year that aren't 1 together, name unknown indicators, differ from the points or break their own condition. */
import Big from "big.js";
import { keepsConstraint } from "../../../year/composition-weights";
import type { FrameworkCheck } from "../check-input";
import { makeProblem } from "../problem";
import type { FrameworkProblem } from "../problem";

export const checkComposition: FrameworkCheck = ({ fields, outline }) => {
  const problems: FrameworkProblem[] = [];
  const annual = fields.cycle?.annual;
  if (annual?.method === "quarters_plus_yearend") {
    const sum = sumOf([annual.quarterWeight, annual.yearEndWeight]);
    if (sum !== 1) problems.push(makeProblem("F411", ["cycle", "annual", "quarterWeight"], null, { sum }));
  }
  if (fields.composition === undefined) return problems;
  const { weights, constraint } = fields.composition;
  const at = ["composition", "weights"];
  const sum = sumOf(Object.values(weights));
  if (sum !== 1) problems.push(makeProblem("F411", at, null, { sum }));
  const groups = outline.filter(({ level }) => level === 1);
  const list = groups.map(({ code }) => code);
  for (const found of Object.keys(weights)) {
    if (!list.includes(found)) problems.push(makeProblem("F412", [...at, found], null, { found, list }));
  }
  for (const { code, points } of groups) {
    const weight = weights[code] ?? 0;
    const share = new Big(points ?? 0).div(fields.totalPoints ?? 100).toNumber();
    if (points !== null && weight !== share) {
      problems.push(makeProblem("F413", [...at, code], code, { weight, share }));
    }
  }
  if (!keepsConstraint(constraint, weights)) {
    problems.push(makeProblem("F414", ["composition", "constraint"], null, { constraint }));
  }
  return problems;
};

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum.plus(number), new Big(0)).toNumber();
}
