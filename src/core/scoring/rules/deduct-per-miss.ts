/** Full points when a thing was done often enough, less for every time it was missed: 每少1次扣2分. */
import * as z from "zod/mini";
import Big from "big.js";
import { decimal, exact, larger, smaller } from "../decimal";
import { numberText } from "../number-text";
import type { Rule, RuleContext, RuleInputs } from "../rule";
import { notNegative, perKind } from "./param-schemas";

export const deductPerMissParams = z.strictObject({
  required: perKind,
  pointsPerMiss: perKind,
  floor: notNegative,
});

type Params = z.infer<typeof deductPerMissParams>;

const ZERO = new Big(0);

function missed(inputs: RuleInputs, { params, kind }: RuleContext<Params>): Big {
  return larger(ZERO, decimal(params.required[kind]).minus(inputs.number("done")));
}

/** min(m, max(floor, m − p × max(0, required − done))). @see docs/scoring.md#deduct_per_miss */
export const deductPerMiss: Rule<Params> = {
  score: (inputs, context) => {
    const { params, maxPoints, kind } = context;
    const left = maxPoints.minus(missed(inputs, context).times(exact(params.pointsPerMiss[kind])));
    return smaller(maxPoints, larger(decimal(params.floor), left));
  },
  formula: (cells, { params, kind }) => {
    const left = `${cells.points}-${params.pointsPerMiss[kind]}*MAX(0,${params.required[kind]}-${cells.entry("done")})`;
    return `MIN(${cells.points},MAX(${params.floor},${left}))`;
  },
  explain: ({ params, maxPoints, kind, unit = "次" }, language) => {
    const [required, loss, floor] = [params.required[kind], params.pointsPerMiss[kind], params.floor].map(
      numberText,
    );
    const full = numberText(maxPoints);
    return language === "zh"
      ? `${kind === "Q" ? "本季度" : "本年度"}应完成 ${required} ${unit}，完成得满分 ${full} 分；每少 1 ${unit}扣 ${loss} 分，${params.floor === 0 ? "扣完为止" : `最低得 ${floor} 分`}。`
      : `${required} required in the ${kind === "Q" ? "quarter" : "year"} for the full ${full} points; each one missed costs ${loss}, down to ${floor}.`;
  },
  arithmetic: (inputs, context) => {
    const { params, maxPoints, kind } = context;
    const short = missed(inputs, context);
    const raw = maxPoints.minus(short.times(params.pointsPerMiss[kind]));
    const shown = short.eq(0)
      ? "0"
      : `(${numberText(params.required[kind])} − ${numberText(inputs.number("done"))})`;
    return {
      expression: `${numberText(maxPoints)} − ${numberText(params.pointsPerMiss[kind])} × ${shown}`,
      raw,
      limit: raw.lt(params.floor) ? "floor" : null,
    };
  },
};
