/** Points by a tier that the assessor chooses from a list: 优 良 中 差. */
import * as z from "zod/mini";
import type { Rule } from "../rule";
import { textLiteral } from "../text-literal";

export const tierSelectParams = z.strictObject({
  tiers: z.array(z.strictObject({ option: z.string(), share: z.number() })).check(z.minLength(1)),
});

/** m × the chosen tier's share. @see docs/scoring.md#tier_select */
export const tierSelect: Rule<z.infer<typeof tierSelectParams>> = {
  score: (inputs, { params, maxPoints }) => {
    const chosen = inputs.option("option");
    return maxPoints.times(params.tiers.find((tier) => tier.option === chosen)?.share ?? 0);
  },
  formula: (cells, { params }) => {
    const cell = cells.entry("option");
    const shares = params.tiers.reduceRight<string>(
      (otherwise, tier) => `IF(${cell}=${textLiteral(tier.option)},${tier.share},${otherwise})`,
      "0",
    );
    return `${cells.points}*${shares}`;
  },
};
