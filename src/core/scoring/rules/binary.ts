/** Points for a thing that was done or not: 年度完成得4分. */
import * as z from "zod/mini";
import { exact } from "../decimal";
import { numberText, percentText } from "../number-text";
import type { Rule, RuleInputs } from "../rule";
import { share } from "./param-schemas";

export const binaryParams = z.strictObject({ yesShare: share, noShare: share });

type Params = z.infer<typeof binaryParams>;

/** The option that means done. */
const YES = "是";

function chosenShare(inputs: RuleInputs, params: Params): number {
  return inputs.option("yes") === YES ? params.yesShare : params.noShare;
}

/** m × yesShare or m × noShare. @see docs/scoring.md#binary */
export const binary: Rule<Params> = {
  score: (inputs, { params, maxPoints }) => maxPoints.times(exact(chosenShare(inputs, params))),
  formula: (cells, { params }) =>
    `${cells.points}*IF(${cells.chosen("yes", YES)},${params.yesShare},${params.noShare})`,
  explain: ({ params, maxPoints }, language) => {
    const [yes, no] = [params.yesShare, params.noShare].map((part) => numberText(maxPoints.times(part)));
    return language === "zh"
      ? `“是”得 ${yes} 分，“否”得 ${no} 分。`
      : `“是” (yes) gives ${yes} points, “否” (no) ${no}.`;
  },
  arithmetic: (inputs, { params, maxPoints }) => {
    const part = chosenShare(inputs, params);
    return {
      expression: `${numberText(maxPoints)} × ${percentText(part)}`,
      raw: maxPoints.times(part),
      limit: null,
    };
  },
};
