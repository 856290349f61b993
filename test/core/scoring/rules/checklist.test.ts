/** checklist: points in equal shares for the ticked elements. */
import fc from "fast-check";
import type { RuleUse } from "../../../support/rule-outcomes";
import { kind, points, testGeneratedUses, testRuleTable } from "../../../support/rule-cases";

function ticked(count: number, items: number, max: number, period: "Q" | "Y" = "Q"): RuleUse {
  const elements = Array.from({ length: items }, (_, index) => ({
    key: `i${index}`,
    zh: "要素",
    en: "Element",
  }));
  const rule = { type: "checklist" as const, params: { items: elements, weighting: "equal" as const } };
  return { rule, max, kind: period, inputs: { ticked: count } };
}

testRuleTable([
  ["nothing ticked", ticked(0, 4, 4), 0],
  ["one of four", ticked(1, 4, 4), 1],
  ["all of four", ticked(4, 4, 4), 4],
  ["all of four at the year's end", ticked(4, 4, 4, "Y"), 4],
  ["three of four of five points", ticked(3, 4, 5), 3.75],
  ["a third of five points is rounded down", ticked(1, 3, 5), 1.67],
  ["two thirds of five points are rounded", ticked(2, 3, 5), 3.33],
  ["half of 2.01 points is 1.005, rounded half up", ticked(1, 2, 2.01), 1.01],
  ["half of 4.69 points is 2.345, rounded half up", ticked(1, 2, 4.69), 2.35],
  ["half of 0.57 points is 0.285, rounded half up", ticked(1, 2, 0.57), 0.29],
  ["more ticks than elements give no more than all", ticked(9, 4, 4), 4],
  ["a negative count gives nothing", ticked(-1, 4, 4), 0],
]);

testGeneratedUses(
  "checklist",
  fc
    .record({ items: fc.integer({ min: 1, max: 13 }), count: fc.integer({ min: -2, max: 16 }), points, kind })
    .map(({ items, count, points: max, kind: period }) => ticked(count, items, max, period)),
);
