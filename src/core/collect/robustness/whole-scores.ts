/**
 * The scores of ranked units as whole numbers in flat arrays, so that ten thousand units can be ranked a thousand
 * times: 0.01 points are 1, and every sum, product and quotient of a draw is exact on every machine.
 */
import type Big from "big.js";
import type { Framework, Indicator } from "../../framework/framework";
import { indicatorGroups } from "../../framework/indicators";
import type { RankedInput } from "../../ranking/ranked-unit";
import { LESS_PENALTY } from "../../ranking/tied-sets";
import { exact, roundScore } from "../../scoring/decimal";
import type { Score } from "../../scoring/score";

/** A ranked unit with the points of its indicators. */
export interface RobustInput extends RankedInput {
  readonly score: RankedInput["score"] & Pick<Score, "indicators" | "adjustments" | "totals">;
}

/** What one tie-break compares. */
export type TieCriterion =
  | { readonly by: "penalty" }
  /** Columns of the level-1 indicator's own indicators. */
  | { readonly by: "level"; readonly columns: Uint32Array };

export interface WholeScores {
  /** Number of units. */
  readonly count: number;
  /** What applies to at least one of the units, in the framework's order: one column each. */
  readonly indicators: readonly Indicator[];
  /** Official points, unit by unit, column by column, in units of 10^-places; 0 where nothing applies. */
  readonly points: Float64Array;
  /** Points that apply to a unit, by column: `reaches[reachOf[unit]]`. Most units share a few of them. */
  readonly reaches: readonly Float64Array[];
  readonly reachOf: Uint32Array;
  /** Bonus less penalty in units of 10^-decimals, its last half rounded up, and rounded down. */
  readonly adjustedUp: Float64Array;
  readonly adjustedDown: Float64Array;
  /** Rounded penalty, in units of 10^-decimals. */
  readonly penalty: Float64Array;
  /** Bounds of a total, in units of 10^-decimals. */
  readonly lowest: number;
  readonly highest: number;
  readonly decimals: number;
  readonly places: number;
  /** In the order in which they decide. */
  readonly criteria: readonly TieCriterion[];
}

/** Points with more places than these are rounded to them; no framework that we know has more. */
const MOST_PLACES = 4;

/** @param inputs units with a final score, whose order is kept */
export function wholeScores(framework: Framework, inputs: readonly RobustInput[]): WholeScores {
  const { decimals } = framework.precision;
  const applying = new Map<string, Indicator>();
  for (const { score } of inputs)
    for (const { indicator, official } of score.indicators)
      if (official !== null) applying.set(indicator.code, indicator);
  const inOrder = new Map(framework.indicators.map(({ code }, place) => [code, place]));
  const indicators = [...applying.values()].sort(
    (a, b) => (inOrder.get(a.code) ?? 0) - (inOrder.get(b.code) ?? 0),
  );
  const columns = new Map(indicators.map(({ code }, column) => [code, column]));
  const places = Math.min(MOST_PLACES, Math.max(decimals, ...indicators.map(placesOf)));

  const count = inputs.length;
  const points = new Float64Array(count * indicators.length);
  const reachOf = new Uint32Array(count);
  const known = new Map<string, number>();
  const reaches: Float64Array[] = [];
  const pointsOf = unitsReader(places);
  const adjustedUp = new Float64Array(count);
  const adjustedDown = new Float64Array(count);
  const penalty = new Float64Array(count);
  inputs.forEach(({ score }, unit) => {
    const reach = new Float64Array(indicators.length);
    for (const { indicator, official } of score.indicators) {
      const column = columns.get(indicator.code);
      if (official === null || column === undefined) continue;
      points[unit * indicators.length + column] = pointsOf(official);
      reach[column] = pointsOf(exact(indicator.maxPoints));
    }
    const key = reach.join();
    const same = known.get(key) ?? reaches.push(reach) - 1;
    known.set(key, same);
    reachOf[unit] = same;
    const adjusted = score.totals.bonus.minus(score.totals.penalty).times(10 ** decimals);
    adjustedUp[unit] = floor(adjusted.plus(0.5));
    adjustedDown[unit] = -floor(adjusted.times(-1).plus(0.5));
    penalty[unit] = inUnits(score.totals.penalty, decimals);
  });
  return {
    count,
    indicators,
    points,
    reaches,
    reachOf,
    adjustedUp,
    adjustedDown,
    penalty,
    lowest: inUnits(exact(framework.caps.finalMin), decimals),
    highest: inUnits(exact(framework.caps.finalMax), decimals),
    decimals,
    places,
    criteria: criteriaOf(framework, indicators),
  };
}

function criteriaOf(framework: Framework, indicators: readonly Indicator[]): readonly TieCriterion[] {
  const levels = new Set(indicatorGroups(framework).map(({ code }) => code));
  return framework.tieBreak.flatMap((criterion): readonly TieCriterion[] => {
    if (criterion === LESS_PENALTY) return [{ by: "penalty" }];
    if (!levels.has(criterion)) return [];
    const columns = indicators.flatMap(({ parent }, column) => (parent === criterion ? [column] : []));
    return [{ by: "level", columns: Uint32Array.from(columns) }];
  });
}

function placesOf({ maxPoints }: Indicator): number {
  const { c: digits, e: exponent } = exact(maxPoints);
  return Math.max(0, digits.length - 1 - exponent);
}

function inUnits(value: Big, places: number): number {
  return roundScore(value, places)
    .times(10 ** places)
    .toNumber();
}

/** Equal decimals of collected returns are one object, so that there are hardly more of them than different points. */
function unitsReader(places: number): (value: Big) => number {
  const known = new Map<Big, number>();
  return (value) => {
    const found = known.get(value) ?? inUnits(value, places);
    known.set(value, found);
    return found;
  };
}

/** The largest whole number that is not above the value. */
function floor(value: Big): number {
  const whole = value.round(0, 0);
  return (whole.gt(value) ? whole.minus(1) : whole).toNumber();
}
