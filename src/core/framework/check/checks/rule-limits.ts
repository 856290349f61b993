/** F306: parameters that are right by themselves but can never act on an indicator of these points. */
import type { Text } from "../../../locale/language";
import type { Indicator } from "../../framework";
import type { FrameworkCheck } from "../check-input";
import { makeProblem } from "../problem";

export const checkRuleLimits: FrameworkCheck = ({ indicators }) =>
  indicators.flatMap(({ item, path }) => {
    const detail = contradiction(item);
    return detail === null
      ? []
      : [makeProblem("F306", [...path, "rule", "params", detail.param], item.code, { detail })];
  });

function contradiction({ rule, maxPoints }: Indicator): (Text & { readonly param: string }) | null {
  switch (rule.type) {
    case "deduct_per_miss":
    case "deduct_per_event":
      return rule.params.floor < maxPoints
        ? null
        : {
            param: "floor",
            zh: "最低得分不低于分值，永远不会扣分",
            en: "the floor isn't below the points, so nothing is ever deducted",
          };
    case "manual":
      return rule.params.step === undefined || rule.params.step <= maxPoints
        ? null
        : {
            param: "step",
            zh: "步长大于分值，只能得 0 分",
            en: "the step is larger than the points, so only 0 can be given",
          };
    default:
      return null;
  }
}
