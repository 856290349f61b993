/**
 * The level-1 scores of a year, for charts and tie-breaks: each level-1 indicator's rate, weighed
 * like the score, times its points. A period in which it does not apply has no say.
 */
import Big from "big.js";
import type { Framework } from "../framework/framework";
import { indicatorGroups } from "../framework/indicators";
import { decimal, roundScore, sum } from "../scoring/decimal";
import type { GroupScore } from "../scoring/score";
import type { Share } from "./weigh-parts";

const NOTHING = new Big(0);

export function annualGroups(framework: Framework, shares: readonly Share[]): readonly GroupScore[] {
  return indicatorGroups(framework).map((group) => {
    const rated = shares.flatMap(({ part, weight, of }) => {
      const rate =
        part === null
          ? NOTHING
          : (part.score.groups.find((score) => score.group.code === group.code)?.rate ?? null);
      return rate === null ? [] : [{ rate, weight: weight.div(of) }];
    });
    const weights = sum(rated.map(({ weight }) => weight));
    if (weights.eq(0)) return { group, applicable: NOTHING, official: null, rate: null };
    const rate = sum(rated.map((part) => part.rate.times(part.weight))).div(weights);
    const applicable = decimal(group.maxPoints);
    const official = roundScore(rate.times(applicable), framework.precision.decimals);
    return { group, applicable, official, rate };
  });
}
