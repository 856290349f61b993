/** Indicators of one rule and ten points each, with as few entries as the rule needs; a test adds what it is about. */
import type { EntryDefinition, Indicator } from "../../src/core/framework/framework";
import type { ScoringRule } from "../../src/core/scoring/rules/registry";
import { ruleFramework } from "./rule-framework";

const [, some] = ruleFramework("manual", 1, 1).indicators;
if (some?.level !== 2) throw new Error("no indicator");
const base: Indicator = { ...some, allowNA: false, maxPoints: 10 };

type MoreOfEntry = Partial<EntryDefinition>;
type More = Partial<Indicator>;

export function entry(key: string, slot: EntryDefinition["slot"], more: MoreOfEntry = {}): EntryDefinition {
  return { key, label: { zh: key, en: key }, type: "decimal", slot, required: true, ...more };
}

export function indicatorOf(
  rule: ScoringRule,
  entries: readonly EntryDefinition[],
  more: More = {},
): Indicator {
  return { ...base, rule, entries: [...entries], ...more };
}

const part = (mode: "proportional" | "profit"): ScoringRule => ({
  type: "rate",
  params: { mode, target: 1 },
});

/** num ÷ den, with further entries behind them. */
export function rate(more: More = {}, ...further: readonly EntryDefinition[]): Indicator {
  return rateOf({}, {}, more, further);
}

/** The same with something said of its two entries. */
export function rateOf(
  den: MoreOfEntry,
  num: MoreOfEntry,
  more: More = {},
  further: readonly EntryDefinition[] = [],
): Indicator {
  const entries = [entry("den", "base", den), entry("num", "actual", num), ...further];
  return indicatorOf(part("proportional"), entries, more);
}

/** A plan that may be a loss. */
export const profit = indicatorOf(part("profit"), rate().entries);

/** Percent points between −5 and 5. */
export const growth = indicatorOf({ type: "linear", params: { worst: -5, best: 5 } }, [
  entry("value", "actual", { unit: "%" }),
]);

export function choice(more: More = {}): Indicator {
  const yes = entry("yes", "option", { type: "enum", options: ["是", "否"] });
  return indicatorOf({ type: "binary", params: { yesShare: 1, noShare: 0.25 } }, [yes], more);
}

const ITEMS = ["a", "b", "c", "d"].map((key) => ({ key, zh: key, en: key }));

export const checklist = indicatorOf({ type: "checklist", params: { items: ITEMS, weighting: "equal" } }, [
  entry("ticked", "actual", { type: "multi" }),
]);

export function ballot(more: More = {}): Indicator {
  const weights = { 好: 100, 较好: 80, 一般: 60, 差: 40 };
  const answers = ["good", "fair", "avg", "poor"].map((key) => entry(key, "ballot", { type: "int" }));
  return indicatorOf({ type: "ballot", params: { weights, minValidShare: 0.6 } }, answers, more);
}

export function judged(more: More = {}): Indicator {
  return indicatorOf({ type: "manual", params: {} }, [], more);
}

export function relative(more: More = {}): Indicator {
  return indicatorOf({ type: "relative", params: { direction: "higher" } }, [entry("num", "actual")], more);
}

export const tier = indicatorOf({ type: "tier_select", params: { tiers: [{ option: "优", share: 1 }] } }, [
  entry("option", "option", { type: "enum", options: ["优"] }),
]);
