/**
 * Comparisons among units while it is undecided which sheets take part: each sheet has the points that every choice gives
 * it; what a choice would change is left open, with the points between which it stays (ADR 75).
 */
import type Big from "big.js";
import type { Assessment } from "../assessment";
import type { Indicator } from "../framework/framework";
import { applicableIndicators } from "../framework/indicators";
import { larger, smaller } from "../scoring/decimal";
import { bestValue, type RelativeParams } from "../scoring/rules/relative";
import { scoreSheet } from "../scoring/score-sheet";
import type { Score } from "../scoring/score";
import { blockedCells } from "../validation/order/blocked-cells";
import { comparedValue, type AssessedUnit } from "./compare-units";

/** What one unit brings into a comparison. */
export interface ComparisonPlace<Sheet extends AssessedUnit> {
  /** The sheets of which one is measured against; none for a unit against which nobody is measured. */
  readonly options: readonly Sheet[];
  /** True where perhaps none of them is. */
  readonly perhapsNone: boolean;
  /** All that are scored as if they were the unit's, the options among them. */
  readonly sheets: readonly Sheet[];
}

/** Least and most points, or totals, that are still possible. */
export interface PossiblePoints {
  readonly min: Big;
  readonly max: Big;
}

export interface PossibleScore<Sheet> {
  /** What a choice would change has no points here. */
  readonly score: Score;
  /** What a choice would change, by indicator; empty where none changes anything. */
  readonly open: ReadonlyMap<string, PossiblePoints>;
  /** Of the whole sheet; null where nothing is open, or something else is as well. */
  readonly total: PossiblePoints | null;
  /** Of other units: sheets on whose account something is open here, in their order. */
  readonly because: readonly Sheet[];
}

interface ComparedIndicator {
  readonly indicator: Indicator;
  readonly params: RelativeParams;
}

/** Of each place the value against which others are measured at least, and at most. */
interface Reach {
  readonly least: Big | null;
  readonly most: Big | null;
}

type MeasuredAgainst = ComparedIndicator & Reach;

/**
 * @param places of one framework and one period, each unit's once
 * @param whole a sheet's assessment, for its score; what is compared alone may lack the other rows
 * @returns the sheets that can be compared with any other unit's; others stay as they were read
 */
export function possibleScores<Sheet extends AssessedUnit>(
  places: readonly ComparisonPlace<Sheet>[],
  whole = ({ assessment }: Sheet): Assessment => assessment,
): ReadonlyMap<Sheet, PossibleScore<Sheet>> {
  const scored = new Map<Sheet, PossibleScore<Sheet>>();
  const first = places.flatMap(({ sheets }) => sheets)[0]?.assessment;
  const period = first?.period ?? null;
  if (first === undefined || period === null) return scored;
  const compared = applicableIndicators(first.framework, period).flatMap((indicator) =>
    indicator.rule.type === "relative" ? [{ indicator, params: indicator.rule.params }] : [],
  );
  if (compared.length === 0) return scored;
  const reaches = compared.map((one) => reachesOf(one, places));
  const taking = places.filter(({ options }) => options.length > 0);
  const certain = taking.filter(({ perhapsNone }) => !perhapsNone);
  for (const place of places) {
    const others = taking.filter((one) => one !== place);
    if (others.length === 0) continue;
    const isAlone = certain.every((one) => one === place);
    for (const sheet of place.sheets) {
      const bests = compared.map((one, index): MeasuredAgainst => {
        const own = valueOf(one, sheet);
        return { ...one, ...(reaches[index]?.(place, own) ?? { least: own, most: own }) };
      });
      const possible = possibleScore(whole(sheet), bests, isAlone);
      const open = bests.filter(({ indicator }) => possible.open.has(indicator.code));
      const because =
        open.length === 0 ? [] : others.filter((one) => isAlone || open.some((best) => lifts(one, best)));
      scored.set(sheet, { ...possible, because: because.flatMap(({ options }) => options) });
    }
  }
  return scored;
}

/** True where it is undecided whether the place gives a better value than the one that is certain. */
function lifts<Sheet extends AssessedUnit>(
  { options, perhapsNone }: ComparisonPlace<Sheet>,
  { least, ...one }: MeasuredAgainst,
): boolean {
  return (
    (perhapsNone || options.length > 1) &&
    options.some((option) => isBetter(valueOf(one, option), least, one))
  );
}

/** The value against which others are measured, as the comparison takes it; null for none. */
function valueOf({ indicator }: ComparedIndicator, sheet: AssessedUnit): Big | null {
  const value = comparedValue(indicator, sheet);
  return value === "notApplicable" ? null : value;
}

function isBetter(value: Big | null, than: Big | null, { params }: ComparedIndicator): boolean {
  if (value === null || than === null) return value !== null;
  return !value.eq(than) && bestValue([value, than], params)?.eq(value) === true;
}

/** The best values of all places but one: looked for anew only where that one had the best. */
function reachesOf<Sheet extends AssessedUnit>(
  one: ComparedIndicator,
  places: readonly ComparisonPlace<Sheet>[],
) {
  const { params } = one;
  const own = new Map(
    places.map((place): readonly [ComparisonPlace<Sheet>, Reach] => {
      const values = place.options.map((option) => valueOf(one, option));
      const isSure = !place.perhapsNone && values.every((value) => value !== null);
      return [
        place,
        {
          least: isSure ? bestValue(values, { direction: opposite(params) }) : null,
          most: bestValue(values, params),
        },
      ];
    }),
  );
  const without = (key: keyof Reach) => {
    const best = (left: ComparisonPlace<Sheet> | null): Big | null =>
      bestValue(
        [...own].flatMap(([place, reach]) => (place === left ? [] : [reach[key]])),
        params,
      );
    const top = best(null);
    const holder = [...own].find(([, reach]) => top !== null && reach[key]?.eq(top) === true)?.[0] ?? null;
    const rest = holder === null ? top : best(holder);
    return (place: ComparisonPlace<Sheet>): Big | null => (place === holder ? rest : top);
  };
  const [least, most] = [without("least"), without("most")];
  return (place: ComparisonPlace<Sheet>, value: Big | null): Reach => ({
    least: bestValue([least(place), value], params),
    most: bestValue([most(place), value], params),
  });
}

function opposite({ direction }: RelativeParams): RelativeParams["direction"] {
  return direction === "higher" ? "lower" : "higher";
}

function possibleScore(
  { sheet, framework, period, findings, score: alone }: Assessment,
  bests: readonly MeasuredAgainst[],
  isAlone: boolean,
): Omit<PossibleScore<never>, "because"> {
  const isBlocked = blockedCells(findings);
  const scoreWith = (best: ReadonlyMap<string, Big>): Score =>
    period === null ? alone : scoreSheet(sheet, framework, period, isBlocked, best);
  const bestBy = (key: keyof Reach): ReadonlyMap<string, Big> =>
    new Map(
      bests.flatMap((one) => {
        const best = one[key];
        return best === null ? [] : [[one.indicator.code, best] as const];
      }),
    );
  const [least, most] = [bestBy("least"), bestBy("most")];
  const high = scoreWith(least);
  const isCertain = [...most].every(([code, best]) => least.get(code)?.eq(best) === true);
  if (isCertain && !isAlone) return { score: high, open: new Map(), total: null };
  const low = scoreWith(most);
  const open = new Map<string, PossiblePoints>();
  const told = new Map(isAlone ? [] : least);
  high.indicators.forEach(({ indicator: { code }, official, rule }, index) => {
    const other = low.indicators[index];
    const isSame = !isAlone && (rule === null || other?.rule?.eq(rule) === true);
    if (isSame) return;
    told.delete(code);
    const [a, b] = [official, other?.official ?? null];
    const wasOpen = isAlone && alone.indicators[index]?.official == null;
    if (a !== null && b !== null && (wasOpen || !a.eq(b)))
      open.set(code, { min: smaller(a, b), max: larger(a, b) });
  });
  const [min, max] = [low.totals.final, high.totals.final];
  const total =
    open.size > 0 && low.complete && high.complete && min !== null && max !== null ? { min, max } : null;
  return { score: scoreWith(told), open, total };
}
