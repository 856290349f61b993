/** tier_select: a share of the points for the chosen tier. */
import fc from "fast-check";
import type { RuleUse } from "../../../support/rule-outcomes";
import { kind, points, testGeneratedUses, testRuleTable } from "../../../support/rule-cases";

const TIERS = [
  { option: "优", share: 1 },
  { option: "良", share: 0.8 },
  { option: "中", share: 0.6 },
  { option: "差", share: 0.3 },
];

function chosen(option: string, max: number, period: "Q" | "Y" = "Q", tiers = TIERS): RuleUse {
  return { rule: { type: "tier_select", params: { tiers } }, max, kind: period, inputs: { option } };
}

testRuleTable([
  ["the best tier", chosen("优", 6), 6],
  ["the second tier", chosen("良", 6), 4.8],
  ["the third tier", chosen("中", 6), 3.6],
  ["the last tier", chosen("差", 6), 1.8],
  ["at the year's end", chosen("良", 5, "Y"), 4],
  ["what is no tier", chosen("特优", 6), 0],
  ["1.005 is rounded half up", chosen("差", 3.35), 1.01],
  ["2.345 is rounded half up", chosen("良", 3.35, "Q", [{ option: "良", share: 0.7 }]), 2.35],
  ["0.285 is rounded half up", chosen("差", 0.95), 0.29],
]);

const tiers = fc.uniqueArray(
  fc.record({
    option: fc.constantFrom("优", "良", "中", "差", "A", "B+", "（甲）", "达标"),
    share: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
  }),
  { minLength: 1, maxLength: 6, selector: ({ option }) => option },
);

testGeneratedUses(
  "tier_select",
  fc
    .record({ tiers, index: fc.nat({ max: 5 }), points, kind })
    .map(({ tiers: listed, index, points: max, kind: period }) =>
      chosen(listed[index % listed.length]?.option ?? "", max, period, listed),
    ),
);
