/** binary: one share of the points for 是, another for 否. */
import fc from "fast-check";
import type { RuleUse } from "../../../support/rule-outcomes";
import { kind, points, testGeneratedUses, testRuleTable } from "../../../support/rule-cases";

interface Shares {
  readonly yesShare: number;
  readonly noShare: number;
}

/** All for a thing that was done, nothing otherwise. */
const ALL_OR_NOTHING: Shares = { yesShare: 1, noShare: 0 };

function answered(
  yes: string,
  max: number,
  shares: Shares = ALL_OR_NOTHING,
  period: "Q" | "Y" = "Q",
): RuleUse {
  return { rule: { type: "binary", params: { ...shares } }, max, kind: period, inputs: { yes } };
}

testRuleTable([
  ["done", answered("是", 4), 4],
  ["not done", answered("否", 4), 0],
  ["done at the year's end", answered("是", 4, ALL_OR_NOTHING, "Y"), 4],
  ["not done is worth something too", answered("否", 4, { yesShare: 1, noShare: 0.25 }), 1],
  ["done is not worth all", answered("是", 4, { yesShare: 0.75, noShare: 0 }), 3],
  ["what should not happen", answered("是", 4, { yesShare: 0, noShare: 1 }), 0],
  ["what should not happen did not", answered("否", 4, { yesShare: 0, noShare: 1 }), 4],
  ["any other word counts as not done", answered("已完成", 4, { yesShare: 1, noShare: 0.5 }), 2],
  ["1.005 is rounded half up", answered("是", 3.35, { yesShare: 0.3, noShare: 0 }), 1.01],
  ["2.345 is rounded half up", answered("否", 4.69, { yesShare: 1, noShare: 0.5 }), 2.35],
  ["0.285 is rounded half up", answered("是", 0.95, { yesShare: 0.3, noShare: 0 }), 0.29],
]);

const share = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);

testGeneratedUses(
  "binary",
  fc
    .record({ yes: fc.constantFrom("是", "否", "有", "/"), yesShare: share, noShare: share, points, kind })
    .map(({ yes, points: max, kind: period, ...shares }) => answered(yes, max, shares, period)),
);
