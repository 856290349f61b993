/** Texts of saying which column of a ledger is which, which load with 台账. */
import type { Language } from "../../core/locale/language";
import { plural } from "../../core/locale/plural";

export interface LedgerColumnStrings {
  readonly heading: string;
  readonly explain: string;
  /** One line for each sheet that can be asked about. */
  readonly unknown: (sheet: string, count: number) => string;
  readonly unread: (sheet: string, ledger: string) => string;
  readonly said: (sheet: string) => string;
  readonly header: (row: number) => string;
  /** Which ledger a sheet is. */
  readonly which: string;
  readonly proposal: string;
  readonly proposals: (count: number) => string;
  readonly notKnown: string;
  readonly nothing: string;
  readonly lacking: (labels: readonly string[]) => string;
  readonly save: string;
  readonly saved: (sheet: string) => string;
  /** The sheet isn't what it was when the person was asked. */
  readonly changed: (sheet: string) => string;
}

export const COLUMN_STRINGS: Readonly<Record<Language, LedgerColumnStrings>> = {
  zh: {
    heading: "指定台账各列",
    explain: "没有认出的列不会猜着读。指定一次即记在本工作簿中，以后照此读取；单元格不作改动。",
    unknown: (sheet, count) => `${sheet}：有 ${count} 列没有认出`,
    unread: (sheet, ledger) => `${sheet}：可能是“${ledger}”，没有读取`,
    said: (sheet) => `${sheet}：各列已指定，可以调整`,
    header: (row) => `表头在第 ${row} 行。`,
    which: "这张表是",
    proposal: "建议，请核对",
    proposals: (count) => `有 ${count} 列填的是建议，请逐列核对后再确认。`,
    notKnown: "没有认出",
    nothing: "请至少指定一列。",
    lacking: (labels) => `还缺：${labels.join("、")}。可以先确认，缺的列由校验指出。`,
    save: "确认并校验",
    saved: (sheet) => `已记住“${sheet}”各列的含义，并重新校验。`,
    changed: (sheet) => `“${sheet}”刚刚改动过，没有保存。请按现在的表头再核对一次。`,
  },
  en: {
    heading: "Columns of ledgers",
    explain:
      "A column that isn't known is not read by guessing. What you say once is kept in this workbook and holds from then on; no cell is changed.",
    unknown: (sheet, count) => `${sheet}: ${plural(count, "column")} not known`,
    unread: (sheet, ledger) => `${sheet}: perhaps “${ledger}”, not read`,
    said: (sheet) => `${sheet}: columns as you said, can be changed`,
    header: (row) => `The headings are in row ${row}.`,
    which: "This sheet is",
    proposal: "Proposed, please check",
    proposals: (count) =>
      count === 1
        ? "One column is filled in as a proposal. Check it before you confirm."
        : `${count} columns are filled in as proposals. Check each before you confirm.`,
    notKnown: "Not known",
    nothing: "Say at least of one column what it is.",
    lacking: (labels) =>
      `Still missing: ${labels.join(", ")}. You can confirm all the same; the findings name what is missing.`,
    save: "Confirm and check",
    saved: (sheet) => `The columns of “${sheet}” are remembered, and it was checked again.`,
    changed: (sheet) =>
      `“${sheet}” was edited just now, and nothing was saved. Check its present headings once more.`,
  },
};
