/** rate: a part of a whole against a target, in four modes. */
import fc from "fast-check";
import { bindRule, type ScoringRule } from "../../../../src/core/scoring/rules/registry";
import { contextOf, inputsOf, type RuleUse } from "../../../support/rule-outcomes";
import { kind, points, testGeneratedUses, testRuleTable } from "../../../support/rule-cases";

type RateParams = Extract<ScoringRule, { type: "rate" }>["params"];

function rate(
  part: number,
  whole: number,
  max: number,
  params: RateParams,
  period: "Q" | "Y" = "Q",
): RuleUse {
  return { rule: { type: "rate", params }, max, kind: period, inputs: { den: whole, num: part } };
}

const PROPORTIONAL: RateParams = { mode: "proportional", target: 1 };
const LINEAR: RateParams = { mode: "linear", target: 1, floorRate: 0.6 };
const PROFIT: RateParams = { mode: "profit", target: 1 };
const STEP: RateParams = { mode: "step", target: 1, step: 0.05, pointsPerStep: 1 };

describe("proportional", () => {
  testRuleTable([
    ["all of the whole", rate(12, 12, 8, PROPORTIONAL), 8],
    ["11 of 12 of eight points", rate(11, 12, 8, PROPORTIONAL), 7.33],
    ["the same at the year's end", rate(11, 12, 8, PROPORTIONAL, "Y"), 7.33],
    ["nothing of the whole", rate(0, 12, 8, PROPORTIONAL), 0],
    ["more than the whole: never above the points", rate(13, 12, 8, PROPORTIONAL), 8],
    ["a negative part: never below 0", rate(-1, 12, 8, PROPORTIONAL), 0],
    ["a negative whole is no plan of a loss", rate(-600, -500, 8, PROPORTIONAL), 8],
    ["a lower target is reached sooner", rate(9, 10, 8, { mode: "proportional", target: 0.9 }), 8],
    ["half of a lower target", rate(45, 100, 8, { mode: "proportional", target: 0.9 }), 4],
    ["1.005 is rounded half up", rate(1, 2, 2.01, PROPORTIONAL), 1.01],
    ["2.345 is rounded half up", rate(67, 200, 7, PROPORTIONAL), 2.35],
    ["0.285 is rounded half up", rate(57, 200, 1, PROPORTIONAL), 0.29],
    ["amounts with decimals", rate(4305.5, 4410.25, 8, PROPORTIONAL), 7.81],
    ["nothing to do does not count, whatever was done", rate(0, 0, 8, PROPORTIONAL), "N/A"],
    ["something done of nothing does not count either", rate(3, 0, 8, PROPORTIONAL), "N/A"],
  ]);
});

describe("linear", () => {
  testRuleTable([
    ["the target reached", rate(16, 16, 5, LINEAR), 5],
    ["15 of 16", rate(15, 16, 5, LINEAR), 4.22],
    ["half way between floor and target", rate(8, 10, 5, LINEAR), 2.5],
    ["at the floor rate", rate(6, 10, 5, LINEAR), 0],
    ["just above the floor rate", rate(601, 1000, 5, LINEAR), 0.01],
    ["below the floor rate: never below 0", rate(1, 10, 5, LINEAR), 0],
    ["above the target: never above the points", rate(20, 16, 5, LINEAR), 5],
    ["a target of 60 %, reached", rate(3, 5, 5, { mode: "linear", target: 0.6, floorRate: 0.2 }), 5],
    ["4 of 7 with a target of 60 %", rate(4, 7, 5, { mode: "linear", target: 0.6, floorRate: 0.2 }), 4.64],
    ["2.345 is rounded half up", rate(469, 1000, 5, { mode: "linear", target: 1, floorRate: 0 }), 2.35],
    ["a whole of 0", rate(0, 0, 5, LINEAR), "N/A"],
  ]);
});

describe("step", () => {
  testRuleTable([
    ["20 of 20", rate(20, 20, 6, STEP), 6],
    ["19 of 20 loses one step", rate(19, 20, 6, STEP), 5],
    ["18 of 20 loses two steps", rate(18, 20, 6, STEP), 4],
    ["a started step counts whole", rate(94, 100, 6, STEP), 4],
    ["a hair below the target loses one step", rate(999, 1000, 6, STEP), 5],
    ["14 of 20 loses all six points", rate(14, 20, 6, STEP), 0],
    ["nothing: never below 0", rate(0, 20, 6, STEP), 0],
    ["more than the whole loses nothing", rate(21, 20, 6, STEP), 6],
    ["9 of 10 is exactly two steps of 5 %", rate(9, 10, 6, STEP), 4],
    ["steps of 2 %: 49 of 50", rate(49, 50, 7, { mode: "step", target: 1, step: 0.02, pointsPerStep: 1 }), 6],
    [
      "a third step that binary noise would start",
      rate(7, 10, 6, { mode: "step", target: 1, step: 0.1, pointsPerStep: 1.5 }),
      1.5,
    ],
    ["2.345 left is rounded half up", rate(19, 20, 5, { ...STEP, pointsPerStep: 2.655 }), 2.35],
    ["at the year's end", rate(19, 20, 6, STEP, "Y"), 5],
    ["a whole of 0", rate(0, 0, 6, STEP), "N/A"],
  ]);
});

describe("profit", () => {
  testRuleTable([
    ["a planned profit, reached", rate(4200, 4200, 8, PROFIT), 8],
    ["11 of 12, as in proportion", rate(11, 12, 8, PROFIT), 7.33],
    ["a loss of 300 where 500 was planned", rate(-300, -500, 8, PROFIT), 8],
    ["the planned loss itself", rate(-500, -500, 8, PROFIT), 8],
    ["a loss of 600 where 500 was planned: 80 %", rate(-600, -500, 8, PROFIT), 6.4],
    ["a loss twice as large as planned", rate(-1000, -500, 8, PROFIT), 0],
    ["a larger loss still: never below 0", rate(-2500, -500, 8, PROFIT), 0],
    ["a profit where a loss was planned", rate(40, -500, 8, PROFIT), 8],
    ["a loss where a profit was planned", rate(-40, 500, 8, PROFIT), 0],
    ["nothing lost, nothing gained where a loss was planned", rate(0, -500, 8, PROFIT), 8],
    ["2.345 is rounded half up", rate(-533, -400, 3.517, { mode: "profit", target: 1 }), 2.35],
    ["a target of 90 % of a planned loss", rate(-550, -500, 8, { mode: "profit", target: 0.9 }), 8],
    ["a plan of 0 can't be rated", rate(-10, 0, 8, PROFIT), "N/A"],
  ]);
});

test.each<[string, RuleUse, string]>([
  ["steps", rate(18, 20, 6, STEP), "6 − 1 × ⌈(100% − 90%) ÷ 5%⌉"],
  ["a planned profit", rate(18, 20, 6, PROFIT), "6 × 18 ÷ 20"],
  ["a planned loss", rate(-600, -500, 8, PROFIT), "8 × (2 − (−600) ÷ (−500))"],
])("the arithmetic of %s stands with its numbers", (_, use, expression) => {
  const { rule, params: own } = bindRule(use.rule);
  expect(rule.arithmetic(inputsOf(use), { params: own, ...contextOf(use) })?.expression).toBe(expression);
});

const share = fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100);

const params: fc.Arbitrary<RateParams> = fc.oneof(
  share.map((target) => ({ mode: "proportional" as const, target })),
  share.map((target) => ({ mode: "profit" as const, target })),
  fc
    .tuple(share, fc.integer({ min: 0, max: 95 }))
    .map(([target, percent]) => ({
      mode: "linear" as const,
      target,
      floorRate: Math.round(target * percent) / 100,
    }))
    .filter(({ target, floorRate }) => floorRate < target),
  fc
    .tuple(share, fc.constantFrom(0.01, 0.02, 0.05, 0.1), fc.integer({ min: 0, max: 300 }))
    .map(([target, step, hundredths]) => ({
      mode: "step" as const,
      target,
      step,
      pointsPerStep: hundredths / 100,
    })),
);

const counted = fc.tuple(fc.integer({ min: -1, max: 60 }), fc.integer({ min: 0, max: 50 }));
const money = fc
  .tuple(fc.integer({ min: 0, max: 900_000 }), fc.integer({ min: 0, max: 900_000 }))
  .map(([part, whole]): [number, number] => [part / 100, whole / 100]);

/** Plans and results on both sides of 0. */
const balance = fc
  .tuple(fc.integer({ min: -900_000, max: 900_000 }), fc.integer({ min: -900_000, max: 900_000 }))
  .map(([part, whole]): [number, number] => [part / 100, whole / 100]);

testGeneratedUses(
  "rate",
  fc
    .record({ parts: fc.oneof(counted, balance), target: share, points, kind })
    .map(({ parts: [part, whole], target, points: max, kind: period }) =>
      rate(part, whole, max, { mode: "profit", target }, period),
    ),
);

testGeneratedUses(
  "rate",
  fc
    .record({ parts: fc.oneof(counted, money), params, points, kind })
    .map(({ parts: [part, whole], params: terms, points: max, kind: period }) =>
      rate(part, whole, max, terms, period),
    ),
);
