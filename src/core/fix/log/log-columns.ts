/** The columns of 校验记录, from left to right, and the words in them. */
import type { LogEntry } from "./log-entry";

export const LOG_SHEET_NAME = "校验记录";

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

export const ACTIONS: Readonly<Record<LogEntry["action"], string>> = { fix: "修复", undo: "撤销" };

/** What a content is: 5 and the text “5” look alike, and so do a formula and its text. */
export type ContentKind = "blank" | "number" | "text" | "logical" | "formula";

export const KINDS: Readonly<Record<ContentKind, string>> = {
  blank: "空白",
  number: "数字",
  text: "文本",
  logical: "逻辑值",
  formula: "公式",
};
