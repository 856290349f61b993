/**
 * The wording of the scoring and ballot sheets that we make, in both languages. Words that reading or
 * formulas look for have their one place elsewhere: sheet-layout.json, na-words.ts, read-option.ts.
 */
import type { Language } from "../locale/language";
import type { Widened } from "../locale/widened";

const zh = {
  title: (period: string, framework: string): string => `${period}${framework}评分表`,
  ballotTitle: (period: string, name: string): string => `${period}${name}`,
  footer: "第 &P 页，共 &N 页",
  /** What stands in place of an entry whose votes stand on the ballot sheet. */
  seeSheet: (sheet: string): string => `见${sheet}`,
  committee: { yes: "有", no: "无" },
  totals: { sum: "合计（适用分值与得分）", outOf100: "折算为百分制" },
  /** Over how many of the rows a total goes, as an expression of two expressions. */
  outOfFormula: (count: string, of: string): string => `${count}&"/"&${of}&" 项"`,
  vetoed: "否决",
  kinds: { bonus: "加分", penalty: "扣分", veto: "一票否决" },
  outcomes: {
    open: "未评项数",
    awaiting: "待复核项数",
    bonus: "加分",
    penalty: "扣分",
    final: "最终得分",
    grade: "等次",
  },
  notes: {
    open: "为 0 时填报完整，给出等次",
    awaiting: "须经复核而没有复核得分的项；为 0 前等次为暂定",
    cap: (points: number): string => `合计不超过 ${points} 分`,
    final: (min: number, max: number): string => `折算后的核定得分 + 加分 − 扣分，在 ${min} 到 ${max} 之间`,
    grade: (name: string, range: string): string => `${name}：${range}`,
  },
  gradeRange: {
    from: (min: number): string => `${min} 分及以上`,
    between: (min: number, above: number): string => `${min} 分及以上，不足 ${above} 分`,
    below: (above: number): string => `不足 ${above} 分`,
  },
  adjustment: {
    veto: (grade: string, _options: string): string => `出现即否决，等次${grade}。填是或否。`,
    each: (points: number, cap: number): string => `每次 ${points} 分，最多 ${cap} 分。填次数。`,
    level: (option: string, points: number): string => `${option} ${points} 分`,
    levels: (levels: string, cap: number): string => `${levels}，最多 ${cap} 分。选级别，多次时填次数。`,
  },
  further: {
    heading: "补充数据（不计分，用于核对）",
    group: "补充数据",
    of: (indicator: string): string => `${indicator}的补充数据。`,
    limit: (part: string, whole: string): string => `“${part}”不得大于“${whole}”。`,
    limitOfSum: (parts: readonly string[], whole: string): string =>
      `“${parts.join("”与“")}”之和不得大于“${whole}”。`,
  },
  ballots: {
    note: "各档票数与无效票之和不得多于发出票数；超出的以红底显示。",
    signatures: ["计票人（签字）：", "监票人（签字）：", "年    月    日"],
  },
  /** What a person writes behind; the day is written into its own words. */
  signature: (text: string): string => (text.includes("月") ? text : `${text}：`),
  list: "、",
  pause: "；",
} as const;

export type TemplateLabels = Widened<typeof zh>;

const en: TemplateLabels = {
  title: (period, framework) => `${framework} – scoring sheet, ${period}`,
  ballotTitle: (period, name) => `${name}, ${period}`,
  footer: "Page &P of &N",
  seeSheet: (sheet) => `See ${sheet}`,
  committee: { yes: "Yes", no: "No" },
  totals: { sum: "Total (points that apply, and scores)", outOf100: "Out of 100" },
  outOfFormula: (count, of) => `${count}&" of "&${of}`,
  vetoed: "Vetoed",
  kinds: { bonus: "Bonus", penalty: "Penalty", veto: "Veto" },
  outcomes: {
    open: "Rows not scored",
    awaiting: "Rows awaiting review",
    bonus: "Bonus",
    penalty: "Penalty",
    final: "Final score",
    grade: "Grade",
  },
  notes: {
    open: "At 0 the sheet is complete and the grade is given",
    awaiting: "Rows that need a review and have no reviewed score; until 0 the grade is provisional",
    cap: (points) => `At most ${pointsText(points)} together`,
    final: (min, max) => `Official score out of 100 + bonus − penalty, between ${min} and ${max}`,
    grade: (name, range) => `${name}: ${range}`,
  },
  gradeRange: {
    from: (min) => `${min} and above`,
    between: (min, above) => `${min} and above, below ${above}`,
    below: (above) => `below ${above}`,
  },
  adjustment: {
    veto: (grade, options) => `If it happened, the grade ${grade}. Choose ${options}.`,
    each: (points, cap) => `${pointsText(points)} each time, at most ${cap}. Enter how many times.`,
    level: (option, points) => `${option}: ${points}`,
    levels: (levels, cap) =>
      `${levels}; at most ${pointsText(cap)}. Choose the level; for several, enter how many.`,
  },
  further: {
    heading: "Supplementary data (not scored; for checking)",
    group: "Supplementary data",
    of: (indicator) => `Supplementary data of ${indicator}. `,
    limit: (part, whole) => `“${part}” must not exceed “${whole}”.`,
    limitOfSum: (parts, whole) => `“${parts.join("” and “")}” together must not exceed “${whole}”.`,
  },
  ballots: {
    note: "Votes and invalid ballots together must not exceed the ballots issued; what exceeds them is shown in red.",
    signatures: ["Counted by (signature):", "Witnessed by (signature):", "Date:"],
  },
  signature: (text) => `${text}:`,
  list: ", ",
  pause: "; ",
};

function pointsText(points: number): string {
  return points === 1 ? "1 point" : `${points} points`;
}

const LABELS: Readonly<Record<Language, TemplateLabels>> = { zh, en };

export function templateLabels(language: Language): TemplateLabels {
  return LABELS[language];
}
