/**
 * Which sheets of the year an annual method reads, and how much each of them weighs. Whoever offers
 * sheets, checks weights or scores a year asks here, so that nobody fills in a sheet that is ignored.
 */
import Big from "big.js";
import { exact } from "../scoring/decimal";
import type { Framework, Indicator } from "./framework";
import { allIndicators } from "./indicators";
import type { PeriodKey } from "./period";

export const QUARTERS = ["Q1", "Q2", "Q3", "Q4"] as const;

export type AnnualMethod = Framework["cycle"]["annual"];

/** A sheet of the year with its part of the score: weight ÷ of. */
export interface PeriodWeight {
  readonly key: PeriodKey;
  readonly weight: Big;
  /** How many sheets have the weight together. */
  readonly of: number;
}

/** The sheets that the method reads and on which something is asked, in the order of the year. */
export function annualPeriods(framework: Framework): readonly PeriodWeight[] {
  return periodWeights(framework.cycle.annual, allIndicators(framework));
}

/** True when the framework's year reads a sheet of the period. */
export function readsPeriod(framework: Framework, wanted: PeriodKey): boolean {
  return annualPeriods(framework).some(({ key }) => key === wanted);
}

/** The same for parts of a framework that is still being checked. */
export function periodWeights(
  annual: AnnualMethod,
  indicators: readonly Pick<Indicator, "periods">[],
): readonly PeriodWeight[] {
  const asked = (key: PeriodKey): boolean => indicators.some(({ periods }) => periods.includes(key));
  const needed = QUARTERS.filter(asked);
  const quarters = (weight: Big): readonly PeriodWeight[] =>
    needed.map((key) => ({ key, weight, of: needed.length }));
  const yearEnd = (weight: Big): readonly PeriodWeight[] => (asked("Y") ? [{ key: "Y", weight, of: 1 }] : []);
  switch (annual.method) {
    case "quarters_plus_yearend":
      // What is asked on one side only is worth all of it: there is no other sheet to weigh it with.
      return needed.length === 0 || !asked("Y")
        ? [...quarters(new Big(1)), ...yearEnd(new Big(1))]
        : [...quarters(exact(annual.quarterWeight)), ...yearEnd(exact(annual.yearEndWeight))];
    case "mean_quarters":
      return quarters(new Big(1));
    case "annual_only":
      return yearEnd(new Big(1));
  }
}

/** True when the year is put together indicator by indicator instead of sheet by sheet. */
export function countsByIndicator(annual: AnnualMethod): boolean {
  return annual.method !== "annual_only" && annual.level === "indicator";
}
