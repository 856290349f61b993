/** The wording of the instructions sheet (填报说明) that goes with our templates, in both languages. */
import type { Language } from "../locale/language";
import type { Widened } from "../locale/widened";

const zh = {
  sheetName: "填报说明",
  title: (framework: string): string => `${framework} · 填报说明`,
  periods: (periods: string): string => `考核期间：${periods}`,
  version: (version: string): string => `指标体系版本：${version}`,
  department: (name: string): string => `考核部门：${name}`,
  quote: (name: string): string => `“${name}”`,
  list: "、",
  gap: "　　",
  semicolon: "；",
  named: (name: string, meaning: string): string => `${name}：${meaning}`,
  howTo: "怎么填",
  fill: (sheets: string): string =>
    `打开${sheets}工作表，先填表头，再逐行填写浅黄色单元格；其余单元格已锁定，避免误改。`,
  blank: "选中单元格会显示该栏填什么。没有发生请填 0；空白表示“未评”，不等于 0 分。",
  notApplicable:
    "允许“不适用”的指标，选“不适用”后须在“扣分原因”或“备注”栏写明原因；该项分值不计入总分，其余按百分制折算。",
  exemption:
    "不允许“不适用”的指标确实没有可评内容的，由考核组在“复核得分”填“不适用”，并在“扣分原因”栏写明原因。“复核状态”为“待复核”的，等次为暂定。",
  elements:
    "按要素计分的指标填已做到的项数；没有全部做到的，在同一行的“缺项：”后面写上缺少的要素的字母（如“缺项：B、D”），字母见评分标准。",
  ballots: (sheets: string): string => `民主测评票数填在${sheets}工作表。`,
  adjustments: (veto: string): string => `加分、扣分与否决在评分表下方填写，须附佐证材料。${veto}`,
  veto: (grades: string): string => `出现一票否决事项的，等次${grades}。`,
  or: "或",
  colours: "颜色",
  colour: {
    input: ["浅黄色", "由填报单位填写；“复核得分”由考核组填写。"],
    computed: ["浅灰色", "公式自动计算，已锁定。"],
    closed: ["深灰色", "该指标不用填。"],
    missing: ["橙色", "规则得分为橙色：还有必填项没有填，该项“未评”。"],
    unnamed: ["橙色", "“缺项：”为橙色：有要素没有做到，还没有写明是哪几项。"],
    wrong: ["红底", "数字栏里是文字，或得分超出 0 到分值的范围，请改正。"],
    lost: ["红字", "该项有失分，请在“扣分原因”栏写明。"],
  },
  scores: "分数怎么来",
  kinds: "规则得分由公式按评分标准自动计算；自评分由填报单位填写；复核得分由考核组填写。",
  official: (decimals: number): string =>
    `核定得分：有复核得分的以复核得分为准，没有的以规则得分为准。每项保留 ${decimals} 位小数（四舍五入），再求和。`,
  withoutUs: "没有安装“考评助手”也能正常填报，分数和等次随时更新。",
  words: "词语",
  grades: "等次",
  basis: "依据",
  proposed: "建议值",
  proposedParts: (parts: string): string =>
    `下列内容为建议值，来源文件没有规定，可按本单位实际调整：${parts}。`,
  proposedCodes: (part: string, codes: string): string => `${part}为建议的有：${codes}。`,
  returning: "报送",
  check: "检查评分表：没有橙色和红色单元格，“未评项数”为 0。",
  print: (paper: string): string => `打印评分表，签字、盖章（${paper} 横向，已设置好）。`,
  send: "把本工作簿原样发回；请勿改动指标编码、分值、公式和工作表结构。",
} as const;

export type InstructionsLabels = Widened<typeof zh>;

const en: InstructionsLabels = {
  sheetName: "Instructions",
  title: (framework) => `${framework} · Instructions`,
  periods: (periods) => `Period: ${periods}`,
  version: (version) => `Framework version: ${version}`,
  department: (name) => `Assessing department: ${name}`,
  quote: (name) => `“${name}”`,
  list: ", ",
  gap: "   ",
  semicolon: "; ",
  named: (name, meaning) => `${name} ${meaning}`,
  howTo: "How to fill it in",
  fill: (sheets) =>
    `Open ${sheets}. Fill in the fields above the table, then the pale yellow cells row by row; all other cells are locked so that nothing is changed by mistake.`,
  blank:
    "Select a cell to see what belongs there. Where nothing happened enter 0; a blank means “not scored”, which is not 0 points.",
  notApplicable:
    "Where 不适用 (not applicable) can be chosen, give the reason under “Reason for deduction” or “Remark”; the row's points leave the total, and the rest is taken out of 100.",
  exemption:
    "Where it can't be chosen but there is nothing to assess, the assessors enter 不适用 (not applicable) under “Reviewed score” and give the reason under “Reason for deduction”. While “Review state” says “Awaited”, the grade is provisional.",
  elements:
    "Where elements are counted, enter how many are complete; where some are not, write their letters after “Missing:” in the same row (such as “Missing: B, D”). The letters are in the scoring standard.",
  ballots: (sheets) => `Enter the votes of ballots on ${sheets}.`,
  adjustments: (veto) => `Bonus, penalties and vetoes stand below the table and need evidence. ${veto}`,
  veto: (grades) => `With a veto the grade ${grades}.`,
  or: " or ",
  colours: "Colours",
  colour: {
    input: ["Pale yellow", "Filled in by the unit; “Reviewed score” by the assessors."],
    computed: ["Pale grey", "Calculated by formulas; locked."],
    closed: ["Dark grey", "Not used by this indicator."],
    missing: ["Orange", "An orange rule score: an entry is missing, and the row is not scored."],
    unnamed: [
      "Orange",
      "An orange “Missing:”: not all elements are complete, and it doesn't say which are not.",
    ],
    wrong: [
      "Red cell",
      "A text where a number belongs, or a score outside of 0 and the row's points: correct it.",
    ],
    lost: ["Red figure", "Points were lost: say why under “Reason for deduction”."],
  },
  scores: "Where the scores come from",
  kinds:
    "The rule score is calculated by a formula from the scoring standard; the self score is the unit's own; the reviewed score is the assessors'.",
  official: (decimals) =>
    `Official score: the reviewed score where there is one, else the rule score. Each is rounded half up to ${decimals} decimals and then summed.`,
  withoutUs: "The sheet works without the add-in (考评助手) as well: scores and grade follow every entry.",
  words: "Words in the lists",
  grades: "Grades",
  basis: "Sources",
  proposed: "Proposed values",
  proposedParts: (parts) => `Proposed by us, not laid down by the sources, and open to change: ${parts}.`,
  proposedCodes: (part, codes) => `Proposed (${part}): ${codes}.`,
  returning: "Sending it back",
  check: "Check the scoring sheet: no orange or red cells, and “Rows not scored” is 0.",
  print: (paper) => `Print the scoring sheet (${paper} landscape is set up), sign and seal it.`,
  send: "Send this workbook back as it is; leave codes, points, formulas and the sheets' layout unchanged.",
};

const LABELS: Readonly<Record<Language, InstructionsLabels>> = { zh, en };

export function instructionsLabels(language: Language): InstructionsLabels {
  return LABELS[language];
}
