/** The coefficient by which a grade counts elsewhere (pay, posts): 优秀 → 1.05. */
import type Big from "big.js";
import type { Framework, Grade } from "../framework/framework";
import { decimal } from "../scoring/decimal";

/** @returns null when the framework gives the grade no coefficient */
export function coefficientOf(framework: Framework, grade: Grade): Big | null {
  const found = framework.outputs?.coefficient.find((output) => output.grade === grade.key);
  return found === undefined ? null : decimal(found.k);
}
