/**
 * All scoring rules by their type in framework files. A rule is added here and in a file of its
 * own, nowhere else.
 */
import * as z from "zod/mini";
import type { Rule } from "../rule";
import { ballot, ballotParams } from "./ballot";
import { binary, binaryParams } from "./binary";
import { checklist, checklistParams } from "./checklist";
import { deductPerEvent, deductPerEventParams } from "./deduct-per-event";
import { deductPerMiss, deductPerMissParams } from "./deduct-per-miss";
import { importScore, importScoreParams } from "./import-score";
import { linear, linearParams } from "./linear";
import { manual, manualParams } from "./manual";
import { rate } from "./rate";
import { rateParams } from "./rate-params";
import { relative, relativeParams } from "./relative";
import { tierSelect, tierSelectParams } from "./tier-select";
import { tierValue, tierValueParams } from "./tier-value";

/** How framework files state a rule: its type and the parameters of that type. */
export const scoringRuleSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("ballot"), params: ballotParams }),
  z.strictObject({ type: z.literal("binary"), params: binaryParams }),
  z.strictObject({ type: z.literal("checklist"), params: checklistParams }),
  z.strictObject({ type: z.literal("deduct_per_event"), params: deductPerEventParams }),
  z.strictObject({ type: z.literal("deduct_per_miss"), params: deductPerMissParams }),
  z.strictObject({ type: z.literal("import_score"), params: importScoreParams }),
  z.strictObject({ type: z.literal("linear"), params: linearParams }),
  z.strictObject({ type: z.literal("manual"), params: manualParams }),
  z.strictObject({ type: z.literal("rate"), params: rateParams }),
  z.strictObject({ type: z.literal("relative"), params: relativeParams }),
  z.strictObject({ type: z.literal("tier_select"), params: tierSelectParams }),
  z.strictObject({ type: z.literal("tier_value"), params: tierValueParams }),
]);

export type ScoringRule = z.infer<typeof scoringRuleSchema>;
export type RuleType = ScoringRule["type"];

type ParamsOf<Type extends RuleType> = Extract<ScoringRule, { type: Type }>["params"];

const RULES: { readonly [Type in RuleType]: Rule<ParamsOf<Type>> } = {
  ballot,
  binary,
  checklist,
  deduct_per_event: deductPerEvent,
  deduct_per_miss: deductPerMiss,
  import_score: importScore,
  linear,
  manual,
  rate,
  relative,
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
