/** F422, F514: what a framework may say but hardly means; it scores all the same. */
import { actingWeights, isDistorted } from "../acting-weights";
import { roundScore } from "../../scoring/decimal";
import type { Framework } from "../framework";
import { makeProblem, type FrameworkProblem } from "./problem";

/**
 * @returns one warning for each tier of which nobody says what it takes, and one for each indicator
 * whose points act by more than a tenth otherwise
 */
export function frameworkWarnings(framework: Framework): readonly FrameworkProblem[] {
  return [...undescribedTiers(framework), ...distortedWeights(framework)];
}

/** Two assessors choose the same tier only where it is written what it takes. */
function undescribedTiers({ indicators }: Framework): readonly FrameworkProblem[] {
  return indicators.flatMap((item, index) =>
    item.level !== 2 || item.rule.type !== "tier_select"
      ? []
      : item.rule.params.tiers.flatMap(({ option, descriptor }, tier) =>
          descriptor === undefined
            ? [
                makeProblem("F422", ["indicators", index, "rule", "params", "tiers", tier], item.code, {
                  option,
                }),
              ]
            : [],
        ),
  );
}

function distortedWeights(framework: Framework): readonly FrameworkProblem[] {
  const weights = actingWeights(framework).flatMap(({ indicators }) => indicators);
  return weights.filter(isDistorted).map(({ item, nominal, acting }) => {
    const path = ["indicators", framework.indicators.indexOf(item), "maxPoints"];
    return makeProblem("F514", path, item.code, {
      nominal: nominal.toNumber(),
      acting: roundScore(acting, 2).toNumber(),
    });
  });
}
