/** Texts of 取自台账. */
import type { Language } from "../../core/locale/language";
import { plural } from "../../core/locale/plural";

export interface TakeStrings {
  readonly heading: string;
  /** In a line of facts. */
  readonly offered: (count: number) => string;
  readonly of: (sheet: string) => string;
  /** @param blank entries that are blank, @param differing those that say something else */
  readonly count: (blank: number, differing: number) => string;
  readonly taken: (count: number) => string;
  readonly waiting: (count: number) => string;
  readonly ask: (count: number) => string;
  readonly explanation: string;
  readonly blank: string;
  readonly figure: (ledger: string, value: string) => string;
  readonly formula: string;
  readonly faulty: (ledger: string, count: number) => string;
  readonly take: (count: number) => string;
  readonly cancel: string;
}

export const TAKE_STRINGS: Readonly<Record<Language, TakeStrings>> = {
  zh: {
    heading: "取自台账",
    offered: (count) => `${count} 项可取数`,
    of: (sheet) => `考核评分表“${sheet}”`,
    count: (blank, differing) =>
      [
        ...(blank > 0 ? [`${blank} 项还空着，台账里有数`] : []),
        ...(differing > 0 ? [`${differing} 项的填报数与台账不同`] : []),
      ].join("；") + "。",
    taken: (count) => `${count} 项已取自台账，随台账变动。`,
    waiting: (count) => `另有 ${count} 项所用的台账还没有可取的数，照旧空着。`,
    ask: (count) => `查看可取的数（${count} 项）`,
    explanation:
      "选中的单元格改为取台账数的公式，按本表的考核期间计，以后随台账变动。改动记入“校验记录”，可以撤销。",
    blank: "（空白）",
    figure: (ledger, value) => `${value}（${ledger}）`,
    formula: "公式",
    faulty: (ledger, count) => `${ledger}有 ${count} 条错误，这个数可能不准。`,
    take: (count) => (count === 0 ? "取台账数" : `取台账数（${count} 项）`),
    cancel: "取消",
  },
  en: {
    heading: "Take from ledgers",
    offered: (count) => `${plural(count, "entry", "entries")} to take`,
    of: (sheet) => `Scoring sheet “${sheet}”`,
    count: (blank, differing) =>
      [
        ...(blank > 0 ? [`${plural(blank, "blank entry", "blank entries")} with a figure in a ledger`] : []),
        ...(differing > 0 ? [`${plural(differing, "entry", "entries")} differing from the ledger`] : []),
      ].join("; ") + ".",
    taken: (count) => `${plural(count, "entry follows its ledger", "entries follow their ledgers")} already.`,
    waiting: (count) =>
      `${plural(count, "further entry stays", "further entries stay")} blank: the ledger has nothing to give yet.`,
    ask: (count) => `See the figures (${count})`,
    explanation:
      "What is chosen becomes a formula over the ledger for the sheet's period and follows it from then on. The changes are logged and can be undone.",
    blank: "(blank)",
    figure: (ledger, value) => `${value} (${ledger})`,
    formula: "Formula",
    faulty: (ledger, count) => `${ledger} has ${plural(count, "error")}; this figure may be wrong.`,
    take: (count) => (count === 0 ? "Take the figures" : `Take ${plural(count, "figure")}`),
    cancel: "Cancel",
  },
};
