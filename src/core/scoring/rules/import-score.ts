/** Points pro rata to a score that was reached elsewhere: 年度得分×30%. */
import * as z from "zod/mini";
import Big from "big.js";
import { clamp, decimal, exact } from "../decimal";
import { numberText, percentText } from "../number-text";
import { quotient } from "../quotient";
import type { Rule } from "../rule";

export const importScoreParams = z.strictObject({
  sourceFullScore: z.number().check(z.positive()),
  /** Where the score comes from: other frameworks' annual results, or a person. */
  source: z.string(),
  /** The share of the points that can be reached at most. */
  cap: z.number().check(z.positive(), z.lte(1)),
});

const ZERO = new Big(0);

/** m × clamp(raw / full score, 0, cap). @see docs/scoring.md#import_score */
export const importScore: Rule<z.infer<typeof importScoreParams>> = {
  score: (inputs, { params, maxPoints }) =>
    maxPoints.times(
      clamp(quotient(inputs.actual(), exact(params.sourceFullScore)), ZERO, decimal(params.cap)),
    ),
  formula: (cells, { params }) =>
    `${cells.points}*MAX(0,MIN(${params.cap},${cells.actual()}/${params.sourceFullScore}))`,
  explain: ({ params, maxPoints }, language) => {
    const [full, source] = [maxPoints, params.sourceFullScore].map(numberText);
    const capped = params.cap === 1 ? null : percentText(params.cap);
    return language === "zh"
      ? `引用其他考核的得分，满分 ${source} 分折算为 ${full} 分${capped === null ? "" : `，最多计 ${capped}`}。`
      : `A score reached elsewhere, out of ${source}, is scaled to ${full} points${capped === null ? "" : `, at most ${capped} of them`}.`;
  },
  arithmetic: (inputs, { params, maxPoints }) => {
    const reached = inputs.actual().div(params.sourceFullScore);
    return {
      expression: `${numberText(maxPoints)} × ${numberText(inputs.actual())} ÷ ${numberText(params.sourceFullScore)}`,
      raw: maxPoints.times(reached),
      limit: reached.gt(params.cap) ? "full" : reached.lt(0) ? "floor" : null,
    };
  },
};
