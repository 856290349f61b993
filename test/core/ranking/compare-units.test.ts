/** Indicators compared among units: open for one sheet alone, final once the sheets are together. */
import { assessWorkbook } from "../../../src/core/assess";
import type { Assessment } from "../../../src/core/assessment";
import { explainIndicator } from "../../../src/core/explain/explain-indicator";
import { compareUnits } from "../../../src/core/ranking/compare-units";
import { planTemplate } from "../../../src/core/template/plan-template";
import { comparedUnit, comparingFramework } from "../../support/compared-units";
import { f1, period } from "../../support/grid-builder";
import { planGrid } from "../../support/plan-grid";

const Q4 = period("2026Q4");

interface Unit {
  readonly name: string;
  readonly assessment: Assessment;
}

function unit(name: string, ...values: readonly (number | string | null)[]): Unit {
  const frameworks = [comparingFramework()];
  const outcome = assessWorkbook(planGrid(comparedUnit(name, Q4, values)), { frameworks });
  if (outcome.kind !== "assessed") throw new Error("no scoring sheet");
  return { name, assessment: outcome.assessments[0] };
}

const points = ({ assessment: { score } }: Unit): readonly (number | null)[] =>
  score.indicators.map(({ official }) => official?.toNumber() ?? null);

test("one sheet alone has no score, and says that it is provisional", () => {
  const { units, comparisons } = compareUnits([unit("甲", 12, 3)]);
  expect(units.map(points)).toEqual([[null, null]]);
  expect(units[0]?.assessment.score).toMatchObject({ provisional: true, complete: false, grade: null });
  expect(comparisons).toEqual([]);
});

test("together the best unit of each indicator has full points, the others their proportion", () => {
  const { units, comparisons } = compareUnits([unit("甲", 12, 6), unit("乙", 8, 3), unit("丙", 0, 4)]);
  expect(units.map(points)).toEqual([
    [60, 20],
    [40, 40],
    [0, 30],
  ]);
  for (const { assessment } of units)
    expect(assessment.score).toMatchObject({ provisional: false, complete: true });
  expect(
    comparisons.map(({ direction, best, holders, missing }) => [
      direction,
      best.toNumber(),
      holders.map(({ name }) => name),
      missing.length,
    ]),
  ).toEqual([
    ["higher", 12, ["甲"], 0],
    ["lower", 3, ["乙"], 0],
  ]);
});

test("a unit without a value stays open, sets no best value, and is named", () => {
  const { units, comparisons } = compareUnits([unit("甲", 12, null), unit("乙", 8, 3), unit("丙", null, 4)]);
  expect(units.map(points)).toEqual([
    [60, null],
    [40, 40],
    [null, 30],
  ]);
  expect(comparisons.map(({ missing }) => missing.map(({ name }) => name))).toEqual([["丙"], ["甲"]]);
});

test("不适用 takes a unit out of the comparison without leaving a gap", () => {
  const { units, comparisons } = compareUnits([unit("甲", "不适用", 6), unit("乙", 8, 3)]);
  expect(units.map(points)).toEqual([
    [null, 20],
    [60, 40],
  ]);
  expect(units[0]?.assessment.score.totals.final?.toNumber()).toBe(50);
  expect(comparisons[0]).toMatchObject({ missing: [] });
});

test("an indicator in which nobody has a value is not compared", () => {
  const { comparisons, best } = compareUnits([unit("甲", null, 6), unit("乙", null, 3)]);
  expect(comparisons).toHaveLength(1);
  expect([...best.keys()]).toEqual([comparisons[0]?.indicator.code]);
});

test("the order of the units changes nothing", () => {
  const three = [unit("甲", 12, 6), unit("乙", 8, 3), unit("丙", 5, 4)];
  const byName = (units: readonly Unit[]) => new Map(units.map((one) => [one.name, points(one)]));
  expect(byName(compareUnits([...three].reverse()).units)).toEqual(byName(compareUnits(three).units));
});

test("the points are explained by the best value", () => {
  const { units, best } = compareUnits([unit("甲", 12, 6), unit("乙", 8, 3)]);
  const code = comparingFramework().indicators[1]?.code ?? "";
  const second = units[1];
  const explained = second && explainIndicator(second.assessment, code, best);
  expect(explained).toMatchObject({
    arithmetic: { zh: "60 × 8 ÷ 12 = 40.00" },
    influences: [],
    provisional: false,
  });
});

test("no units are compared with nobody", () => {
  expect(compareUnits([])).toEqual({ units: [], comparisons: [], best: new Map() });
});

test("sheets whose period isn't known are not compared", () => {
  const units = [unit("甲", 12, 6), unit("乙", 8, 3)].map((one) => ({
    ...one,
    assessment: { ...one.assessment, period: null },
  }));
  const compared = compareUnits(units);
  expect(compared.units).toBe(units);
  expect(compared).toMatchObject({ comparisons: [], best: new Map() });
});

test("a framework that compares nobody leaves the units as they are", () => {
  const units = ["甲", "乙"].map((name): Unit => {
    const outcome = assessWorkbook(planGrid(planTemplate(f1(), Q4, name)));
    if (outcome.kind !== "assessed") throw new Error("no scoring sheet");
    return { name, assessment: outcome.assessments[0] };
  });
  const compared = compareUnits(units);
  expect(compared.units).toBe(units);
  expect(compared.comparisons).toEqual([]);
});

test("a unit whose sheet lacks the indicator's row is missing in its comparison", () => {
  const [whole, other] = [unit("甲", 12, 6), unit("乙", 8, 3)];
  const { sheet } = other.assessment;
  const [, ...rows] = sheet.rows;
  const lacking = { ...other, assessment: { ...other.assessment, sheet: { ...sheet, rows } } };
  const { comparisons } = compareUnits([whole, lacking]);
  expect(comparisons.map(({ missing }) => missing.map(({ name }) => name))).toEqual([["乙"], []]);
});
