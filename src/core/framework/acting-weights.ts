/**
 * What an indicator's points are worth over a whole year. Where each sheet is rescaled to 100 by itself,
 * an indicator that isn't asked on every sheet acts with less than its points, and the others with more.
 */
import Big from "big.js";
import { exact, settle, sum } from "../scoring/decimal";
import { countsByIndicator, periodWeights, type AnnualMethod } from "./annual-periods";
import type { Framework, Indicator, IndicatorGroup } from "./framework";
import { allIndicators, indicatorGroups } from "./indicators";

/** A weight that acts with less, or more, than its own by this share of it is worth a warning. */
const TOLERATED_SHARE = new Big("0.1");

type Weighable = Pick<Indicator, "code" | "maxPoints" | "periods">;

export interface ActingWeight<Item extends Pick<Indicator, "code"> = Indicator | IndicatorGroup> {
  readonly item: Item;
  /** Points as the framework states them. */
  readonly nominal: Big;
  /** Points that act over a year in which everything applies; without the noise of division, not rounded. */
  readonly acting: Big;
}

export interface GroupWeight extends ActingWeight<IndicatorGroup> {
  readonly indicators: readonly ActingWeight<Indicator>[];
}

/** Nominal and acting weights of a framework's level-1 indicators, with those of level 2. */
export function actingWeights(framework: Framework): readonly GroupWeight[] {
  const indicators = allIndicators(framework);
  const weights = unroundedWeights(framework.cycle.annual, indicators);
  return indicatorGroups(framework).map((group): GroupWeight => {
    const own = indicators.filter(({ parent }) => parent === group.code);
    return {
      item: group,
      nominal: exact(group.maxPoints),
      acting: settle(sum(own.map((indicator) => weights.get(indicator) ?? new Big(0)))),
      indicators: own.map((item) => ({
        item,
        nominal: exact(item.maxPoints),
        acting: settle(weights.get(item) ?? new Big(0)),
      })),
    };
  });
}

/** @returns for each indicator what its points are worth; 0 for one that no sheet of the year asks */
export function unroundedWeights<Item extends Weighable>(
  annual: AnnualMethod,
  indicators: readonly Item[],
): ReadonlyMap<Item, Big> {
  const sheets = periodWeights(annual, indicators);
  const total = pointsOf(indicators);
  const reached = indicators.filter(({ periods }) => sheets.some(({ key }) => periods.includes(key)));
  const all = pointsOf(reached);
  return new Map(
    indicators.map((item): readonly [Item, Big] => {
      if (!reached.includes(item)) return [item, new Big(0)];
      const points = exact(item.maxPoints);
      if (countsByIndicator(annual)) return [item, points.times(total).div(all)];
      const shares = sheets.flatMap(({ key, weight, of }) =>
        item.periods.includes(key)
          ? [
              points
                .times(total)
                .times(weight)
                .div(pointsOf(indicators.filter(({ periods }) => periods.includes(key))))
                .div(of),
            ]
          : [],
      );
      return [item, sum(shares)];
    }),
  );
}

/** True when a weight acts so differently from its points that its framework should say otherwise. */
export function isDistorted({ nominal, acting }: Pick<ActingWeight, "nominal" | "acting">): boolean {
  return acting.minus(nominal).abs().gt(nominal.times(TOLERATED_SHARE));
}

function pointsOf(indicators: readonly Pick<Indicator, "maxPoints">[]): Big {
  return sum(indicators.map(({ maxPoints }) => exact(maxPoints)));
}
