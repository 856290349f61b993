/** The columns and words of a review workbook (复核打分), in both languages; it is read back by them. */
import { PALETTE } from "../../plan/palette";
import type { CellStyle } from "../../plan/plan";
import type { Text } from "../../locale/language";

export const REVIEW_COLUMNS = [
  { key: "code", label: { zh: "指标编码", en: "Code" }, width: 10.5 },
  { key: "unit", label: { zh: "单位", en: "Unit" }, width: 17 },
  { key: "inputs", label: { zh: "填报数据", en: "Entries" }, width: 23 },
  { key: "evidence", label: { zh: "佐证材料", en: "Evidence" }, width: 18 },
  { key: "reason", label: { zh: "扣分原因", en: "Reason for deduction" }, width: 14 },
  { key: "findings", label: { zh: "校验发现", en: "Findings" }, width: 19 },
  { key: "self", label: { zh: "自评分", en: "Self" }, width: 7 },
  { key: "rule", label: { zh: "规则得分", en: "By rule" }, width: 7 },
  { key: "review", label: { zh: "复核得分", en: "Review" }, width: 9 },
  { key: "comment", label: { zh: "复核意见", en: "Comment" }, width: 20 },
  { key: "counting", label: { zh: "计分", en: "Counts" }, width: 7 },
  { key: "rank", label: { zh: "名次", en: "Rank" }, width: 6 },
] as const satisfies readonly { key: string; label: Text; width: number }[];

export type ReviewColumn = (typeof REVIEW_COLUMNS)[number]["key"];

/** Zero-based place of a column. */
export function reviewColumn(key: ReviewColumn): number {
  return REVIEW_COLUMNS.findIndex((column) => column.key === key);
}

export const LAST_COLUMN = REVIEW_COLUMNS.length - 1;

/** The very hidden sheet that says what was sent out. */
export const SENT_SHEET_NAME = "_review";

/** Raised when the sheets change so that older programs could misread them. */
export const REVIEW_LAYOUT = "1";

/** Rows of the hidden sheet: what the first column says that the row holds. */
export const SENT_ROW = { about: "review", sent: "case" } as const;

export const REVIEW_TEXTS = {
  zh: {
    sheet: (department: string) => `复核-${department}`,
    title: (name: string, period: string) => `${name}（${period}）复核打分表`,
    department: (name: string) => `责任部门：${name}`,
    howTo:
      "只填黄色的“复核得分”和“复核意见”；复核得分留空表示按规则得分计（需评议的指标按自评分暂计）。同意不计入的，复核得分填“不适用”并在复核意见中写明理由。填好后原样发回。",
    block: (code: string, name: string, max: string) => `${code} ${name}（${max} 分）`,
    required: "须复核",
    criteria: "评分标准：",
    range: (max: string, word: string) => `请填 0 至 ${max} 的数${word}。`,
    orWord: "，或“不适用”（写明理由）",
    countersign: ["复核人（签字）：", "部门负责人（签字）：", "会签部门（签字）：", "（盖章）　　年　月　日"],
    page: "第 &P 页，共 &N 页",
  },
  en: {
    sheet: (department: string) => `Review ${department}`,
    title: (name: string, period: string) => `${name}, ${period}: review`,
    department: (name: string) => `Responsible department: ${name}`,
    howTo:
      "Fill in the yellow cells only. A blank review leaves the score by rule (for judged indicators the self score, provisionally). To let a row off, enter 不适用 and the reason in the comment. Send the workbook back as it is.",
    block: (code: string, name: string, max: string) => `${code} ${name} (${max} points)`,
    required: "Review required",
    criteria: "Criteria: ",
    range: (max: string, word: string) => `Enter a number from 0 to ${max}${word}.`,
    orWord: ", or 不适用 with a reason",
    countersign: ["Reviewed by:", "Head of department:", "Countersigned by:", "(Seal)        Date:"],
    page: "Page &P of &N",
  },
} as const;

const cell = {
  border: { color: PALETTE.line, weight: "thin" },
  vertical: "center",
  wrap: true,
  fontColor: PALETTE.ink,
} as const;
const input = { ...cell, fill: PALETTE.input, unlocked: true } as const;

export const REVIEW_STYLES = {
  title: { bold: true, fontSize: 16, horizontal: "center", vertical: "center", fontColor: PALETTE.accent },
  about: { vertical: "center", wrap: true, fontColor: PALETTE.inkSoft },
  block: { ...cell, bold: true, fill: PALETTE.accentSoft, fontColor: PALETTE.accent },
  criteria: { ...cell, fill: PALETTE.accentSoft, fontColor: PALETTE.inkSoft },
  header: { ...cell, bold: true, horizontal: "center", fill: PALETTE.accent, fontColor: PALETTE.onAccent },
  text: cell,
  centered: { ...cell, horizontal: "center" },
  score: { ...cell, horizontal: "center", numberFormat: "0.00####" },
  scoreInput: { ...input, horizontal: "center", numberFormat: "0.00####" },
  textInput: { ...input, numberFormat: "@" },
  computed: { ...cell, horizontal: "center", fill: PALETTE.computed, numberFormat: "0.00####" },
  rank: { ...cell, horizontal: "center", fill: PALETTE.computed, numberFormat: "0" },
  signature: { vertical: "center", fontColor: PALETTE.ink },
  plain: {},
} satisfies Readonly<Record<string, CellStyle>>;

export type ReviewStyle = keyof typeof REVIEW_STYLES;
