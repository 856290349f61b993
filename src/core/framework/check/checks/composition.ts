/** F411–F414: weights of the year that aren't 1 together, name unknown indicators, differ from the points or break their own condition. */
import Big from "big.js";
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
  if (holds(constraint, weights) === false) {
    problems.push(makeProblem("F414", ["composition", "constraint"], null, { constraint }));
  }
  return problems;
};

/** “A > B + C” over the weights; null when the condition isn't of this form. */
function holds(constraint: string, weights: Readonly<Record<string, number>>): boolean | null {
  const sides = constraint.split(">").map((side) => side.split("+").map((code) => weights[code.trim()]));
  const [left = [], right = []] = sides;
  const known = (side: readonly (number | undefined)[]): side is readonly number[] =>
    !side.includes(undefined);
  if (sides.length !== 2 || !known(left) || !known(right)) return constraint.trim() === "" ? null : false;
  return sumOf(left) > sumOf(right);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum.plus(number), new Big(0)).toNumber();
}
