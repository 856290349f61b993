/** Texts of 报送前检查, which load with it. */
import type { SheetShareState } from "../core/share/check-workbook";
import type { Language } from "../core/locale/language";

export interface ShareStrings {
  readonly heading: string;
  readonly explanation: string;
  readonly check: string;
  /** What fails is listed below, and the list follows the workbook. */
  readonly follows: string;
  readonly stamp: string;
  readonly stamping: string;
  readonly intact: string;
  readonly allIntact: (sheets: number) => string;
  readonly changed: (count: number) => string;
  /** @param stamp time and code */
  readonly changedSheet: (count: number, stamp: string) => string;
  readonly ofSheet: (sheet: string, state: string) => string;
  readonly sentence: (clause: string) => string;
  readonly showChanges: string;
  /** @param what the entry @param change its cell with old and new content */
  readonly change: (what: string, change: string) => string;
  readonly broken: string;
  readonly marks: Readonly<Record<SheetShareState, string>>;
  readonly more: (count: number) => string;
}

export const SHARE_STRINGS: Readonly<Record<Language, ShareStrings>> = {
  zh: {
    heading: "报送前检查",
    explanation:
      "报送之前检查工作簿里的每张考核评分表；全部通过后可写入校验标记，收件人就能看出之后改动了哪些单元格。标记用来发现误改，不能防止有意伪造。",
    check: "检查能否报送",
    follows: "处理后下面的结果会自动更新。",
    stamp: "写入校验标记",
    stamping: "正在写入…",
    intact: "校验标记有效",
    allIntact: (sheets) => `${sheets} 张考核评分表标记后未改动。`,
    changed: (count) => `校验标记失效：共改动 ${count} 处`,
    changedSheet: (count, stamp) => `标记后已改动 ${count} 处（标记于 ${stamp}）`,
    ofSheet: (sheet, state) => `${sheet}：${state}`,
    sentence: (clause) => `${clause}。`,
    showChanges: "查看改动的单元格",
    change: (what, change) => `${what}：${change}`,
    broken: "校验标记已被改动或删除，无法核对标记后是否有改动",
    marks: { ready: "通过", failing: "未通过", notBegun: "未开始" },
    more: (count) => `另有 ${count} 处`,
  },
  en: {
    heading: "Check before submitting",
    explanation:
      "A last look at every scoring sheet of the workbook before it is submitted. When all are right, stamps can be written, by which the receiver sees every cell that changed afterwards. They find slips; they are no protection against forgery.",
    check: "Check for submitting",
    follows: "The results below follow what you change.",
    stamp: "Write stamp",
    stamping: "Writing…",
    intact: "The stamp holds",
    allIntact: (sheets) =>
      `${sheets === 1 ? "The scoring sheet is" : `All ${sheets} scoring sheets are`} unchanged since.`,
    changed: (count) => `The stamp doesn't hold: ${count === 1 ? "1 change" : `${count} changes`}`,
    changedSheet: (count, stamp) =>
      `${count === 1 ? "1 change" : `${count} changes`} since it was stamped (${stamp})`,
    ofSheet: (sheet, state) => `${sheet}: ${state}`,
    sentence: (clause) => `${clause}.`,
    showChanges: "Show the changed cells",
    change: (what, change) => `${what}: ${change}`,
    broken: "The stamp was altered or removed; changes can't be told",
    marks: { ready: "passed", failing: "not passed", notBegun: "not begun" },
    more: (count) => `${count} more`,
  },
};
