/** What the ribbon's commands say, in both languages. */
import { plural } from "../core/locale/plural";
import type { Language } from "../core/locale/language";
import type { Severity } from "../core/validation/finding";

export interface CommandTexts {
  readonly none: (sheet: string) => string;
  /** @param place of the first finding, @param name of what is wrong there */
  readonly found: (
    sheet: string,
    counts: Readonly<Record<Severity, number>>,
    place: string,
    name: string,
  ) => string;
  /** Follows a result that may be incomplete. */
  readonly unseenMerges: string;
  readonly unexpected: string;
  /** Where a link without a message of ours led. */
  readonly nothing: string;
}

export const COMMAND_TEXTS: Readonly<Record<Language, CommandTexts>> = {
  zh: {
    none: (sheet) => `“${sheet}”没有校验发现，填报符合要求。`,
    found: (sheet, { error, warn, info }, place, name) =>
      `“${sheet}”有 ${error} 条错误、${warn} 条提醒、${info} 条提示。已转到 ${place}：${name}。打开考评助手可以逐条查看和更正。`,
    unseenMerges: "这个版本的 Excel 读不到合并单元格，与合并有关的发现（如 V307）可能漏报。",
    unexpected: "出现意外问题，您填报的内容没有被改动。请打开考评助手再试一次。",
    nothing: "这里没有要显示的消息，可以关闭这个窗口。",
  },
  en: {
    none: (sheet) => `No findings on “${sheet}”: the entries meet the requirements.`,
    found: (sheet, { error, warn, info }, place, name) =>
      `“${sheet}” has ${plural(error, "error")}, ${plural(warn, "warning")} and ${plural(info, "note")}. The first one is selected, ${place}: ${name}. Open the pane to see and repair them one by one.`,
    unseenMerges:
      " This version of Excel can't tell which cells are merged: findings about them, such as V307, may be missing.",
    unexpected:
      "Something unexpected happened; your entries were not changed. Please open the pane and try again.",
    nothing: "There is no message to show; this window can be closed.",
  },
};
