/**
 * All scoring rules by their type in framework files. A rule is added here and in a file of its
 * own, nowhere else.
 */
import * as z from "zod/mini";
import type { Rule } from "../rule";
import { ballot, ballotParams } from "./ballot";
import { checklist, checklistParams } from "./checklist";
import { deductPerMiss, deductPerMissParams } from "./deduct-per-miss";
import { rate, rateParams } from "./rate";
import { tierSelect, tierSelectParams } from "./tier-select";
import { tierValue, tierValueParams } from "./tier-value";

/** How framework files state a rule: its type and the parameters of that type. */
export const scoringRuleSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("ballot"), params: ballotParams }),
  z.strictObject({ type: z.literal("checklist"), params: checklistParams }),
  z.strictObject({ type: z.literal("deduct_per_miss"), params: deductPerMissParams }),
  z.strictObject({ type: z.literal("rate"), params: rateParams }),
  z.strictObject({ type: z.literal("tier_select"), params: tierSelectParams }),
  z.strictObject({ type: z.literal("tier_value"), params: tierValueParams }),
]);

export type ScoringRule = z.infer<typeof scoringRuleSchema>;
export type RuleType = ScoringRule["type"];

type ParamsOf<Type extends RuleType> = Extract<ScoringRule, { type: Type }>["params"];

const RULES: { readonly [Type in RuleType]: Rule<ParamsOf<Type>> } = {
  ballot,
  checklist,
  deduct_per_miss: deductPerMiss,
  rate,
  tier_select: tierSelect,
  tier_value: tierValue,
};

/** A rule together with the parameters that an indicator gives it. */
export interface BoundRule {
  readonly rule: Rule<unknown>;
  readonly params: unknown;
}

/** The implementation of an indicator's rule; the union's type guarantees that the two fit. */
export function bindRule(scoringRule: ScoringRule): BoundRule {
  return { rule: RULES[scoringRule.type], params: scoringRule.params };
}
