/** What sheets of ours do without because a program refused it: one sentence for the person. */
import type { Language, Text } from "./language";

const PARTS: Readonly<Record<string, Text>> = {
  axisBounds: { zh: "坐标轴范围", en: "the bounds of chart axes" },
  axisOrder: { zh: "坐标轴次序", en: "the order of chart axes" },
  markers: { zh: "图表标记", en: "chart markers" },
  chartColors: { zh: "图表颜色和图例", en: "chart colours and legends" },
  print: { zh: "打印设置", en: "the print set-up" },
  fitToPage: { zh: "按页宽打印", en: "fitting to the page's width" },
  properties: { zh: "文档属性", en: "document properties" },
};

/** @param parts by the port's words (OmittedPart) */
export function describeOmitted(parts: readonly string[], language: Language): string {
  const names = parts.flatMap((part) => (Object.hasOwn(PARTS, part) ? (PARTS[part]?.[language] ?? []) : []));
  return language === "zh"
    ? `这个版本的 Excel 不接受${names.join("、")}，已略去；数据、公式和图表都在。`
    : `This Excel doesn't take ${names.join(", ")}, which was left out; data, formulas and charts are there.`;
}
