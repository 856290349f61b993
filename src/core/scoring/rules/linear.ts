/** Points for a measured value between two goalposts: 能耗下降 0% 得 0 分，5% 得满分. */
import * as z from "zod/mini";
import Big from "big.js";
import { clamp, decimal } from "../decimal";
import { numberText, signedText } from "../number-text";
import { quotient } from "../quotient";
import type { Rule, RuleInputs } from "../rule";

export const linearParams = z
  .strictObject({
    /** The value that gives nothing. */
    worst: z.number(),
    /** The value that gives full points; below `worst` where less is better. */
    best: z.number(),
  })
  .check(z.refine(({ worst, best }) => worst !== best, "worst and best must differ"));

type Params = z.infer<typeof linearParams>;

const ZERO = new Big(0);
const ONE = new Big(1);

function reachedPart(inputs: RuleInputs, { worst, best }: Params): Big {
  return quotient(inputs.actual().minus(decimal(worst)), decimal(best).minus(decimal(worst)));
}

/** m × clamp((x − worst) / (best − worst), 0, 1). @see docs/scoring.md#linear */
export const linear: Rule<Params> = {
  score: (inputs, { params, maxPoints }) => maxPoints.times(clamp(reachedPart(inputs, params), ZERO, ONE)),
  formula: (cells, { params: { worst, best } }) => {
    const span = decimal(best).minus(decimal(worst)).abs().toString();
    // Divided by what is above 0: some programs would show −0 at the worst goalpost.
    const way = best > worst ? `(${cells.actual()}-(${worst}))` : `((${worst})-${cells.actual()})`;
    return `${cells.points}*MAX(0,MIN(1,${way}/${span}))`;
  },
  explain: ({ params, maxPoints }, language) => {
    const [worst, best, full] = [params.worst, params.best, maxPoints].map(numberText);
    const rising = params.best > params.worst;
    return language === "zh"
      ? `${best} 及${rising ? "以上" : "以下"}得满分 ${full} 分，${worst} 及${rising ? "以下" : "以上"}得 0 分，其间按比例得分。`
      : `${best} or ${rising ? "more" : "less"} gives the full ${full} points, ${worst} or ${rising ? "less" : "more"} gives 0, in proportion between the two.`;
  },
  arithmetic: (inputs, { params, maxPoints }) => {
    const part = reachedPart(inputs, params);
    const [value, worst, best] = [inputs.actual(), params.worst, params.best].map(signedText);
    return {
      expression: `${numberText(maxPoints)} × (${value} − ${worst}) ÷ (${best} − ${worst})`,
      raw: maxPoints.times(part),
      limit: part.gt(1) ? "full" : part.lt(0) ? "floor" : null,
    };
  },
};
