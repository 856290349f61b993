/** Texts of 模板, which load with it. */
import type { Language } from "../core/locale/language";
import type { PeriodKey } from "../core/framework/period";

export interface TemplateStrings {
  readonly explanation: string;
  readonly framework: string;
  readonly own: (name: string) => string;
  readonly year: string;
  readonly wrongYear: (min: number, max: number) => string;
  readonly periods: string;
  readonly keys: Readonly<Record<PeriodKey, string>>;
  readonly noPeriod: string;
  /** Why a kind of sheet isn't among the periods. */
  readonly unread: Readonly<Record<"yearEnd" | "quarters", string>>;
  readonly rows: (count: number, points: string) => string;
  readonly unit: string;
  readonly unitHint: string;
  readonly paper: string;
  readonly paperHint: string;
  readonly withLedgers: string;
  /** @param ledgers their names */
  readonly withLedgersHint: (ledgers: string) => string;
  readonly make: string;
  readonly making: string;
  readonly made: (sheets: string) => string;
  readonly next: string;
  readonly confirmTitle: string;
  readonly confirm: (sheets: string) => string;
  readonly replace: string;
  readonly cancel: string;
}

export const TEMPLATE_STRINGS: Readonly<Record<Language, TemplateStrings>> = {
  zh: {
    explanation: "按指标体系在这个工作簿里制作考核评分表，附填报说明和计分公式。",
    framework: "指标体系",
    own: (name) => `${name}（本工作簿）`,
    year: "年份",
    wrongYear: (min, max) => `请填 ${min} 至 ${max} 之间的年份。`,
    periods: "考核期间",
    keys: { Q1: "第一季度", Q2: "第二季度", Q3: "第三季度", Q4: "第四季度", Y: "年度" },
    noPeriod: "请至少选一个考核期间。",
    unread: {
      yearEnd: "这个指标体系没有年终评分表：年度得分由各季度的评分表得出。",
      quarters: "这个指标体系没有季度评分表：一年只考核一次。",
    },
    rows: (count, points) => `${count} 项，${points} 分`,
    unit: "被考核党组织",
    unitHint: "可以留空，由填报单位自己填写。",
    paper: "评分表的打印纸张",
    paperHint: "A4 上的字约 8 磅；有 A3 纸的，选 A3 字更大。",
    withLedgers: "同时附上台账，填报数取自台账",
    withLedgersHint: (ledgers) => `${ledgers}：已有的照用，没有的添上空白台账。`,
    make: "制作考核评分表",
    making: "正在制作…",
    made: (sheets) => `已写入${sheets}。`,
    next: "填好后到“填报”查看校验发现。",
    confirmTitle: "替换已有的考核评分表？",
    confirm: (sheets) =>
      `工作簿里已有${sheets}。继续的话，它会被一张空表替换，其中的填报会丢失，而且不能撤销。请先另存一份再继续。`,
    replace: "替换",
    cancel: "取消",
  },
  en: {
    explanation:
      "Makes a scoring sheet by a framework in this workbook, with instructions and formulas that score it.",
    framework: "Framework",
    own: (name) => `${name} (of this workbook)`,
    year: "Year",
    wrongYear: (min, max) => `Please enter a year from ${min} to ${max}.`,
    periods: "Periods",
    keys: { Q1: "Q1", Q2: "Q2", Q3: "Q3", Q4: "Q4", Y: "Year" },
    noPeriod: "Please choose at least one period.",
    unread: {
      yearEnd: "This framework has no year-end sheet: the annual score comes from the quarters’ sheets.",
      quarters: "This framework has no sheets for quarters: it is assessed once a year.",
    },
    rows: (count, points) => `${count} indicators, ${points} points`,
    unit: "Assessed organisation",
    unitHint: "May be left blank for the unit to fill in.",
    paper: "Paper of the scoring sheets",
    paperHint: "On A4 the text has about 8 points; on A3 it is larger.",
    withLedgers: "With ledgers, from which entries are taken",
    withLedgersHint: (ledgers) =>
      `${ledgers}: those that are there are used, blank ones are added for the rest.`,
    make: "Make scoring sheet",
    making: "Making…",
    made: (sheets) => `Wrote ${sheets}.`,
    next: "Fill it in, then look at the findings under “Fill”.",
    confirmTitle: "Replace the scoring sheet?",
    confirm: (sheets) =>
      `The workbook already has ${sheets}. It would be replaced by a blank sheet: its entries would be lost, and that can't be undone. Please save a copy first.`,
    replace: "Replace",
    cancel: "Cancel",
  },
};
