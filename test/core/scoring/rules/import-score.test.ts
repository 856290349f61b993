/** import_score: points pro rata to a score that was reached elsewhere. */
import fc from "fast-check";
import type { RuleUse } from "../../../support/rule-outcomes";
import { kind, points, testGeneratedUses, testRuleTable } from "../../../support/rule-cases";

interface Source {
  readonly sourceFullScore?: number;
  /** The share of the points that can be reached at most. */
  readonly cap?: number;
}

function reached(raw: number, max: number, source: Source = {}, period: "Q" | "Y" = "Y"): RuleUse {
  const params = { sourceFullScore: 100, cap: 1, source: "F1_SQLH.annual", ...source };
  return { rule: { type: "import_score", params }, max, kind: period, inputs: { raw } };
}

testRuleTable([
  ["the full score elsewhere", reached(100, 30), 30],
  ["a part of it", reached(85, 30), 25.5],
  ["nothing reached", reached(0, 30), 0],
  ["a score below 0 gives nothing", reached(-5, 30), 0],
  ["more than the full score gives no more than all", reached(108, 30), 30],
  ["on a quarter's sheet", reached(85, 30, {}, "Q"), 25.5],
  ["another full score", reached(96, 10, { sourceFullScore: 120 }), 8],
  ["below the cap", reached(75, 20, { cap: 0.8 }), 15],
  ["at the cap", reached(80, 20, { cap: 0.8 }), 16],
  ["beyond the cap", reached(95, 20, { cap: 0.8 }), 16],
  ["a third of a point", reached(1, 1, { sourceFullScore: 3 }), 0.33],
  ["two thirds of a point", reached(2, 1, { sourceFullScore: 3 }), 0.67],
  ["1.005 is rounded half up", reached(33.5, 3), 1.01],
  ["2.345 is rounded half up", reached(93.8, 2.5), 2.35],
  ["0.285 is rounded half up", reached(28.5, 1), 0.29],
]);

testGeneratedUses(
  "import_score",
  fc
    .record({
      raw: fc.integer({ min: -500, max: 13_000 }).map((hundredths) => hundredths / 100),
      sourceFullScore: fc.constantFrom(100, 100, 120, 3, 7.5),
      cap: fc.constantFrom(1, 1, 0.8, 0.333),
      points,
      kind,
    })
    .map(({ raw, points: max, kind: period, ...source }) => reached(raw, max, source, period)),
);
