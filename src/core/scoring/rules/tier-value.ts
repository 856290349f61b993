/** Points by the tier that a counted or measured value reaches: ≥3项满分，2项80%，1项50%. */
import * as z from "zod/mini";
import { decimal, settle } from "../decimal";
import type { Rule } from "../rule";

const tiers = z.array(z.strictObject({ min: z.number(), share: z.number() })).check(z.minLength(1));

export const tierValueParams = z.strictObject({
  direction: z.literal("gte"),
  tiers: z.strictObject({ Q: tiers, Y: tiers }),
});

/** m × the share of the first minimum reached, from high to low, else 0. @see docs/scoring.md#tier_value */
export const tierValue: Rule<z.infer<typeof tierValueParams>> = {
  score: (inputs, { params, maxPoints, kind }) => {
    const value = settle(inputs.actual());
    const tier = params.tiers[kind].find(({ min }) => value.gte(decimal(min)));
    return maxPoints.times(tier?.share ?? 0);
  },
  formula: (cells, { params, kind }) => {
    const value = `ROUND(${cells.actual()},9)`;
    const shares = params.tiers[kind].reduceRight<string>(
      (otherwise, { min, share }) => `IF(${value}>=${min},${share},${otherwise})`,
      "0",
    );
    return `${cells.points}*${shares}`;
  },
};
