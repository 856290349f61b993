/** The 填报说明 sheet: what the person who receives the workbook has to do. */
import type { Framework } from "../framework/framework";
import { describePeriod } from "../framework/period";
import type { SheetPlan } from "../plan/plan";
import { SheetBuilder } from "../plan/sheet-builder";
import { textWidth } from "../plan/text-size";
import { TEMPLATE_STYLES } from "./template-styles";
import type { TemplateStyle } from "./template-styles";
import type { TemplateSheet } from "./template-sheet";

const WIDTH = 96;

/**
 * @param name what the sheet is to be called
 * @param sheets the framework's periods in the workbook, at least one
 */
export function planInstructions(
  framework: Framework,
  name: string,
  sheets: readonly TemplateSheet[],
): SheetPlan {
  const builder = new SheetBuilder<TemplateStyle>(TEMPLATE_STYLES);
  const periods = sheets.map(({ period }) => describePeriod(period).zh).join("、");
  const scoring = quoted(sheets.map(({ scoringName }) => scoringName));
  const ballots = sheets.flatMap(({ ballotName }) => ballotName ?? []);
  builder.put(0, 0, `${framework.name.zh} · 填报说明`, "title").height(0, 34);
  builder.put(1, 0, `考核期间：${periods}　　指标体系版本：${framework.version}`, "paragraph").height(1, 22);
  const sections: readonly (readonly [string, readonly string[]])[] = [
    [
      "怎么填",
      [
        `1. 打开${scoring}工作表，只填浅黄色单元格；其余单元格已锁定，避免误改。`,
        "2. 选中单元格会显示该栏填什么。没有发生请填 0；空白表示“未评”，不等于 0 分。",
        "3. 允许“不适用”的指标，选“不适用”后须在“扣分原因”或“备注”栏写明原因，该项分值不计入总分，其余按百分制折算。",
        ...(ballots.length > 0 ? [`4. 民主测评票数填在${quoted(ballots)}工作表。`] : []),
      ],
    ],
    [
      "分数怎么来",
      [
        "规则得分由公式按评分标准自动计算；自评分由填报单位填写；复核得分由考核组填写。",
        "核定得分：有复核得分的以复核得分为准，没有的以规则得分为准。每项保留两位小数（四舍五入），再求和。",
        "没有安装“考评助手”也能正常填报，分数随时更新。",
      ],
    ],
    ["加分、扣分与否决", ["在评分表下方填写，须附佐证材料。出现一票否决事项的，等次按规定封顶。"]],
  ];
  let row = 3;
  for (const [heading, paragraphs] of sections) {
    builder.put(row, 0, heading, "heading").height(row, 24);
    paragraphs.forEach((paragraph, index) => {
      builder
        .put(row + 1 + index, 0, paragraph, "paragraph")
        .height(row + 1 + index, Math.ceil(textWidth(paragraph) / (WIDTH - 2)) * 18 + 4);
    });
    row += paragraphs.length + 2;
  }
  return builder.build({
    role: "instructions",
    slot: framework.prefix,
    name,
    visibility: "visible",
    showGridlines: false,
    columnWidths: [WIDTH],
    print: { orientation: "portrait", fitToWidth: 1 },
    protect: true,
  });
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join("、");
}
