/** Points that a person gives by judgement: 由考评人酌情评定. */
import * as z from "zod/mini";
import type Big from "big.js";
import { exact, settle } from "../decimal";
import { numberText } from "../number-text";
import { quotient } from "../quotient";
import type { Rule } from "../rule";

export const manualParams = z.strictObject({
  /** Scores are given in whole numbers of this: 0.5 allows 0, 0.5, 1 … */
  step: z.optional(z.number().check(z.positive())),
});

/** Within 0…m as judged; 复核得分, else 自评分 for the time being. @see docs/scoring.md#manual */
export const manual: Rule<z.infer<typeof manualParams>> = {
  score: () => null,
  formula: () => null,
  explain: ({ params, maxPoints }, language) => {
    const full = numberText(maxPoints);
    const step = params.step === undefined ? null : numberText(params.step);
    return language === "zh"
      ? `由考评人在 0 至 ${full} 分之间评定${step === null ? "" : `，以 ${step} 分为一档`}；以复核得分为准，复核之前暂按自评分计。`
      : `Judged by the assessor, 0 to ${full} points${step === null ? "" : ` in steps of ${step}`}; the reviewed score counts, until then the unit's own, provisionally.`;
  },
  arithmetic: () => null,
};

/** True when a judged score is a whole number of steps. */
export function isWholeStep(score: Big, step: number): boolean {
  const steps = settle(quotient(score, exact(step)));
  return steps.eq(steps.round(0));
}
