/** deduct_per_event: points lost for every event, all of them from a number of events on. */
import fc from "fast-check";
import type { RuleUse } from "../../../support/rule-outcomes";
import { kind, points, testGeneratedUses, testRuleTable } from "../../../support/rule-cases";

interface Terms {
  readonly pointsPerEvent: number;
  readonly zeroAt?: number;
  readonly floor: number;
}

const TWO_EACH: Terms = { pointsPerEvent: 2, floor: 0 };

function happened(events: number, max: number, terms: Terms = TWO_EACH, period: "Q" | "Y" = "Q"): RuleUse {
  return { rule: { type: "deduct_per_event", params: { ...terms } }, max, kind: period, inputs: { events } };
}

testRuleTable([
  ["nothing happened", happened(0, 5), 5],
  ["one event", happened(1, 5), 3],
  ["two events", happened(2, 5), 1],
  ["more than the points: never below 0", happened(3, 5), 0],
  ["one event at the year's end", happened(1, 5, TWO_EACH, "Y"), 3],
  ["a negative number gives no more than all", happened(-1, 5), 5],
  ["one event below the number that takes all", happened(1, 10, { ...TWO_EACH, zeroAt: 2 }), 8],
  ["as many events as take all", happened(2, 10, { ...TWO_EACH, zeroAt: 2 }), 0],
  ["more events than take all", happened(3, 10, { ...TWO_EACH, zeroAt: 2 }), 0],
  ["the floor holds", happened(9, 5, { ...TWO_EACH, floor: 1.5 }), 1.5],
  ["the floor is not reached", happened(1, 5, { ...TWO_EACH, floor: 1.5 }), 3],
  ["no floor for what takes all", happened(2, 5, { ...TWO_EACH, floor: 1.5, zeroAt: 2 }), 0],
  ["a floor above the points gives no more than all", happened(1, 5, { ...TWO_EACH, floor: 8 }), 5],
  ["events that cost nothing", happened(7, 5, { pointsPerEvent: 0, floor: 0 }), 5],
  ["1.005 left is rounded half up", happened(1, 5, { pointsPerEvent: 3.995, floor: 0 }), 1.01],
  ["2.345 left is rounded half up", happened(1, 5, { pointsPerEvent: 2.655, floor: 0 }), 2.35],
  ["0.285 left is rounded half up", happened(3, 5, { pointsPerEvent: 1.5716666666, floor: 0 }), 0.29],
]);

testGeneratedUses(
  "deduct_per_event",
  fc
    .record({
      events: fc.integer({ min: -1, max: 12 }),
      lost: fc.integer({ min: 0, max: 5000 }).map((thousandths) => thousandths / 1000),
      zeroAt: fc.option(fc.integer({ min: 1, max: 8 }), { nil: undefined }),
      floorShare: fc.constantFrom(0, 0, 0.25, 1),
      points,
      kind,
    })
    .map(({ events, lost, zeroAt, floorShare, points: max, kind: period }) => {
      const terms = { pointsPerEvent: lost, floor: max * floorShare };
      return happened(events, max, zeroAt === undefined ? terms : { ...terms, zeroAt }, period);
    }),
);
