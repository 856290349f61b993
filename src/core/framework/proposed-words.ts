/** What is called 建议值, in words: for `framework show`, the instructions sheet and 指标体系 alike. */
import { allIndicators } from "./indicators";
import type { Framework } from "./framework";
import type { Language, Text } from "../locale/language";
import type { ProposedOfFramework, ProposedOfIndicator } from "./proposed-parts";

export const FRAMEWORK_PARTS: Readonly<Record<ProposedOfFramework, Text>> = {
  points: { zh: "分值和权重", en: "points and weights" },
  rules: { zh: "目标值、扣分、档次和折算系数", en: "targets, deductions, tiers and coefficients" },
  remedies: { zh: "整改触发率和期限", en: "triggers and days of remedies" },
  grades: { zh: "等次分数线", en: "minima of grades" },
  quota: { zh: "名额比例", en: "quota" },
  tieBreak: { zh: "同分比较顺序", en: "order of tie-breaks" },
  caps: { zh: "加减分封顶", en: "caps of bonus and penalty" },
  adjustments: { zh: "加分、扣分和一票否决事项", en: "bonus, penalty and veto" },
  annual: { zh: "年度合成权重", en: "weights of the annual score" },
  lifecycle: { zh: "验收、预警和撤销分数线", en: "limits of naming, warning and revoking" },
  composition: { zh: "业绩、述职、群众评议的权重", en: "weights of performance, report and mass appraisal" },
  outputs: { zh: "等次系数", en: "coefficients of grades" },
};

export const INDICATOR_PARTS: Readonly<Record<ProposedOfIndicator, Text>> = {
  indicator: { zh: "指标", en: "the indicator itself" },
  required: { zh: "次数要求", en: "how often it is due" },
  elements: { zh: "要素", en: "the elements" },
};

/** The parts in the order in which they stand; "" for none. */
export function partsText(
  parts: readonly (ProposedOfFramework | ProposedOfIndicator)[] | undefined,
  language: Language,
): string {
  const words: Readonly<Record<string, Text>> = { ...FRAMEWORK_PARTS, ...INDICATOR_PARTS };
  return (parts ?? []).map((part) => words[part]?.[language] ?? part).join(language === "zh" ? "、" : ", ");
}

/** Codes of the indicators of which a part is proposed, for each part that is proposed of any. */
export function proposedIndicators(
  framework: Framework,
): readonly { readonly part: ProposedOfIndicator; readonly codes: readonly string[] }[] {
  const parts = Object.keys(INDICATOR_PARTS) as ProposedOfIndicator[];
  return parts.flatMap((part) => {
    const codes = allIndicators(framework)
      .filter(({ proposed = [] }) => proposed.includes(part))
      .map(({ code }) => code);
    return codes.length === 0 ? [] : [{ part, codes }];
  });
}
