/** deduct_per_miss: points lost for every time that something required was not done. */
import fc from "fast-check";
import type { RuleUse } from "../../../support/rule-outcomes";
import { kind, points, testGeneratedUses, testRuleTable } from "../../../support/rule-cases";

const perKind = (Q: number, Y: number): { Q: number; Y: number } => ({ Q, Y });

interface Terms {
  readonly required: { Q: number; Y: number };
  readonly pointsPerMiss: { Q: number; Y: number };
  readonly floor: number;
}

/** Three meetings in a quarter, twelve in a year. */
const MEETINGS: Terms = { required: perKind(3, 12), pointsPerMiss: perKind(2, 0.5), floor: 0 };

function done(count: number, max: number, period: "Q" | "Y", terms: Terms = MEETINGS): RuleUse {
  return {
    rule: { type: "deduct_per_miss", params: { ...terms } },
    max,
    kind: period,
    inputs: { done: count },
  };
}

testRuleTable([
  ["all of a quarter's three done", done(3, 5, "Q"), 5],
  ["one of three missed", done(2, 5, "Q"), 3],
  ["two of three missed", done(1, 5, "Q"), 1],
  ["all missed: never below 0", done(0, 5, "Q"), 0],
  ["more than required gives no more", done(4, 5, "Q"), 5],
  ["all of a year's twelve done", done(12, 5, "Y"), 5],
  ["a quarter's count on the year-end sheet", done(3, 5, "Y"), 0.5],
  ["one of twelve missed", done(11, 5, "Y"), 4.5],
  ["nothing in the year", done(0, 5, "Y"), 0],
  ["the floor holds", done(0, 5, "Q", { ...MEETINGS, floor: 1 }), 1],
  ["the floor is not reached", done(2, 5, "Q", { ...MEETINGS, floor: 1 }), 3],
  ["a single one, done", done(1, 6, "Q", { ...MEETINGS, required: perKind(1, 4) }), 6],
  ["2.345 left is rounded half up", done(2, 5, "Q", { ...MEETINGS, pointsPerMiss: perKind(2.655, 1) }), 2.35],
  ["1.005 left is rounded half up", done(2, 5, "Q", { ...MEETINGS, pointsPerMiss: perKind(3.995, 1) }), 1.01],
  ["0.285 left is rounded half up", done(2, 5, "Q", { ...MEETINGS, pointsPerMiss: perKind(4.715, 1) }), 0.29],
]);

testGeneratedUses(
  "deduct_per_miss",
  fc
    .record({
      count: fc.integer({ min: 0, max: 20 }),
      required: fc.record({ Q: fc.integer({ min: 0, max: 6 }), Y: fc.integer({ min: 0, max: 24 }) }),
      lost: fc.integer({ min: 0, max: 5000 }).map((thousandths) => thousandths / 1000),
      floorShare: fc.constantFrom(0, 0, 0.25, 1),
      points,
      kind,
    })
    .map(({ count, required, lost, floorShare, points: max, kind: period }) =>
      done(count, max, period, { required, pointsPerMiss: perKind(lost, lost), floor: max * floorShare }),
    ),
);
