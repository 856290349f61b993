/** The columns of 校验记录, from left to right, and the words on it in both languages. */
import type { Text } from "../../locale/language";
import type { LogEntry } from "./log-entry";

/** The sheet's name and its title. */
export const LOG_TITLE: Text = { zh: "校验记录", en: "Fix log" };

export const LOG_FOOTER: Text = { zh: "第 &P 页，共 &N 页", en: "Page &P of &N" };

export const LOG_HEADER_ROW = 1;

export const LOG_COLUMNS = [
  { key: "time", label: { zh: "时间", en: "Time" }, width: 11 },
  { key: "sheet", label: { zh: "工作表", en: "Sheet" }, width: 14 },
  { key: "cell", label: { zh: "单元格", en: "Cell" }, width: 7 },
  { key: "indicator", label: { zh: "指标", en: "Indicator" }, width: 9.5 },
  { key: "before", label: { zh: "原内容", en: "Old content" }, width: 23 },
  { key: "beforeKind", label: { zh: "原类型", en: "Old type" }, width: 8.5 },
  { key: "after", label: { zh: "新内容", en: "New content" }, width: 23 },
  { key: "afterKind", label: { zh: "新类型", en: "New type" }, width: 9 },
  { key: "code", label: { zh: "发现编码", en: "Finding" }, width: 9 },
  { key: "action", label: { zh: "操作", en: "Action" }, width: 8 },
  { key: "formatBefore", label: { zh: "原数字格式", en: "Old number format" }, width: 13 },
] as const;

export type LogColumn = (typeof LOG_COLUMNS)[number]["key"];

/** Zero-based place of a column. */
export function logColumn(key: LogColumn): number {
  return LOG_COLUMNS.findIndex((column) => column.key === key);
}

export const ACTIONS: Readonly<Record<LogEntry["action"], Text>> = {
  fix: { zh: "更正", en: "Fix" },
  review: { zh: "复核", en: "Review" },
  undo: { zh: "撤销", en: "Undo" },
};

/** What earlier versions wrote for a fix. */
const EARLIER_FIX = "修复";

/** What a content is: 5 and the text “5” look alike, and so do a formula and its text. */
export type ContentKind = "blank" | "number" | "text" | "logical" | "formula";

export const KINDS: Readonly<Record<ContentKind, Text>> = {
  blank: { zh: "空白", en: "Blank" },
  number: { zh: "数字", en: "Number" },
  text: { zh: "文本", en: "Text" },
  logical: { zh: "逻辑值", en: "Logical" },
  formula: { zh: "公式", en: "Formula" },
};

/** @returns null for what is no action in either language */
export function actionOf(word: string): LogEntry["action"] | null {
  if (word === EARLIER_FIX) return "fix";
  return (["fix", "review", "undo"] as const).find((action) => isWord(ACTIONS[action], word)) ?? null;
}

/** @returns null for what is no kind in either language */
export function kindOf(word: string): ContentKind | null {
  const kinds = Object.keys(KINDS) as ContentKind[];
  return kinds.find((kind) => isWord(KINDS[kind], word)) ?? null;
}

function isWord({ zh, en }: Text, word: string): boolean {
  return word === zh || word === en;
}
