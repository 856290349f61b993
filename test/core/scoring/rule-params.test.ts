/** Parameters that make no sense are refused, so that no rule ever leaves 0 and the points. */
import { builtinFrameworks } from "../../../src/core/framework/builtin-frameworks";
import { allIndicators } from "../../../src/core/framework/indicators";
import { scoringRuleSchema } from "../../../src/core/scoring/rules/registry";
import { RULE_TYPES, ruleFramework } from "../../support/rule-framework";

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

const accepted = (rule: unknown): boolean => scoringRuleSchema.safeParse(rule).success;

test("every rule of the built-in frameworks is accepted", () => {
  expect(builtinFrameworks().length).toBe(6);
  const rules = builtinFrameworks().flatMap((framework) => allIndicators(framework).map(({ rule }) => rule));
  expect(rules.filter((rule) => !accepted(rule))).toEqual([]);
});

/** What a rule may do without. */
const OPTIONAL: ReadonlySet<string> = new Set(["zeroAt", "step of manual"]);

test.each(RULE_TYPES)(
  "parameters of %s that make sense are accepted, with nothing missing and nothing besides",
  (type) => {
    for (const { rule } of allIndicators(ruleFramework(type, 12, 5))) {
      expect([rule, accepted(rule)]).toEqual([rule, true]);
      expect(accepted({ ...rule, params: { ...rule.params, further: 1 } })).toBe(false);
      for (const key of Object.keys(rule.params)) {
        const rest = Object.fromEntries(Object.entries(rule.params).filter(([other]) => other !== key));
        const isOptional = OPTIONAL.has(key) || OPTIONAL.has(`${key} of ${type}`);
        expect([key, accepted({ ...rule, params: rest })]).toEqual([key, isOptional]);
      }
    }
  },
);

test.each([
  ["binary", { yesShare: 1, noShare: 1.01 }],
  ["binary", { yesShare: 0, noShare: 1 }, true],
  ["rate", { mode: "linear", target: 0.6, floorRate: 0 }, true],
  ["rate", { mode: "linear", target: 0.6, floorRate: -0.1 }],
  ["rate", { mode: "step", target: 1, step: 0.1, pointsPerStep: 0 }, true],
  ["rate", { mode: "step", target: 1, step: 0.1, pointsPerStep: -1 }],
  ["ballot", { weights: { 好: 100, 较好: 0, 一般: 0, 差: 0 }, minValidShare: 1 }, true],
  ["ballot", { weights: { 好: 100, 较好: 80, 一般: 60, 差: -1 }, minValidShare: 0.6 }],
  ["ballot", { weights: { 好: 100, 较好: 80, 一般: 60 }, minValidShare: 0.6 }],
  ["ballot", { weights: { 好: 100, 较好: 80, 一般: 60, 差: 0 }, minValidShare: 1.1 }],
  ["deduct_per_event", { pointsPerEvent: 0, floor: 0, zeroAt: 0 }],
  ["tier_value", { direction: "gte", tiers: { Q: [], Y: [tier(1, 1)] } }],
  ["tier_value", { direction: "gte", tiers: { Q: [tier(3, 1), tier(1, 0.5)], Y: [tier(1, 1)] } }, true],
  ["tier_select", { tiers: [{ option: "优", share: 1, descriptor: { zh: "全部", en: "all" } }] }, true],
  ["tier_select", { tiers: [{ option: "优", share: 1, descriptor: { zh: "", en: "all" } }] }],
  ["tier_select", { tiers: [{ option: "优", share: 1, descriptor: { zh: "全部", en: "" } }] }],
  ["tier_select", { tiers: [{ option: "优" }] }],
  ["checklist", { items: [{ key: "a", zh: "甲" }], weighting: "equal" }],
  ["deduct_per_miss", { required: { Q: 3 }, pointsPerMiss: perKind(2), floor: 0 }],
])("%s at the edge of what makes sense: %j", (type, params, isAccepted = false) => {
  expect(accepted({ type, params })).toBe(isAccepted);
});
