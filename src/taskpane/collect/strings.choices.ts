/** Texts of 收表 about what returns are collected by, and about own sheets that nobody understands yet. */
import type { Language } from "../../core/locale/language";
import { plural } from "../../core/locale/plural";

export interface ChoicesStrings {
  readonly heading: string;
  readonly roster: string;
  readonly rosterOfWorkbook: (sheet: string, units: number) => string;
  readonly rosterOfFile: (file: string, units: number) => string;
  readonly withoutRoster: string;
  /** There is none to choose from. */
  readonly noRoster: string;
  /** Said where somebody chose to go without. */
  readonly nobodyMissing: string;
  readonly chooseRoster: string;
  readonly noRosterIn: (file: string) => string;
  readonly rosterProblems: (count: number) => string;
  readonly framework: string;
  readonly ofMost: string;
  readonly frameworkOption: (name: string, version: string, file: string | null) => string;
  readonly chooseFramework: string;
  readonly noFrameworkIn: (file: string) => string;
  readonly faultyFramework: (file: string, problems: number) => string;
  readonly problem: (code: string, place: string, text: string) => string;
  readonly period: string;
  readonly periodOfMost: (period: string | null) => string;
  readonly inReturns: string;
  readonly otherPeriods: string;
  readonly readingFile: string;
  readonly columns: string;
  readonly columnsExplanation: (kinds: number) => string;
  readonly columnsOf: (sheet: string, files: number) => string;
  readonly filesOf: (files: string) => string;
  readonly andOthers: (count: number) => string;
}

export const CHOICES_STRINGS: Readonly<Record<Language, ChoicesStrings>> = {
  zh: {
    heading: "收表依据",
    roster: "单位名录",
    rosterOfWorkbook: (sheet, units) => `本工作簿“${sheet}”（${units} 个单位）`,
    rosterOfFile: (file, units) => `${file}（${units} 个单位）`,
    withoutRoster: "不用名录",
    noRoster:
      "这个工作簿里没有单位名录，只能列出收到的报表，看不出谁还没有报。可以选择名录文件，或把它和报表一起拖进来；新建名录在“模板”页。",
    nobodyMissing: "不用名录时，只列出收到的报表，看不出谁还没有报。",
    chooseRoster: "选择名录文件…",
    noRosterIn: (file) => `“${file}”里没有单位名录；表头应有“单位名称”一栏，每行一个单位。`,
    rosterProblems: (count) => `名录有 ${count} 处需要处理：`,
    framework: "指标体系",
    ofMost: "多数报表所用的",
    frameworkOption: (name, version, file) => `${name}（${version}${file === null ? "" : `，${file}`}）`,
    chooseFramework: "选择体系文件…",
    noFrameworkIn: (file) => `“${file}”里没有“指标体系”工作表，也没有随表保存的指标体系。`,
    faultyFramework: (file, problems) => `“${file}”的指标体系有 ${problems} 处问题，没有采用：`,
    problem: (code, place, text) => `${code}${place === "" ? "" : ` ${place}`}：${text}`,
    period: "考核期间",
    periodOfMost: (period) => (period === null ? "多数报表的期间" : `多数报表的期间：${period}`),
    inReturns: "报表中的期间",
    otherPeriods: "其他期间",
    readingFile: "正在读取…",
    columns: "各列的含义",
    columnsExplanation: (kinds) =>
      `有 ${kinds} 种自制评分表认不出各列。说明一次，表头相同的文件都会重新读取，并记在本工作簿里，下次不必再说。`,
    columnsOf: (sheet, files) => `“${sheet}”，${files} 个文件`,
    filesOf: (files) => `文件：${files}`,
    andOthers: (count) => ` 等 ${count} 个`,
  },
  en: {
    heading: "Collected by",
    roster: "Roster",
    rosterOfWorkbook: (sheet, units) => `“${sheet}” of this workbook (${plural(units, "unit")})`,
    rosterOfFile: (file, units) => `${file} (${plural(units, "unit")})`,
    withoutRoster: "Without a roster",
    noRoster:
      "This workbook has no roster: only what came back is listed, and nobody knows who is missing. Choose a file with a roster, or drop it with the returns; the tab Templates can add one.",
    nobodyMissing: "Without a roster only what came back is listed, and nobody knows who is missing.",
    chooseRoster: "Choose a roster file…",
    noRosterIn: (file) =>
      `“${file}” holds no roster; it needs a column “Unit” (单位名称) with one unit in each row.`,
    rosterProblems: (count) => `${plural(count, "thing")} to mend on the roster:`,
    framework: "Framework",
    ofMost: "The one of most returns",
    frameworkOption: (name, version, file) => `${name} (${version}${file === null ? "" : `, ${file}`})`,
    chooseFramework: "Choose a framework file…",
    noFrameworkIn: (file) => `“${file}” has no sheet 指标体系 and carries no framework.`,
    faultyFramework: (file, problems) =>
      `The framework of “${file}” has ${plural(problems, "problem")} and was not taken:`,
    problem: (code, place, text) => `${code}${place === "" ? "" : ` ${place}`}: ${text}`,
    period: "Period",
    periodOfMost: (period) => (period === null ? "That of most returns" : `That of most returns: ${period}`),
    inReturns: "Periods of the returns",
    otherPeriods: "Other periods",
    readingFile: "Reading…",
    columns: "What the columns mean",
    columnsExplanation: (kinds) =>
      `The columns of ${plural(kinds, "kind")} of own sheets aren't known. Say it once: all files with the same headings are read again, and it is kept in this workbook.`,
    columnsOf: (sheet, files) => `“${sheet}”, ${plural(files, "file")}`,
    filesOf: (files) => `Files: ${files}`,
    andOthers: (count) => ` and others, ${count} in all`,
  },
};
