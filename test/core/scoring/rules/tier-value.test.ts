/** tier_value: a share of the points for the first minimum that a value reaches. */
import fc from "fast-check";
import type { ScoringRule } from "../../../../src/core/scoring/rules/registry";
import type { RuleUse } from "../../../support/rule-outcomes";
import { kind, points, testGeneratedUses, testRuleTable } from "../../../support/rule-cases";

type Tiers = Extract<ScoringRule, { type: "tier_value" }>["params"]["tiers"];

const COUNTS: Tiers = {
  Q: [
    { min: 3, share: 1 },
    { min: 2, share: 0.8 },
    { min: 1, share: 0.5 },
  ],
  Y: [
    { min: 12, share: 1 },
    { min: 8, share: 0.8 },
    { min: 4, share: 0.5 },
  ],
};

const growth = [
  { min: 5, share: 1 },
  { min: 0, share: 0.7 },
  { min: -5, share: 0.4 },
];
const GROWTH: Tiers = { Q: growth, Y: growth };

function value(actual: number, max: number, tiers: Tiers, period: "Q" | "Y" = "Q"): RuleUse {
  return {
    rule: { type: "tier_value", params: { direction: "gte", tiers } },
    max,
    kind: period,
    inputs: { actual },
  };
}

testRuleTable([
  ["at the best minimum", value(3, 5, COUNTS), 5],
  ["above the best minimum: never above the points", value(40, 5, COUNTS), 5],
  ["between two minima", value(2.99, 5, COUNTS), 4],
  ["at the last minimum", value(1, 5, COUNTS), 2.5],
  ["below the last minimum", value(0, 5, COUNTS), 0],
  ["a quarter's best count is too little for a year", value(3, 5, COUNTS, "Y"), 0],
  ["the year's last minimum", value(4, 5, COUNTS, "Y"), 2.5],
  ["the year's best minimum", value(12, 5, COUNTS, "Y"), 5],
  ["growth of 5 %", value(5, 3, GROWTH), 3],
  ["growth just below 5 %", value(4.99, 3, GROWTH), 2.1],
  ["no growth", value(0, 3, GROWTH), 2.1],
  ["a small decline", value(-0.01, 3, GROWTH), 1.2],
  ["a decline of 5 %", value(-5, 3, GROWTH), 1.2],
  ["a greater decline", value(-5.01, 3, GROWTH), 0],
  ["noise in the last digit does not cost a tier", value(4.9999999999999, 3, GROWTH), 3],
  ["1.005 is rounded half up", value(1, 2.01, COUNTS), 1.01],
  ["2.345 is rounded half up", value(1, 4.69, COUNTS), 2.35],
  ["0.285 is rounded half up", value(1, 0.57, COUNTS), 0.29],
]);

const tierList = fc
  .uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 5 })
  .chain((minima) =>
    fc
      .tuple(...minima.map(() => fc.integer({ min: 0, max: 100 })))
      .map((shares) =>
        [...minima]
          .sort((a, b) => b - a)
          .map((min, index) => ({ min: min / 100, share: (shares[index] ?? 0) / 100 })),
      ),
  );

testGeneratedUses(
  "tier_value",
  fc
    .record({
      Q: tierList,
      Y: tierList,
      offset: fc.constantFrom(-0.01, 0, 0.01, 3),
      pick: fc.nat(4),
      points,
      kind,
    })
    .map(({ Q, Y, offset, pick, points: max, kind: period }) => {
      const listed = period === "Q" ? Q : Y;
      const near = listed[pick % listed.length]?.min ?? 0;
      return value(Math.round((near + offset) * 100) / 100, max, { Q, Y }, period);
    }),
);
