/**
 * A year put together indicator by indicator: each one's mean over the quarters in which it counted,
 * weighed with its year-end points; then sums, adjustments and bounds as on any sheet. An indicator that
 * counted on one side only takes all its weight there, so that its points act as they stand.
 *
 * Sheets of another version of the framework are put together by the indicators' codes, each with its points as they
 * were published then, those that could be reached too: what the year is taken out of is their mean in the same way.
 */
import Big from "big.js";
import type { Framework, Indicator } from "../framework/framework";
import { allIndicators, indicatorGroups } from "../framework/indicators";
import type { PeriodKey } from "../framework/period";
import { decimal, roundScore, settle, sum } from "../scoring/decimal";
import type { GroupScore } from "../scoring/score";
import type { Share } from "./weigh-parts";

/** An indicator's points on one sheet of the year. */
export interface AnnualTerm {
  readonly key: PeriodKey;
  readonly points: Big;
  /** The points that the indicator could give on that sheet. */
  readonly max: Big;
  /** Of the year end, or of the quarters together, which share it among those that are here. */
  readonly weight: Big;
}

export interface AnnualIndicator {
  readonly indicator: Indicator;
  /** The sheets on which it counted. */
  readonly terms: readonly AnnualTerm[];
  /** What it could give over the year; 0 when it counted nowhere. Its points, but for sheets of other versions. */
  readonly applicable: Big;
  /** Points of the year, rounded; null when it counted nowhere, and leaves the total. */
  readonly official: Big | null;
}

/** What the year's bonus or penalty is made of: each period's capped sum. */
export interface AnnualAdjustment {
  readonly terms: readonly AnnualTerm[];
  /** Not rounded. */
  readonly points: Big;
}

export interface AnnualSum {
  readonly indicators: readonly AnnualIndicator[];
  readonly groups: readonly GroupScore[];
  /** Points of the indicators that counted somewhere. */
  readonly applicable: Big;
  /** Out of 100, rounded; null when nothing counted. */
  readonly official: Big | null;
  readonly bonus: AnnualAdjustment;
  readonly penalty: AnnualAdjustment;
}

/** @param shares all sheets that count, each completely scored */
export function annualSum(framework: Framework, shares: readonly Share[]): AnnualSum {
  const { decimals } = framework.precision;
  const indicators = allIndicators(framework).map((indicator): AnnualIndicator => {
    const terms = shares.flatMap((share) => termOf(indicator, share) ?? []);
    const official = terms.length === 0 ? null : roundScore(weighTerms(terms), decimals);
    const applicable = terms.length === 0 ? new Big(0) : weighTerms(terms, ({ max }) => max);
    return { indicator, terms, applicable, official };
  });
  const groups = indicatorGroups(framework).map((group) =>
    groupOf(
      group,
      indicators.filter(({ indicator }) => indicator.parent === group.code),
    ),
  );
  const applicable = sum(groups.map((group) => group.applicable));
  const earned = sum(indicators.flatMap(({ official }) => official ?? []));
  const adjustment = (kind: "bonus" | "penalty"): AnnualAdjustment => {
    const terms = shares.map(({ key, weight, part }) => ({
      key,
      points: part?.score.totals[kind] ?? new Big(0),
      max: new Big(0),
      weight,
    }));
    return { terms, points: weighTerms(terms) };
  };
  return {
    indicators,
    groups,
    applicable,
    official: applicable.eq(0) ? null : roundScore(earned.times(100).div(applicable), decimals),
    bonus: adjustment("bonus"),
    penalty: adjustment("penalty"),
  };
}

/** Null where the indicator did not count: it wasn't asked, or it did not apply. */
function termOf(indicator: Indicator, { key, weight, part }: Share): AnnualTerm | null {
  if (part === null)
    return indicator.periods.includes(key)
      ? { key, points: new Big(0), max: decimal(indicator.maxPoints), weight }
      : null;
  const found = part.score.indicators.find((score) => score.indicator.code === indicator.code);
  return found?.official == null
    ? null
    : { key, points: found.official, max: decimal(found.indicator.maxPoints), weight };
}

/**
 * Σ points × weight, out of the weights that are there. Multiplied before it is divided: thirds
 * would not come out whole.
 */
function weighTerms(terms: readonly AnnualTerm[], valueOf = ({ points }: AnnualTerm): Big => points): Big {
  const quarters = terms.filter(({ key }) => key !== "Y");
  const yearEnd = terms.filter(({ key }) => key === "Y");
  const mean = (side: readonly AnnualTerm[]): Big => sum(side.map(valueOf)).div(side.length);
  const [quarter, last] = [quarters[0], yearEnd[0]];
  if (quarter === undefined) return last === undefined ? new Big(0) : valueOf(last);
  if (last === undefined) return mean(quarters);
  return sum(quarters.map(valueOf))
    .times(quarter.weight)
    .div(quarters.length)
    .plus(valueOf(last).times(last.weight));
}

function groupOf(group: GroupScore["group"], indicators: readonly AnnualIndicator[]): GroupScore {
  const counting = indicators.filter(({ official }) => official !== null);
  if (counting.length === 0) return { group, applicable: new Big(0), official: null, rate: null };
  const applicable = settle(sum(counting.map((one) => one.applicable)));
  const official = sum(counting.flatMap((one) => one.official ?? []));
  return { group, applicable, official, rate: official.div(applicable) };
}
