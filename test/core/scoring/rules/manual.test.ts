/** manual: points that a person gives by judgement, in whole steps where the framework says so. */
import Big from "big.js";
import { isWholeStep } from "../../../../src/core/scoring/rules/manual";
import type { RuleUse } from "../../../support/rule-outcomes";
import { testRuleTable } from "../../../support/rule-cases";

const judged = (params: { readonly step?: number }, period: "Q" | "Y" = "Q"): RuleUse => ({
  ...{ rule: { type: "manual", params }, max: 5, kind: period, inputs: {} },
});

testRuleTable([
  ["no entry gives points", judged({}), ""],
  ["nor do steps", judged({ step: 0.5 }), ""],
  ["nor the year's end", judged({}, "Y"), ""],
]);

test.each([
  [2.5, 0.5, true],
  [2.4, 0.5, false],
  [0, 0.5, true],
  [0.3, 0.1, true],
  [0.7, 0.1, true],
  [4, 1, true],
  [1, 3, false],
])("%d points in steps of %d are whole steps: %s", (score, step, whole) => {
  expect(isWholeStep(new Big(score), step)).toBe(whole);
});
