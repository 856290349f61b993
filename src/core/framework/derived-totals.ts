/** Totals that follow from a framework's indicators, which a framework file may state as well. */
import Big from "big.js";
import type { Indicator } from "./framework";
import type { PeriodKey } from "./period";

const PERIODS: readonly PeriodKey[] = ["Q1", "Q2", "Q3", "Q4", "Y"];

/** Points of all indicators that appear on each sheet of the year, before anything is 不适用. */
export function applicablePoints(
  indicators: readonly Pick<Indicator, "periods" | "maxPoints">[],
): Readonly<Record<string, number>> {
  return Object.fromEntries(
    PERIODS.map((period) => {
      const applicable = indicators.filter(({ periods }) => periods.includes(period));
      return [period, applicable.reduce((sum, { maxPoints }) => sum.plus(maxPoints), new Big(0)).toNumber()];
    }),
  );
}

/** How many indicators of each level there are, and how many adjustments. */
export function countItems(
  indicators: readonly { readonly level: 1 | 2 }[],
  adjustments: number,
): Readonly<Record<string, number>> {
  const level1 = indicators.filter(({ level }) => level === 1).length;
  return { level1, level2: indicators.length - level1, adjustments };
}
