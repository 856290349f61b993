/** Points by the tier that a counted or measured value reaches: ≥3项满分，2项80%，1项50%. */
import * as z from "zod/mini";
import { decimal, exact, settle } from "../decimal";
import { numberText, percentText, withUnit } from "../number-text";
import type { Rule, RuleContext, RuleInputs } from "../rule";
import { share } from "./param-schemas";

const tiers = z.array(z.strictObject({ min: z.number(), share })).check(
  z.minLength(1),
  z.refine(
    (list) => list.every(({ min }, index) => index === 0 || min < (list[index - 1]?.min ?? Infinity)),
    "minima must fall from tier to tier",
  ),
);

export const tierValueParams = z.strictObject({
  direction: z.literal("gte"),
  /** From the highest minimum down. */
  tiers: z.strictObject({ Q: tiers, Y: tiers }),
});

type Params = z.infer<typeof tierValueParams>;

function reachedShare(inputs: RuleInputs, { params, kind }: RuleContext<Params>): number {
  const value = settle(inputs.actual());
  return params.tiers[kind].find(({ min }) => value.gte(decimal(min)))?.share ?? 0;
}

/** m × the share of the first minimum reached, from high to low, else 0. @see docs/scoring.md#tier_value */
export const tierValue: Rule<Params> = {
  score: (inputs, context) => context.maxPoints.times(exact(reachedShare(inputs, context))),
  formula: (cells, { params, kind }) => {
    const value = `ROUND(${cells.actual()},9)`;
    const shares = params.tiers[kind].reduceRight<string>(
      (otherwise, tier) => `IF(${value}>=${tier.min},${tier.share},${otherwise})`,
      "0",
    );
    return `${cells.points}*${shares}`;
  },
  explain: ({ params, maxPoints, kind, unit }, language) => {
    const points = (part: number): string => numberText(maxPoints.times(part));
    const list = params.tiers[kind];
    return language === "zh"
      ? `${list.map((tier) => `达到 ${withUnit(numberText(tier.min), unit)}得 ${points(tier.share)} 分`).join("，")}；都未达到得 0 分。`
      : `${list.map((tier) => `${numberText(tier.min)} or more: ${points(tier.share)} points`).join("; ")}; otherwise 0.`;
  },
  arithmetic: (inputs, context) => {
    const part = reachedShare(inputs, context);
    const { maxPoints } = context;
    return {
      expression: `${numberText(maxPoints)} × ${percentText(part)}`,
      raw: maxPoints.times(part),
      limit: null,
    };
  },
};
