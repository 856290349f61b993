/** Sheets of a year of which every indicator has its points. */
import Big from "big.js";
import type { Framework, Indicator } from "../../../src/core/framework/framework";
import { applicableIndicators } from "../../../src/core/framework/indicators";
import type { PeriodKey } from "../../../src/core/framework/period";
import type { YearPart } from "../../../src/core/year/year-part";
import { part } from "./year-parts";

export const KEYS = ["Q1", "Q2", "Q3", "Q4", "Y"] as const;

/** @param pointsOf null for an indicator that does not apply */
export function scoredPart(
  of: Framework,
  key: PeriodKey,
  pointsOf: (indicator: Indicator) => number | null,
  extra: { readonly vetoed?: boolean } = {},
): YearPart {
  const base = part(of, key, 90, extra);
  const indicators = applicableIndicators(of, { year: 2026, key }).map((indicator) => {
    const points = pointsOf(indicator);
    const official = points === null ? null : new Big(points);
    return {
      indicator,
      notApplicable: official === null ? ("chosen" as const) : null,
      rule: official,
      self: null,
      review: null,
      official,
      awaitsReview: false,
      provisional: false,
    };
  });
  return { ...base, score: { ...base.score, indicators } };
}

/** A framework that treats missing quarters in another way. */
export function withMissing(of: Framework, missingQuarter: "block" | "mean_of_present" | "zero"): Framework {
  const { annual } = of.cycle;
  if (annual.method === "annual_only") throw new Error(`${of.id} has no quarters`);
  return { ...of, cycle: { ...of.cycle, annual: { ...annual, missingQuarter } } };
}
