/** The columns of the sheet 台账定义, on which a department edits its ledgers, and the words that stand in them. */
import type { Text } from "../../locale/language";
import type { LedgerColumn } from "./ledger";

export const DEFINITION_SHEET: Text = { zh: "台账定义", en: "Ledger definitions" };

export type DefinitionKey =
  | "ledger"
  | "kind"
  | "key"
  | "name"
  | "english"
  | "aliases"
  | "type"
  | "required"
  | "options"
  | "before"
  | "sentence"
  | "englishSentence";

export const DEFINITION_COLUMNS: readonly {
  readonly key: DefinitionKey;
  readonly label: Text;
  readonly hint: Text;
  readonly width: number;
}[] = [
  {
    key: "ledger",
    label: { zh: "台账", en: "Ledger" },
    hint: { zh: "代号，不能改", en: "Id, fixed" },
    width: 17,
  },
  {
    key: "kind",
    label: { zh: "行类", en: "Row" },
    hint: { zh: "台账、表头数、列、提醒", en: "ledger, field, column, reminder" },
    width: 10,
  },
  {
    key: "key",
    label: { zh: "键", en: "Key" },
    hint: { zh: "不能改；新加的列留空", en: "Fixed; blank for an added column" },
    width: 13,
  },
  {
    key: "name",
    label: { zh: "名称", en: "Name" },
    hint: { zh: "表头上的字，可以改", en: "Chinese heading" },
    width: 20,
  },
  {
    key: "english",
    label: { zh: "英文名称", en: "English name" },
    hint: { zh: "英文台账用，可留空", en: "For English ledgers" },
    width: 20,
  },
  {
    key: "aliases",
    label: { zh: "也认的写法", en: "Other wordings" },
    hint: { zh: "用；隔开", en: "Divided by ;" },
    width: 26,
  },
  {
    key: "type",
    label: { zh: "类型", en: "Type" },
    hint: { zh: "原有的列不能改", en: "Fixed for columns that were there" },
    width: 9,
  },
  {
    key: "required",
    label: { zh: "必填", en: "Required" },
    hint: { zh: "是、否", en: "yes, no" },
    width: 8,
  },
  {
    key: "options",
    label: { zh: "选项", en: "Options" },
    hint: { zh: "中文=英文，用；隔开", en: "Chinese=English, divided by ;" },
    width: 30,
  },
  {
    key: "before",
    label: { zh: "提前天数", en: "Days before" },
    hint: { zh: "由大到小，用、隔开；不提醒", en: "Falling, divided by commas; off" },
    width: 13,
  },
  {
    key: "sentence",
    label: { zh: "说明、提醒语", en: "Sentence" },
    hint: { zh: "{name} 行的名称，{date} 日期", en: "{name} the row, {date} the day" },
    width: 34,
  },
  {
    key: "englishSentence",
    label: { zh: "英文说明、提醒语", en: "English sentence" },
    hint: { zh: "可留空", en: "May be blank" },
    width: 34,
  },
];

export type RowKind = "ledger" | "field" | "column" | "reminder";

export const ROW_KINDS: Readonly<Record<RowKind, Text>> = {
  ledger: { zh: "台账", en: "ledger" },
  field: { zh: "表头数", en: "field" },
  column: { zh: "列", en: "column" },
  reminder: { zh: "提醒", en: "reminder" },
};

export const TYPE_WORDS: Readonly<Record<LedgerColumn["type"], Text>> = {
  text: { zh: "文字", en: "text" },
  date: { zh: "日期", en: "date" },
  month: { zh: "月份", en: "month" },
  count: { zh: "整数", en: "whole number" },
  number: { zh: "数字", en: "number" },
  option: { zh: "选项", en: "option" },
};

export const YES: Text = { zh: "是", en: "yes" };
export const NO: Text = { zh: "否", en: "no" };
export const OFF: Text = { zh: "不提醒", en: "off" };
