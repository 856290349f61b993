/** The 填报说明 sheet: what the person who receives the workbook has to do. */
import type { Framework } from "../framework/framework";
import { allIndicators, missingSlot } from "../framework/indicators";
import { partsText, proposedIndicators } from "../framework/proposed-words";
import { describePeriod } from "../framework/period";
import type { SheetPlan } from "../plan/plan";
import { SheetBuilder } from "../plan/sheet-builder";
import { rowHeightFor } from "../plan/text-size";
import { basesOf } from "../regulations/regulations";
import { vetoedGrade } from "../scoring/veto-words";
import { gradeRanges } from "./grade-ranges";
import { TEMPLATE_STYLES } from "./template-styles";
import type { TemplateStyle } from "./template-styles";
import type { TemplateSheet } from "./template-sheet";

/** A number or nothing, a term or a sample, the text. Together they fit on an upright A4 page. */
const WIDTHS = [4, 16, 74];
const LAST = WIDTHS.length - 1;

/** Codes of indicators in one row; Excel has no row for hundreds. */
const CODES_SHOWN = 60;

type Line =
  | { readonly kind: "step" | "text"; readonly text: string }
  | { readonly kind: "term"; readonly term: string; readonly style: TemplateStyle; readonly text: string };

type Section = readonly [heading: string, lines: readonly Line[]];

/** What the colours of a scoring sheet mean. @param named whether missing elements are named on it */
const colours = (named: boolean): readonly Line[] => [
  term("浅黄色", "sampleInput", "由填报单位填写；“复核得分”由考核组填写。"),
  term("浅灰色", "computed", "公式自动计算，已锁定。"),
  term("深灰色", "closed", "该指标不用填。"),
  term("橙色", "sampleMissing", "规则得分为橙色：还有必填项没有填，该项“未评”。"),
  ...(named ? [term("橙色", "sampleMissing", "“缺项：”为橙色：有要素没有做到，还没有写明是哪几项。")] : []),
  term("红底", "sampleWrong", "数字栏里是文字，或得分超出 0 到分值的范围，请改正。"),
  term("红字", "sampleLost", "该项有失分，请在“扣分原因”栏写明。"),
];

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
  const across = (row: number, left = 0): { top: number; bottom: number; left: number; right: number } => ({
    top: row,
    bottom: row,
    left,
    right: LAST,
  });
  builder.merged(across(0), `${framework.name.zh} · 填报说明`, "title").height(0, 40);
  builder.merged(across(1), headLine(framework, sheets), "subtitle").height(1, 24);
  let row = 3;
  for (const [heading, lines] of sectionsFor(framework, sheets)) {
    builder.merged(across(row), heading, "heading").height(row, 26);
    lines.forEach((line, index) => addLine(builder, row + 1 + index, line, index + 1));
    row += lines.length + 2;
  }
  return builder.build({
    role: "instructions",
    slot: framework.prefix,
    name,
    visibility: "visible",
    showGridlines: false,
    columnWidths: WIDTHS,
    print: {
      orientation: "portrait",
      area: { top: 0, left: 0, bottom: row - 2, right: LAST },
      fitToWidth: 1,
    },
    protect: true,
  });
}

function headLine({ version }: Framework, sheets: readonly TemplateSheet[]): string {
  const periods = sheets.map(({ period }) => describePeriod(period).zh).join("、");
  const unit = sheets.at(-1)?.unit ?? "";
  return [...(unit === "" ? [] : [unit]), `考核期间：${periods}`, `指标体系版本：${version}`].join("　　");
}

function sectionsFor(framework: Framework, sheets: readonly TemplateSheet[]): readonly Section[] {
  const scoring = quoted(sheets.map(({ scoringName }) => scoringName));
  const ballots = sheets.flatMap(({ ballotName }) => ballotName ?? []);
  const named = sheets.some(({ indicators }) => indicators.some((one) => missingSlot(one) !== null));
  return [
    [
      "怎么填",
      [
        step(`打开${scoring}工作表，先填表头，再逐行填写浅黄色单元格；其余单元格已锁定，避免误改。`),
        step("选中单元格会显示该栏填什么。没有发生请填 0；空白表示“未评”，不等于 0 分。"),
        step(
          "允许“不适用”的指标，选“不适用”后须在“扣分原因”或“备注”栏写明原因；该项分值不计入总分，其余按百分制折算。",
        ),
        step(
          "不允许“不适用”的指标确实没有可评内容的，由考核组在“复核得分”填“不适用”，并在“扣分原因”栏写明原因。“复核状态”为“待复核”的，等次为暂定。",
        ),
        ...(named
          ? [
              step(
                "按要素计分的指标填已做到的项数；没有全部做到的，在同一行的“缺项：”后面写上缺少的要素的字母（如“缺项：B、D”），字母见评分标准。",
              ),
            ]
          : []),
        ...(ballots.length > 0 ? [step(`民主测评票数填在${quoted(ballots)}工作表。`)] : []),
        step(`加分、扣分与否决在评分表下方填写，须附佐证材料。${vetoRule(framework)}`),
      ],
    ],
    ["颜色", colours(named)],
    [
      "分数怎么来",
      [
        text("规则得分由公式按评分标准自动计算；自评分由填报单位填写；复核得分由考核组填写。"),
        text(
          `核定得分：有复核得分的以复核得分为准，没有的以规则得分为准。每项保留 ${framework.precision.decimals} 位小数（四舍五入），再求和。`,
        ),
        text("没有安装“考评助手”也能正常填报，分数和等次随时更新。"),
      ],
    ],
    ["等次", gradeRanges(framework).map(({ name, range }) => term(name, "centered", range))],
    ...basisSection(framework, sheets),
    ...proposedSection(framework),
    [
      "报送",
      [
        step("检查评分表：没有橙色和红色单元格，“未评项数”为 0。"),
        step("打印评分表，签字、盖章（A4 横向，已设置好）。"),
        step("把本工作簿原样发回；请勿改动指标编码、分值、公式和工作表结构。"),
      ],
    ],
  ];
}

/** What the indicators of these sheets rest on; no section where none cites a source. */
function basisSection(framework: Framework, sheets: readonly TemplateSheet[]): readonly Section[] {
  const asked = allIndicators(framework).filter(({ periods }) =>
    sheets.some(({ period }) => periods.includes(period.key)),
  );
  const lines = asked.flatMap((indicator) => {
    const bases = basesOf(indicator);
    return bases.length === 0 ? [] : [term(indicator.code, "centered", bases.map(({ zh }) => zh).join("\n"))];
  });
  return lines.length === 0 ? [] : [["依据", lines]];
}

/** So many codes as a row can show, and the rest on further rows. */
function inParts(codes: readonly string[]): readonly (readonly string[])[] {
  const count = Math.ceil(codes.length / CODES_SHOWN);
  return Array.from({ length: count }, (_, index) =>
    codes.slice(index * CODES_SHOWN, (index + 1) * CODES_SHOWN),
  );
}

/** What is our proposal, so that no guess looks official. */
function proposedSection(framework: Framework): readonly Section[] {
  const general = partsText(framework.proposed, "zh");
  const lines = [
    ...(general === "" ? [] : [text(`下列内容为建议值，来源文件没有规定，可按本单位实际调整：${general}。`)]),
    ...proposedIndicators(framework).flatMap(({ part, codes }) =>
      inParts(codes).map((some) => text(`${partsText([part], "zh")}为建议的有：${some.join("、")}。`)),
    ),
  ];
  return lines.length === 0 ? [] : [["建议值", lines]];
}

/** What a veto does, once for each grade that one leaves; nothing where there is none. */
function vetoRule(framework: Framework): string {
  const caps = framework.adjustments.flatMap((one) => (one.kind === "veto" ? [one.gradeCap] : []));
  const grades = [...new Set(caps)].map((cap) => vetoedGrade(framework, cap).zh);
  return grades.length === 0 ? "" : `出现一票否决事项的，等次${grades.join("或")}。`;
}

function addLine(builder: SheetBuilder<TemplateStyle>, row: number, line: Line, number: number): void {
  const from = line.kind === "term" ? LAST : line.kind === "step" ? 1 : 0;
  const width = WIDTHS.slice(from).reduce((sum, each) => sum + each, 0);
  if (line.kind === "step") builder.put(row, 0, `${number}.`, "number");
  if (line.kind === "term") builder.put(row, 1, line.term, line.style);
  const range = { top: row, bottom: row, left: from, right: LAST };
  builder.merged(range, line.text, "paragraph").height(row, rowHeightFor([{ text: line.text, width }]) + 3);
}

function step(content: string): Line {
  return { kind: "step", text: content };
}

function text(content: string): Line {
  return { kind: "text", text: content };
}

function term(name: string, style: TemplateStyle, content: string): Line {
  return { kind: "term", term: name, style, text: content };
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join("、");
}
