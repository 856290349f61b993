/** What the ribbon's commands say, in both languages. */
import { plural } from "../core/locale/plural";
import type { Language } from "../core/locale/language";
import type { LedgerCounts } from "../usecases/check-workbook";
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
  /** Follows the result of a scoring sheet. */
  readonly besideLedgers: (counts: LedgerCounts) => string;
  /** @param place of the selected cell; "" where nothing is the matter */
  readonly onlyLedgers: (counts: LedgerCounts, place: string) => string;
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
    besideLedgers: (counts) => `台账：${reminders(counts, "zh")}，请看考评助手的“台账”页。`,
    onlyLedgers: (counts, place) =>
      `没有考核评分表；认出 ${counts.ledgers} 本台账，${reminders(counts, "zh")}。${place === "" ? "" : `已转到 ${place}。`}打开考评助手的“台账”页可以逐条查看。`,
    unexpected: "出现意外问题，您填报的内容没有被改动。请打开考评助手再试一次。",
    nothing: "这里没有要显示的消息，可以关闭这个窗口。",
  },
  en: {
    none: (sheet) => `No findings on “${sheet}”: the entries meet the requirements.`,
    found: (sheet, { error, warn, info }, place, name) =>
      `“${sheet}” has ${plural(error, "error")}, ${plural(warn, "warning")} and ${plural(info, "note")}. The first one is selected, ${place}: ${name}. Open the pane to see and repair them one by one.`,
    unseenMerges:
      " This version of Excel can't tell which cells are merged: findings about them, such as V307, may be missing.",
    besideLedgers: (counts) => ` Ledgers: ${reminders(counts, "en")}; see “Ledgers” in the pane.`,
    onlyLedgers: (counts, place) =>
      `There is no scoring sheet; ${plural(counts.ledgers, "ledger")} found, ${reminders(counts, "en")}. ${place === "" ? "" : `${place} is selected. `}Open “Ledgers” in the pane to see them one by one.`,
    unexpected:
      "Something unexpected happened; your entries were not changed. Please open the pane and try again.",
    nothing: "There is no message to show; this window can be closed.",
  },
};

/** What ledgers remind of, and what is wrong with them. */
function reminders({ due, overdue, findings }: LedgerCounts, language: Language): string {
  if (language === "zh")
    return [
      overdue === 0 ? `待办 ${due} 项` : `待办 ${due} 项，其中逾期 ${overdue} 项`,
      ...(findings === 0 ? [] : [`校验发现 ${findings} 条`]),
    ].join("，");
  return [
    overdue === 0 ? `${due} to do` : `${due} to do, ${overdue} overdue`,
    ...(findings === 0 ? [] : [plural(findings, "finding")]),
  ].join(", ");
}
