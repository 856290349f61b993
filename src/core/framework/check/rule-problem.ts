/** Parameters of a rule that are right one by one but contradict each other. */
import type { Text } from "../../locale/language";
import { makeProblem } from "./problem";
import type { FrameworkProblem, Path } from "./problem";
import { codeAt, valueAt } from "./value-at";

/** What contradicts the other parameters, by the rule's type. */
const DETAILS: Readonly<Record<string, Text & { readonly param: string }>> = {
  rate: { param: "floorRate", zh: "零分值应低于目标值", en: "the zero point must be below the target" },
  linear: {
    param: "worst",
    zh: "满分值与零分值不能相同",
    en: "the full-score value and the zero point must differ",
  },
};

/**
 * The problem behind a condition on several parameters that a rule's schema states.
 * @param path where the schema reports it
 * @returns null when it isn't about a known rule
 */
export function ruleProblem(path: Path, json: unknown): FrameworkProblem | null {
  const rule = path.indexOf("rule");
  if (rule < 0) return null;
  const type = valueAt(json, [...path.slice(0, rule + 1), "type"]);
  const indicator = codeAt(json, path);
  const list = valueAt(json, path);
  if (type === "tier_value" && Array.isArray(list)) {
    return makeProblem("F303", path, indicator, { list: list.map((tier) => String(valueAt(tier, ["min"]))) });
  }
  if (type === "tier_select" && Array.isArray(list)) {
    const options = list.map((tier) => String(valueAt(tier, ["option"])));
    const twice = options.find((option, index) => options.indexOf(option) !== index) ?? "";
    return makeProblem("F416", path, indicator, { option: twice });
  }
  const detail = DETAILS[String(type)];
  return detail === undefined ? null : makeProblem("F306", [...path, detail.param], indicator, { detail });
}
