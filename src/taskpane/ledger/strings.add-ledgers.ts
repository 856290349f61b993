/** Texts of 模板 → 台账. */
import type { Language } from "../../core/locale/language";
import { plural } from "../../core/locale/plural";

export interface AddLedgerStrings {
  readonly heading: string;
  readonly explanation: string;
  /** Chooses what the form's framework takes numbers from. */
  readonly chooseNeeded: (framework: string, count: number) => string;
  readonly feeds: (code: string, indicator: string, framework: string) => string;
  /** Names the sheet and leads to it. */
  readonly held: (sheet: string) => string;
  readonly add: (count: number) => string;
  readonly adding: string;
  readonly newWorkbook: string;
  readonly making: string;
  readonly written: (sheets: string) => string;
}

export const ADD_LEDGER_STRINGS: Readonly<Record<Language, AddLedgerStrings>> = {
  zh: {
    heading: "台账",
    explanation:
      "选好后加到这个工作簿，或做成新的工作簿：下拉选项、日期检查、推算列和打印设置都已备好。已有的台账不会被改动。",
    chooseNeeded: (framework, count) => `选上${framework}取数用的 ${count} 本`,
    feeds: (code, indicator, framework) => `供 ${code} ${indicator}（${framework}）`,
    held: (sheet) => `已有：工作表“${sheet}”`,
    add: (count) => (count === 0 ? "加到这个工作簿" : `加到这个工作簿（${count} 本）`),
    adding: "正在添加…",
    newWorkbook: "做成新工作簿",
    making: "正在制作…",
    written: (sheets) => `已添加${sheets}。登记后到“台账”页看待办和校验发现。`,
  },
  en: {
    heading: "Ledgers",
    explanation:
      "Choose some and add them to this workbook or to a new one: with drop-downs, checks of dates, derived columns and print set-up. Ledgers that are there already are not touched.",
    chooseNeeded: (framework, count) => `Choose the ${count} that ${framework} takes numbers from`,
    feeds: (code, indicator, framework) => `Feeds ${code} ${indicator} (${framework})`,
    held: (sheet) => `there already: sheet “${sheet}”`,
    add: (count) =>
      count === 0 ? "Add to this workbook" : `Add ${plural(count, "ledger")} to this workbook`,
    adding: "Adding…",
    newWorkbook: "Make a new workbook",
    making: "Making it…",
    written: (sheets) =>
      `Added ${sheets}. Fill them in, then see “Ledgers” for what is to do and the findings.`,
  },
};
