/** Words of the tables that the command line prints. */
import { plural } from "../core/locale/plural";
import type { Language } from "../core/locale/language";

const zh = {
  code: "编码",
  severityHeader: "级别",
  cell: "位置",
  finding: "校验发现",
  remedy: "处理办法",
  severity: { error: "错误", warn: "提醒", info: "提示" },
  counts: (error: number, warn: number, info: number) => `错误 ${error} 项，提醒 ${warn} 项，提示 ${info} 项`,
  noFindings: "未发现问题。",
  untouched: (sheet: string, count: string, place: string, progress: readonly string[]) =>
    `${sheet}：${count}（从 ${place} 起）。已评：${progress.join("，")}`,
  noUnit: "（未填被考核党组织）",
  noPeriod: "（未填考核期间）",
  indicator: "二级指标",
  max: "分值",
  rule: "规则得分",
  self: "自评分",
  review: "复核得分",
  official: "核定得分",
  total: "合计",
  outOf100: "百分制",
  derived: "指标体系由本表自动识别得出，请核对：",
  open: "未评",
  openGrade: "待定",
  notApplicable: "不适用",
  bonus: "加分",
  penalty: "扣分",
  final: "最终得分",
  grade: "等次",
  incomplete: (count: number, of: number, min: string, max: string) =>
    `已评 ${count}/${of} 项，最终得分将在 ${min} 至 ${max} 之间`,
  range: (min: string, max: string) => `改正后最终得分将在 ${min} 至 ${max} 之间`,
  soFar: "目前得分",
  outOf: (count: number, of: number) => `${count}/${of} 项`,
  compared: "结果为暂定：有的指标须收齐各单位的评分表后比较计分",
  withheld: "本表与自身或下发的表不符，得分与等次待定；请处理下列发现中的错误",
  vetoed: "已触发一票否决",
  written: (out: string, sheet: string) => `已写入 ${out}（工作表“${sheet}”）`,
  replaced: "原有的汇总已更新。",
  created: (out: string) => `已生成 ${out}`,
  createdFiles: (count: number, folder: string) => `已在 ${folder} 生成 ${count} 个工作簿`,
  createdZip: (count: number, out: string) => `已生成 ${out}（${count} 个工作簿）`,
  before: "原内容",
  after: "新内容",
  fixed: (copy: string, count: number) =>
    count === 0 ? `没有可自动更正的内容，已原样复制到 ${copy}` : `已更正 ${count} 处，写入 ${copy}：`,
  stamped: (sheet: string, stamp: string) => `${sheet} 已写入校验标记：${stamp}。`,
  stampIsNoProof: "标记用来发现误改，不能防止有意伪造。",
  notStamped: "没有写入；请处理上面标 ✗ 的各项后再试。",
};

export type ReportTexts = typeof zh;

const en: ReportTexts = {
  code: "Code",
  severityHeader: "Level",
  cell: "Place",
  finding: "Finding",
  remedy: "What to do",
  severity: { error: "error", warn: "warning", info: "note" },
  counts: (error, warn, info) =>
    `${plural(error, "error")}, ${plural(warn, "warning")}, ${plural(info, "note")}`,
  noFindings: "No findings.",
  untouched: (sheet, count, place, progress) =>
    `${sheet}: ${count} (from ${place} on). Scored: ${progress.join(", ")}`,
  noUnit: "(no organisation given)",
  noPeriod: "(no period given)",
  indicator: "Level-2 indicator",
  max: "Points",
  rule: "Rule",
  self: "Self",
  review: "Reviewed",
  official: "Official",
  total: "Total",
  outOf100: "out of 100",
  derived: "The framework was derived from this sheet; please check:",
  open: "open",
  openGrade: "open",
  notApplicable: "N/A",
  bonus: "Bonus",
  penalty: "Penalty",
  final: "Final score",
  grade: "Grade",
  incomplete: (count, of, min, max) =>
    `${count} of ${of} scored; the final score will be between ${min} and ${max}`,
  range: (min, max) => `Once corrected the final score will be between ${min} and ${max}`,
  soFar: "Score so far",
  outOf: (count, of) => `${count} of ${of}`,
  compared: "The result is provisional: indicators are compared, which needs the sheets of all units",
  withheld:
    "The sheet doesn't agree with itself or with the one that was issued: score and grade are open until the errors below are mended",
  vetoed: "A veto applies",
  written: (out, sheet) => `Wrote ${out} (sheet “${sheet}”)`,
  replaced: "The earlier summary was replaced.",
  created: (out) => `Wrote ${out}`,
  createdFiles: (count, folder) => `Wrote ${count} workbooks into ${folder}`,
  createdZip: (count, out) => `Wrote ${out} (${count} workbooks)`,
  before: "Old",
  after: "New",
  fixed: (copy, count) =>
    count === 0
      ? `Nothing to fix without asking; copied as it is to ${copy}`
      : `Fixed ${plural(count, "cell")} in ${copy}:`,
  stamped: (sheet, stamp) => `${sheet} stamped ${stamp}.`,
  stampIsNoProof: "The stamp finds slips; it is no protection against forgery.",
  notStamped: "Nothing was written. Settle what is marked ✗ and try again.",
};

export const REPORT_TEXTS: Readonly<Record<Language, ReportTexts>> = { zh, en };
