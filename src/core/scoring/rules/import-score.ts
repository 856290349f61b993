/** Points pro rata to a score that was reached elsewhere: 年度得分×30%. */
import * as z from "zod/mini";
import Big from "big.js";
import { clamp, decimal } from "../decimal";
import type { Rule } from "../rule";

export const importScoreParams = z.strictObject({
  sourceFullScore: z.number().check(z.positive()),
  /** Where the score comes from: other frameworks' annual results, or a person. */
  source: z.string(),
  /** The share of the points that can be reached at most. */
  cap: z.number().check(z.positive(), z.lte(1)),
});

/** m × clamp(raw / full score, 0, cap). @see docs/scoring.md#import_score */
export const importScore: Rule<z.infer<typeof importScoreParams>> = {
  score: (inputs, { params, maxPoints }) =>
    maxPoints.times(clamp(inputs.actual().div(params.sourceFullScore), new Big(0), decimal(params.cap))),
  formula: (cells, { params }) =>
    `${cells.points}*MAX(0,MIN(${params.cap},${cells.actual()}/${params.sourceFullScore}))`,
};
