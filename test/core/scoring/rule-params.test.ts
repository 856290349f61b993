/** Parameters that make no sense are refused, so that no rule ever leaves 0 and the points. */
import { builtinFrameworks } from "../../../src/core/framework/builtin-frameworks";
import { scoringRuleSchema } from "../../../src/core/scoring/rules/registry";

const tier = (min: number, share: number): object => ({ min, share });
const perKind = (value: number): object => ({ Q: value, Y: value });

test.each([
  ["binary", { yesShare: 1.2, noShare: 0 }],
  ["binary", { yesShare: 1, noShare: -0.1 }],
  ["tier_select", { tiers: [] }],
  ["tier_select", { tiers: [{ option: "优", share: 2 }] }],
  [
    "tier_select",
    {
      tiers: [
        { option: "优", share: 1 },
        { option: "优", share: 0 },
      ],
    },
  ],
  ["tier_value", { direction: "gte", tiers: { Q: [tier(1, 0.5), tier(3, 1)], Y: [tier(1, 1)] } }],
  ["tier_value", { direction: "gte", tiers: { Q: [tier(1, 0.5), tier(1, 1)], Y: [tier(1, 1)] } }],
  ["rate", { mode: "linear", target: 0.6, floorRate: 0.6 }],
  ["rate", { mode: "linear", target: 0.6, floorRate: 0.8 }],
  ["rate", { mode: "proportional", target: 0 }],
  ["rate", { mode: "step", target: 1, step: 0, pointsPerStep: 1 }],
  ["deduct_per_miss", { required: perKind(3), pointsPerMiss: perKind(-2), floor: 0 }],
  ["deduct_per_miss", { required: perKind(3), pointsPerMiss: perKind(2), floor: -1 }],
  ["deduct_per_event", { pointsPerEvent: -1, floor: 0 }],
  ["ballot", { weights: { 好: 120, 较好: 80, 一般: 60, 差: 40 }, minValidShare: 0.6 }],
  ["import_score", { sourceFullScore: 0, source: "manual", cap: 1 }],
  ["import_score", { sourceFullScore: 100, source: "manual", cap: 1.5 }],
  ["checklist", { items: [], weighting: "equal" }],
  ["manual", { step: 0 }],
  ["manual", { step: -0.5 }],
  ["linear", { worst: 2, best: 2 }],
  ["relative", { direction: "sideways" }],
])("%s with %j is refused", (type, params) => {
  expect(scoringRuleSchema.safeParse({ type, params }).success).toBe(false);
});

test("every rule of the built-in frameworks is accepted", () => {
  expect(builtinFrameworks().length).toBe(6);
});
