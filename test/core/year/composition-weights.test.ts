/** Weights of a composite: which are refused and in which words, which condition they keep, how points follow them. */
import { allIndicators } from "../../../src/core/framework/indicators";
import {
  describeWeightProblem,
  keepsConstraint,
  reweigh,
  weightProblems,
  type WeightProblem,
  type Weights,
} from "../../../src/core/year/composition-weights";
import { framework } from "./year-parts";

const NDZH = framework("NDZH");
const OWN = { "NDZH-1": 0.6, "NDZH-2": 0.2, "NDZH-3": 0.2 };

function fixed(): typeof NDZH {
  const { composition } = NDZH;
  if (composition === undefined) throw new Error("no composition");
  return { ...NDZH, composition: { ...composition, editable: false } };
}

test.each<[string, Weights | null, readonly string[]]>([
  ["none of one's own", null, []],
  ["the framework's own", OWN, []],
  ["one that differs", { ...OWN, "NDZH-1": 0.7, "NDZH-3": 0.1 }, ["notEditable"]],
])("where weights can't be changed, %s", (_, weights, kinds) => {
  expect(weightProblems(fixed(), weights).map(({ kind }) => kind)).toEqual(kinds);
});

test("a framework that isn't composed has no weights to be wrong", () => {
  expect(weightProblems(framework("ZBCX"), null)).toEqual([]);
});

test("a weight of nothing is one; a missing one is named", () => {
  expect(weightProblems(NDZH, { "NDZH-1": 0.8, "NDZH-2": 0.2, "NDZH-3": 0 })).toEqual([]);
  expect(weightProblems(NDZH, { "NDZH-1": 0.8, "NDZH-2": 0.2 })).toEqual([
    { kind: "codes", codes: ["NDZH-3"] },
  ]);
});

test.each<[WeightProblem, string, string]>([
  [{ kind: "notEditable" }, "该指标体系的权重不可调整。", "The weights of this framework can't be changed."],
  [
    { kind: "codes", codes: ["A", "B"] },
    "权重应与一级指标一一对应，请检查：A、B。",
    "Every level-1 indicator needs one weight; check A, B.",
  ],
  [{ kind: "sum", sum: 1.1 }, "权重合计应为 1，现为 1.1。", "The weights sum to 1.1 instead of 1."],
  [{ kind: "constraint", constraint: "A > B" }, "权重不满足“A > B”。", "The weights do not keep “A > B”."],
])("%j is said in both languages", (problem, zh, en) => {
  expect(describeWeightProblem(problem)).toEqual({ zh, en });
});

const weights = { A: 0.5, B: 0.3, C: 0.2 };

test.each([
  ["", true],
  ["  ", true],
  ["A > B", true],
  ["A > B + C", false],
  ["A >= B + C", true],
  ["B+C>=A", true],
  ["B > A", false],
  ["B >= A", false],
  ["A > D", false],
  ["D > A", false],
  ["A > B + D", false],
  ["A", false],
  ["A > B > C", false],
  ["A < B", false],
  ["= A > B", false],
  ["A > B =", false],
  ["> B", false],
])("of weights 0.5, 0.3 and 0.2 the condition “%s” is kept: %s", (constraint, kept) => {
  expect(keepsConstraint(constraint, weights)).toBe(kept);
});

test("points follow the weights; what keeps its weight keeps its points, digit for digit", () => {
  const changed = reweigh(NDZH, { "NDZH-1": 0.65, "NDZH-2": 0.15, "NDZH-3": 0.2 });
  const pointsOf = (of: typeof NDZH, parent: string): readonly number[] =>
    allIndicators(of).flatMap((one) => (one.parent === parent ? [one.maxPoints] : []));
  expect(pointsOf(changed, "NDZH-1")).toEqual(
    [32.5, 65 / 3, 65 / 6].map((points) => expect.closeTo(points, 9)),
  );
  expect(pointsOf(changed, "NDZH-2")).toEqual([7.5, 7.5]);
  expect(pointsOf(changed, "NDZH-3")).toEqual(pointsOf(NDZH, "NDZH-3"));
  const stray = {
    ...NDZH,
    indicators: NDZH.indicators.map((one) => ({ ...one, parent: one.level === 2 ? "X" : null })),
  };
  expect(reweigh(stray as typeof NDZH, OWN).indicators.map(({ maxPoints }) => maxPoints)).toEqual(
    NDZH.indicators.map(({ maxPoints }) => maxPoints),
  );
});
