/** ballot: the weighted mean of the valid votes. */
import fc from "fast-check";
import type { RuleUse } from "../../../support/rule-outcomes";
import { kind, points, testGeneratedUses, testRuleTable } from "../../../support/rule-cases";

const WEIGHTS = { 好: 100, 较好: 80, 一般: 60, 差: 40 };

type Votes = readonly [good: number, fair: number, avg: number, poor: number];

function votes(
  [good, fair, avg, poor]: Votes,
  max: number,
  period: "Q" | "Y" = "Q",
  weights = WEIGHTS,
): RuleUse {
  return {
    rule: { type: "ballot", params: { weights, minValidShare: 0.6 } },
    max,
    kind: period,
    inputs: { good, fair, avg, poor },
  };
}

testRuleTable([
  ["all votes for the best answer", votes([35, 0, 0, 0], 7), 7],
  ["all votes for the second answer", votes([0, 10, 0, 0], 7), 5.6],
  ["all votes for the third answer", votes([0, 0, 10, 0], 7), 4.2],
  ["all votes for the worst answer", votes([0, 0, 0, 10], 7), 2.8],
  ["votes of each kind", votes([26, 7, 1, 0], 7), 6.63],
  ["votes of each kind at the year's end", votes([38, 16, 4, 1], 8, "Y"), 7.27],
  ["a single vote", votes([0, 1, 0, 0], 8), 6.4],
  ["1.005 is rounded half up", votes([1, 0, 0, 1], 1.5, "Q", { ...WEIGHTS, 差: 34 }), 1.01],
  ["2.345 is rounded half up", votes([0, 0, 0, 1], 7, "Q", { ...WEIGHTS, 差: 33.5 }), 2.35],
  ["0.285 is rounded half up", votes([0, 0, 0, 1], 1, "Q", { ...WEIGHTS, 差: 28.5 }), 0.29],
  ["an answer that is worth nothing", votes([0, 0, 0, 5], 7, "Q", { ...WEIGHTS, 差: 0 }), 0],
  ["no valid vote does not count", votes([0, 0, 0, 0], 7), "N/A"],
]);

const count = fc.integer({ min: 0, max: 400 });
const weight = fc.integer({ min: 0, max: 100 });

testGeneratedUses(
  "ballot",
  fc
    .record({
      counts: fc.oneof(
        fc.tuple(count, count, count, count),
        fc.constant<[number, number, number, number]>([0, 0, 0, 0]),
      ),
      weights: fc.oneof(
        fc.constant(WEIGHTS),
        fc.record({ 好: weight, 较好: weight, 一般: weight, 差: weight }),
      ),
      points,
      kind,
    })
    .map(({ counts, weights, points: max, kind: period }) => votes(counts, max, period, weights)),
);
