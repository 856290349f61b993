/**
 * A framework of nothing but one rule, with parameters of every kind, so that a single sheet holds
 * many cases of it: the sheet's own formulas then compute what the engine computes.
 */
import fc from "fast-check";
import type { EntryDefinition, Framework, Indicator } from "../../src/core/framework/framework";
import type { RuleType, ScoringRule } from "../../src/core/scoring/rules/registry";
import { f1 } from "./grid-builder";
import { kind, points } from "./rule-cases";

/** All rule types, in alphabetical order. */
export const RULE_TYPES = [
  "ballot",
  "binary",
  "checklist",
  "deduct_per_event",
  "deduct_per_miss",
  "import_score",
  "linear",
  "manual",
  "rate",
  "relative",
  "tier_select",
  "tier_value",
] as const satisfies readonly RuleType[];

const share = fc.constantFrom(0, 0.05, 0.285, 0.335, 0.5, 0.6, 0.8, 0.85, 1);
const loss = fc.constantFrom(0, 0.1, 0.5, 0.335, 1, 2, 2.345, 5);
const few = fc.integer({ min: 0, max: 6 });
const floor = fc.constantFrom(0, 0, 0, 0.5, 3, 30);
const target = fc.constantFrom(0.6, 0.85, 0.9, 0.95, 1, 1.2);
const goalpost = fc.constantFrom(-5, 0, 0.285, 1, 1.005, 2.345, 5, 60, 100);

const tiers = fc
  .uniqueArray(fc.constantFrom(-5, 0, 0.1, 1, 1.005, 2, 2.345, 3, 5, 95, 100), { minLength: 1, maxLength: 4 })
  .chain((minima) =>
    fc.tuple(...minima.sort((a, b) => b - a).map((min) => share.map((part) => ({ min, share: part })))),
  );

const OPTIONS = ["优", "良", "中", "差"] as const;

const RULES: { readonly [Type in RuleType]: fc.Arbitrary<Extract<ScoringRule, { type: Type }>["params"]> } = {
  ballot: fc
    .tuple(...[100, 80, 60, 40].map((usual) => fc.constantFrom(usual, usual, usual - 7.5)))
    .map(([good = 100, fair = 80, average = 60, poor = 40]) => ({
      weights: { 好: good, 较好: fair, 一般: average, 差: poor },
      minValidShare: 0.6,
    })),
  binary: fc.record({ yesShare: share, noShare: share }),
  checklist: fc.integer({ min: 1, max: 9 }).map((count) => ({
    items: Array.from({ length: count }, (_, index) => ({ key: `i${index}`, zh: "要素", en: "element" })),
    weighting: "equal" as const,
  })),
  deduct_per_event: fc
    .record({
      pointsPerEvent: loss,
      zeroAt: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
      floor,
    })
    .map(({ zeroAt, ...rest }) => (zeroAt === undefined ? rest : { ...rest, zeroAt })),
  deduct_per_miss: fc.record({
    required: fc.record({ Q: few, Y: few }),
    pointsPerMiss: fc.record({ Q: loss, Y: loss }),
    floor,
  }),
  import_score: fc.record({
    sourceFullScore: fc.constantFrom(1, 10, 100, 120),
    source: fc.constant("manual"),
    cap: fc.constantFrom(0.5, 0.9, 1),
  }),
  linear: fc.record({ worst: goalpost, best: goalpost }).filter(({ worst, best }) => worst !== best),
  manual: fc.constantFrom({}, { step: 0.5 }, { step: 0.1 }, { step: 1 }),
  rate: fc.oneof(
    fc.record({ mode: fc.constant("proportional" as const), target }),
    fc.record({ mode: fc.constant("profit" as const), target }),
    fc.record({ mode: fc.constant("linear" as const), target, floorRate: fc.constantFrom(0, 0.1, 0.5) }),
    fc.record({
      mode: fc.constant("step" as const),
      target,
      step: fc.constantFrom(0.01, 0.02, 0.05, 0.1),
      pointsPerStep: loss,
    }),
  ),
  relative: fc.record({ direction: fc.constantFrom("higher" as const, "lower" as const) }),
  tier_select: fc.tuple(share, share, share, share).map((shares) => ({
    tiers: shares.map((part, index) => ({ option: OPTIONS[index] ?? "", share: part })),
  })),
  tier_value: fc.record({ direction: fc.constant("gte" as const), tiers: fc.record({ Q: tiers, Y: tiers }) }),
};

function entry(key: string, slot: EntryDefinition["slot"], type: EntryDefinition["type"]): EntryDefinition {
  return { key, label: { zh: `填报${key}`, en: key }, type, slot, required: true };
}

const ENTRIES: { readonly [Type in RuleType]: readonly EntryDefinition[] } = {
  ballot: f1()
    .indicators.flatMap((indicator) =>
      indicator.level === 2 && indicator.rule.type === "ballot" ? indicator.entries : [],
    )
    .slice(0, 6),
  binary: [{ ...entry("yes", "option", "enum"), options: ["是", "否"] }],
  checklist: [entry("ticked", "actual", "multi")],
  deduct_per_event: [entry("events", "actual", "int")],
  deduct_per_miss: [entry("done", "actual", "int")],
  import_score: [{ ...entry("score", "actual", "decimal"), min: 0 }],
  linear: [entry("value", "actual", "decimal")],
  manual: [],
  rate: [entry("den", "base", "decimal"), entry("num", "actual", "decimal")],
  relative: [entry("value", "actual", "decimal")],
  tier_select: [{ ...entry("option", "option", "enum"), options: [...OPTIONS] }],
  tier_value: [entry("value", "actual", "decimal")],
};

const TEXT = { zh: "生成的指标", en: "generated" };

/** @param count how many indicators, each with parameters and points of its own */
export function ruleFramework(type: RuleType, count: number, seed: number): Framework {
  const params: fc.Arbitrary<ScoringRule["params"]> = RULES[type];
  const cases = fc.sample(fc.record({ params, points, kind, allowNA: fc.boolean(), counted: fc.boolean() }), {
    numRuns: count,
    seed,
  });
  const indicators = cases.map(({ params: own, points: maxPoints, allowNA, counted }, index): Indicator => {
    const entries = ENTRIES[type].map((definition) =>
      counted && definition.type === "decimal" ? { ...definition, type: "int" as const } : definition,
    );
    return {
      code: `GEN-1.${index + 1}`,
      parent: "GEN-1",
      level: 2,
      name: TEXT,
      maxPoints,
      criteria: TEXT,
      rule: { type, params: own } as ScoringRule,
      unit: "项",
      entries,
      evidence: { required: false, minItems: 0, when: "always", desc: TEXT },
      periods: ["Q1", "Q2", "Q3", "Q4", "Y"],
      allowNA,
      remedy: { trigger: 0.6, dueDays: 30, action: TEXT },
    };
  });
  const group = { code: "GEN-1", parent: null, level: 1 as const, name: TEXT, maxPoints: 100 };
  return {
    ...f1(),
    id: `GEN_${type}`,
    prefix: "GEN",
    indicators: [group, ...indicators],
    adjustments: [],
    tieBreak: [],
  };
}
