/** Words on blank ledgers, and those that help while a cell is selected. */
import type { Language } from "../../locale/language";

export interface LedgerLabels {
  readonly footer: string;
  readonly day: string;
  readonly noDay: string;
  readonly month: string;
  readonly noMonth: string;
  readonly count: string;
  readonly noCount: string;
  readonly number: string;
  readonly noNumber: string;
  readonly choose: (options: readonly string[]) => string;
  readonly notListed: (options: readonly string[]) => string;
}

export const LEDGER_LABELS: Readonly<Record<Language, LedgerLabels>> = {
  zh: {
    footer: "第 &P 页，共 &N 页",
    day: "填日期，如 2026-03-05。还没有发生的留空。",
    noDay: "请填日期，如 2026-03-05。",
    month: "填月份，如 2026-03。",
    noMonth: "请填月份，如 2026-03。",
    count: "填整数，没有填 0。",
    noCount: "请填不小于 0 的整数。",
    number: "填数字。",
    noNumber: "请填数字。",
    choose: (options) => `从列表选：${options.join("、")}。`,
    notListed: (options) => `只能填：${options.join("、")}。`,
  },
  en: {
    footer: "Page &P of &N",
    day: "A date such as 2026-03-05. Leave it blank until it has happened.",
    noDay: "Enter a date such as 2026-03-05.",
    month: "A month such as 2026-03.",
    noMonth: "Enter a month such as 2026-03.",
    count: "A whole number, 0 for none.",
    noCount: "Enter a whole number from 0 up.",
    number: "A number.",
    noNumber: "Enter a number.",
    choose: (options) => `Choose from the list: ${options.join(", ")}.`,
    notListed: (options) => `Only these: ${options.join(", ")}.`,
  },
};
