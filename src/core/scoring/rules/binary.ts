/** Points for a thing that was done or not: 年度完成得4分. */
import * as z from "zod/mini";
import type { Rule } from "../rule";

export const binaryParams = z.strictObject({
  yesShare: z.number(),
  noShare: z.number(),
});

/** The option that means done. */
const YES = "是";

/** m × yesShare or m × noShare. @see docs/scoring.md#binary */
export const binary: Rule<z.infer<typeof binaryParams>> = {
  score: (inputs, { params, maxPoints }) =>
    maxPoints.times(inputs.option("yes") === YES ? params.yesShare : params.noShare),
  formula: (cells, { params }) =>
    `${cells.points}*IF(${cells.entry("yes")}="${YES}",${params.yesShare},${params.noShare})`,
};
