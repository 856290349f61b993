/** F514: what a framework may say but hardly means; it scores all the same. */
import { actingWeights, isDistorted } from "../acting-weights";
import { roundScore } from "../../scoring/decimal";
import type { Framework } from "../framework";
import { makeProblem, type FrameworkProblem } from "./problem";

/** @returns one warning for each indicator whose points act by more than a tenth otherwise */
export function frameworkWarnings(framework: Framework): readonly FrameworkProblem[] {
  const weights = actingWeights(framework).flatMap(({ indicators }) => indicators);
  return weights.filter(isDistorted).map(({ item, nominal, acting }) => {
    const path = ["indicators", framework.indicators.indexOf(item), "maxPoints"];
    return makeProblem("F514", path, item.code, {
      nominal: nominal.toNumber(),
      acting: roundScore(acting, 2).toNumber(),
    });
  });
}
