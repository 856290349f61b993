/** linear: a value between two goalposts, in either direction. */
import fc from "fast-check";
import { scoringRuleSchema } from "../../../../src/core/scoring/rules/registry";
import type { RuleUse } from "../../../support/rule-outcomes";
import { kind, points, testGeneratedUses, testRuleTable } from "../../../support/rule-cases";

function linear(value: number, worst: number, best: number, max: number, period: "Q" | "Y" = "Q"): RuleUse {
  return { rule: { type: "linear", params: { worst, best } }, max, kind: period, inputs: { value } };
}

testRuleTable([
  ["at the best goalpost", linear(100, 60, 100, 5), 5],
  ["beyond the best: never above the points", linear(130, 60, 100, 5), 5],
  ["at the worst goalpost", linear(60, 60, 100, 5), 0],
  ["beyond the worst: never below 0", linear(-20, 60, 100, 5), 0],
  ["half way", linear(80, 60, 100, 5), 2.5],
  ["half way at the year's end", linear(80, 60, 100, 5, "Y"), 2.5],
  ["less is better: at the best", linear(10, 30, 10, 6), 6],
  ["less is better: below the best", linear(2, 30, 10, 6), 6],
  ["less is better: a quarter of the way", linear(25, 30, 10, 6), 1.5],
  ["less is better: at the worst", linear(30, 30, 10, 6), 0],
  ["goalposts below 0", linear(-3, -5, -1, 4), 2],
  ["0 as the worst", linear(0, 0, 5, 4), 0],
  ["0 as the best", linear(0, 8, 0, 4), 4],
  ["decimals that binary fractions can't hold", linear(0.3, 0.1, 0.4, 3), 2],
  ["1.005 is rounded half up", linear(1, 0, 2, 2.01), 1.01],
  ["2.345 is rounded half up", linear(67, 0, 200, 7), 2.35],
  ["0.285 is rounded half up", linear(57, 200, 0, 0.4), 0.29],
]);

const amount = fc.oneof(
  fc.integer({ min: -40, max: 140 }),
  fc.integer({ min: -4000, max: 14_000 }).map((hundredths) => hundredths / 100),
  fc.constantFrom(0, 1.005, 2.345, 0.285, -1.005),
);

testGeneratedUses(
  "linear",
  fc
    .record({ worst: amount, best: amount, other: amount, at: fc.nat(3), points, kind })
    .filter(({ worst, best }) => worst !== best)
    .map(({ worst, best, other, at, points: max, kind: period }) =>
      linear([other, other, worst, best][at] ?? other, worst, best, max, period),
    ),
);

test.each([
  ["the same goalpost twice", { worst: 3, best: 3 }],
  ["a goalpost missing", { worst: 3 }],
  ["a goalpost that is no number", { worst: 3, best: Number.NaN }],
])("%s is refused", (_, params) => {
  expect(scoringRuleSchema.safeParse({ type: "linear", params }).success).toBe(false);
});
