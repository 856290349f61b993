/** Texts of 收表, which load with its tab. */
import type { Language } from "../../core/locale/language";
import { plural } from "../../core/locale/plural";

export interface CollectStrings {
  readonly explanation: string;
  readonly privacy: string;
  readonly drop: string;
  readonly dropNow: string;
  readonly chooseFiles: string;
  readonly chooseFolder: string;
  /** Nothing among what was chosen can be a return. */
  readonly nothing: string;
  readonly passedOver: (count: number) => string;
  /** Result workbooks, slips and the like that we made. */
  readonly ours: (count: number) => string;
  readonly closedArchives: (names: string) => string;
  readonly progress: (finished: number, count: number) => string;
  readonly left: (seconds: number) => string;
  readonly stop: string;
  readonly stopped: (count: number) => string;
  readonly again: string;
  readonly clear: string;
  readonly framework: (name: string, version: string) => string;
  readonly overview: string;
  readonly expected: string;
  readonly returned: string;
  readonly missing: string;
  readonly returns: string;
  readonly filters: string;
  readonly noneShown: string;
  readonly noUnit: string;
  readonly late: string;
  readonly findings: (errors: number, warnings: number) => string;
  readonly decide: string;
  readonly undecided: string;
  readonly missingHeading: (count: number) => string;
  readonly copyMissing: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly ranking: string;
  readonly columns: {
    readonly rank: string;
    readonly unit: string;
    readonly final: string;
    readonly grade: string;
  };
  readonly unranked: string;
  readonly results: string;
  readonly write: string;
  readonly writing: string;
  readonly written: (sheets: string) => string;
  readonly newWorkbook: string;
  readonly makingWorkbook: string;
  readonly slips: string;
  readonly makingSlips: string;
  readonly slipsName: (period: string) => string;
}

const SECONDS_A_MINUTE = 60;

export const COLLECT_STRINGS: Readonly<Record<Language, CollectStrings>> = {
  zh: {
    explanation:
      "一次读入各单位报来的考核评分表，看清谁已报、哪里要退回，并排出名次。名录、复核表也可以一起拖进来。",
    privacy: "文件只在本机读取，不会上传，也不会改动。",
    drop: "把文件、文件夹或压缩包拖到这里，或者：",
    dropNow: "松开即开始读取",
    chooseFiles: "选择文件…",
    chooseFolder: "选择文件夹…",
    nothing: "其中没有 Excel 工作簿或压缩包。",
    passedOver: (count) => `略过 ${count} 个其他文件。`,
    ours: (count) => `略过 ${count} 个由考评助手生成的结果、单子等工作簿。`,
    closedArchives: (names) => `打不开的压缩包：${names}。请解压后再选。`,
    progress: (finished, count) => `正在读取：${finished} / ${count}`,
    left: (seconds) =>
      seconds < SECONDS_A_MINUTE
        ? `约剩 ${seconds} 秒`
        : `约剩 ${Math.ceil(seconds / SECONDS_A_MINUTE)} 分钟`,
    stop: "停止",
    stopped: (count) => `已停止，读入了 ${count} 个文件。`,
    again: "再加文件：",
    clear: "清空重来",
    framework: (name, version) => `${name}（${version}）`,
    overview: "回收情况",
    expected: "应报",
    returned: "已报",
    missing: "未报",
    returns: "报表",
    filters: "按状态筛选",
    noneShown: "没有这种状态的报表。",
    noUnit: "（没有单位名称）",
    late: "逾期",
    findings: (errors, warnings) => `错误 ${errors}，警告 ${warnings}`,
    decide: "如何处理",
    undecided: "（尚未决定）",
    missingHeading: (count) => `未报单位（${count}）`,
    copyMissing: "复制名单",
    copied: "已复制。",
    notCopied: "浏览器不允许复制，请手工选取。",
    ranking: "排名",
    columns: { rank: "名次", unit: "单位", final: "得分", grade: "等次" },
    unranked: "未排名",
    results: "结果",
    write: "写入本工作簿",
    writing: "正在写入…",
    written: (sheets) => `已写入：${sheets}。`,
    newWorkbook: "另存为新工作簿",
    makingWorkbook: "正在生成…",
    slips: "退回单和反馈单",
    makingSlips: "正在生成…",
    slipsName: (period) => `退回与反馈-${period}.zip`,
  },
  en: {
    explanation:
      "Reads the scoring sheets that units have returned, all at once: who has returned one, what has to go back, and the ranking. A roster and review workbooks may be dropped with them.",
    privacy: "Files are read on this computer only; they are neither uploaded nor changed.",
    drop: "Drop files, a folder or a zip here, or:",
    dropNow: "Let go to start reading",
    chooseFiles: "Choose files…",
    chooseFolder: "Choose a folder…",
    nothing: "There is no Excel workbook or zip among them.",
    passedOver: (count) => `${plural(count, "other file")} passed over.`,
    ours: (count) => `${plural(count, "workbook")} of results or slips passed over.`,
    closedArchives: (names) => `Archives that can't be opened: ${names}. Please unpack them first.`,
    progress: (finished, count) => `Reading: ${finished} of ${count}`,
    left: (seconds) =>
      seconds < SECONDS_A_MINUTE
        ? `about ${plural(seconds, "second")} left`
        : `about ${plural(Math.ceil(seconds / SECONDS_A_MINUTE), "minute")} left`,
    stop: "Stop",
    stopped: (count) => `Stopped after ${plural(count, "file")}.`,
    again: "Add more:",
    clear: "Start over",
    framework: (name, version) => `${name} (${version})`,
    overview: "Returns so far",
    expected: "Expected",
    returned: "Returned",
    missing: "Missing",
    returns: "Returns",
    filters: "Filter by state",
    noneShown: "No return has this state.",
    noUnit: "(no unit named)",
    late: "Late",
    findings: (errors, warnings) => `${plural(errors, "error")}, ${plural(warnings, "warning")}`,
    decide: "What to do with it",
    undecided: "(not decided yet)",
    missingHeading: (count) => `Missing (${count})`,
    copyMissing: "Copy the list",
    copied: "Copied.",
    notCopied: "The browser doesn't allow copying; please select the names by hand.",
    ranking: "Ranking",
    columns: { rank: "Rank", unit: "Unit", final: "Score", grade: "Grade" },
    unranked: "Unranked",
    results: "Results",
    write: "Write into this workbook",
    writing: "Writing…",
    written: (sheets) => `Written: ${sheets}.`,
    newWorkbook: "Save as a new workbook",
    makingWorkbook: "Making it…",
    slips: "Slips for the units",
    makingSlips: "Making them…",
    slipsName: (period) => `Slips-${period}.zip`,
  },
};
