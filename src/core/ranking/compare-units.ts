/**
 * The second stage of scoring: indicators by which units are measured against each other (以最高为
 * 满分，其他按比例折算) get their points once the sheets of several units of one period are together.
 */
import type Big from "big.js";
import type { Assessment } from "../assessment";
import type { Indicator } from "../framework/framework";
import { applicableIndicators } from "../framework/indicators";
import { bestValue, type RelativeParams } from "../scoring/rules/relative";
import { usableInputs } from "../scoring/score-indicator";
import { scoreSheet } from "../scoring/score-sheet";
import { blockedCells } from "../validation/order/blocked-cells";

/** One unit's sheet, with whatever else is known about it. */
export interface AssessedUnit {
  readonly assessment: Assessment;
}

/** What all units were measured against in one indicator. */
export interface Comparison<Unit extends AssessedUnit> {
  readonly indicator: Indicator;
  readonly direction: RelativeParams["direction"];
  /** The best value of all units. */
  readonly best: Big;
  /** Units that have the best value. */
  readonly holders: readonly Unit[];
  /** Units whose value is missing or wrong: once it is there, the best value can be another. */
  readonly missing: readonly Unit[];
}

export interface ComparedUnits<Unit extends AssessedUnit> {
  /** The units in their order, scored anew where there was something to compare. */
  readonly units: readonly Unit[];
  /** In the framework's order; empty where nothing is compared. */
  readonly comparisons: readonly Comparison<Unit>[];
  /** The best values by indicator. */
  readonly best: ReadonlyMap<string, Big>;
}

/**
 * A unit alone is compared with nobody: its score stays open and provisional.
 * @param units sheets of one framework and one period, each unit's once
 */
export function compareUnits<Unit extends AssessedUnit>(units: readonly Unit[]): ComparedUnits<Unit> {
  const [first] = units;
  const period = first?.assessment.period ?? null;
  if (first === undefined || period === null || units.length < 2)
    return { units, comparisons: [], best: new Map() };
  const indicators = applicableIndicators(first.assessment.framework, period);
  const compareAll = (among: readonly Unit[]): readonly Comparison<Unit>[] =>
    indicators.flatMap((indicator) => compare(indicator, among) ?? []);
  const best = new Map(compareAll(units).map((found) => [found.indicator.code, found.best]));
  if (best.size === 0) return { units, comparisons: [], best };
  const scored = units.map((unit): Unit => {
    const { sheet, framework, findings } = unit.assessment;
    const score = scoreSheet(sheet, framework, period, blockedCells(findings), best);
    return { ...unit, assessment: { ...unit.assessment, score } };
  });
  return { units: scored, comparisons: compareAll(scored), best };
}

function compare<Unit extends AssessedUnit>(
  indicator: Indicator,
  units: readonly Unit[],
): Comparison<Unit> | null {
  if (indicator.rule.type !== "relative") return null;
  const values = units.map((unit) => ({ unit, value: comparedValue(indicator, unit) }));
  const given = values.flatMap(({ unit, value }) =>
    value === null || value === "notApplicable" ? [] : [{ unit, value }],
  );
  const { params } = indicator.rule;
  const best = bestValue(
    given.map(({ value }) => value),
    params,
  );
  if (best === null) return null;
  return {
    indicator,
    direction: params.direction,
    best,
    holders: given.filter(({ value }) => value.eq(best)).map(({ unit }) => unit),
    missing: values.filter(({ value }) => value === null).map(({ unit }) => unit),
  };
}

/** Null for a value that is missing or carries an error finding. */
export function comparedValue(
  { code }: Pick<Indicator, "code">,
  { assessment }: AssessedUnit,
): Big | "notApplicable" | null {
  const row = assessment.sheet.rows.find(({ indicator }) => indicator.code === code);
  const inputs = row === undefined ? null : usableInputs(row, blockedCells(assessment.findings));
  return inputs === null ? null : inputs === "chosenAway" ? "notApplicable" : inputs.actual();
}
