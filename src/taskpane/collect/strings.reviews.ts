/** Texts of 收表 about scoring together (复核打分) and about trying a draft (演练). */
import type { Language } from "../../core/locale/language";
import { plural } from "../../core/locale/plural";

export interface ReviewsStrings {
  readonly heading: string;
  readonly explanation: string;
  readonly send: string;
  readonly sending: string;
  /** Stands for the file's name. */
  readonly openWorkbook: string;
  readonly write: string;
  readonly writing: string;
  readonly written: (sheets: string) => string;
  readonly wouldLose: (units: string) => string;
  readonly zipName: (period: string) => string;
  readonly sent: (department: string, indicators: number, rows: number) => string;
  readonly sentHeading: (count: number) => string;
  readonly leftOut: (count: number) => string;
  readonly nothingToReview: string;
  readonly back: string;
  readonly backFrom: (department: string, file: string) => string;
  readonly taken: (reviews: number, units: number) => string;
  readonly nothingTaken: string;
  readonly conflicts: (count: number) => string;
  readonly conflict: (unit: string, code: string) => string;
  readonly decide: string;
  readonly undecided: string;
  readonly notes: (count: number) => string;
  readonly note: (file: string, cell: string, text: string) => string;
  readonly copies: string;
  readonly copying: string;
  readonly copiesName: (period: string) => string;
  readonly copied: (count: number) => string;
  readonly copyNotes: (count: number) => string;
  readonly copyNote: (file: string, text: string) => string;
  readonly broken: (files: string) => string;
}

export const REVIEWS_STRINGS: Readonly<Record<Language, ReviewsStrings>> = {
  zh: {
    heading: "分部门复核",
    explanation:
      "给每个责任部门出一份复核表，由您发出。各部门填好发回后，和报表一样拖进来，逐格核对，得分和名次随之变化。坐在一起打分的，可以写入本工作簿，每个部门一张表。",
    send: "生成复核表",
    sending: "正在生成…",
    openWorkbook: "本工作簿",
    write: "复核表写入本工作簿",
    writing: "正在写入…",
    written: (sheets) => `已写入：${sheets}。在黄色单元格里打分，得分和名次随之变化。`,
    wouldLose: (units) =>
      `没有写入：${units}在现有的复核表上已经打了分，但现在不能计分，重写会丢失这些得分。请先处理这些单位的报表，或删去它们的复核得分。`,
    zipName: (period) => `复核-${period}.zip`,
    sent: (department, indicators, rows) => `${department}：${indicators} 项指标，${rows} 行`,
    sentHeading: (count) => `${count} 个责任部门：`,
    leftOut: (count) => `有 ${count} 个文件还不能计分，不在复核表中。`,
    nothingToReview: "没有可复核的报表：可计分的才发出复核。",
    back: "已收回的复核表",
    backFrom: (department, file) => `${department}（${file}）`,
    taken: (reviews, units) =>
      `采用复核得分 ${reviews} 项，涉及 ${units} 个单位；上面的得分和名次已按复核计算。`,
    nothingTaken: "还没有可采用的复核得分。",
    conflicts: (count) => `需要决定的单元格（${count}）`,
    conflict: (unit, code) => `${unit} · ${code}`,
    decide: "以哪一个为准",
    undecided: "（尚未决定）",
    notes: (count) => `没有采用的复核（${count}）：`,
    note: (file, cell, text) => `${file} ${cell}：${text}`,
    copies: "写入各单位工作簿的副本",
    copying: "正在写入…",
    copiesName: (period) => `复核后-${period}.zip`,
    copied: (count) => `已写入 ${count} 个工作簿的副本，原文件没有改动。`,
    copyNotes: (count) => `有 ${count} 处没有写入：`,
    copyNote: (file, text) => `${file}：${text}`,
    broken: (files) => `复核表中的发出记录已被删除，没有读入：${files}。请用原来发出的表。`,
  },
  en: {
    heading: "Reviews by department",
    explanation:
      "Makes a review workbook for each responsible department; sending it is up to you. Drop what comes back like the returns: it is held against them cell by cell, and scores and ranks follow. Those who score at one table can have a sheet for each department in this workbook.",
    send: "Make review workbooks",
    sending: "Making them…",
    openWorkbook: "this workbook",
    write: "Review sheets into this workbook",
    writing: "Writing…",
    written: (sheets) => `Written: ${sheets}. Score in the yellow cells; scores and ranks follow.`,
    wouldLose: (units) =>
      `Nothing was written: ${units} were scored on the sheets that are there and don’t count now, so the scores would be lost. Settle these returns first, or clear their scores.`,
    zipName: (period) => `Reviews-${period}.zip`,
    sent: (department, indicators, rows) =>
      `${department}: ${plural(indicators, "indicator")}, ${plural(rows, "row")}`,
    sentHeading: (count) => `${plural(count, "responsible department")}:`,
    leftOut: (count) =>
      `${plural(count, "file")} can't be scored yet and ${count === 1 ? "is" : "are"} not among them.`,
    nothingToReview: "There is nothing to review: only returns that are scored are sent out.",
    back: "Review workbooks that came back",
    backFrom: (department, file) => `${department} (${file})`,
    taken: (reviews, units) =>
      `${plural(reviews, "review")} of ${plural(units, "unit")} taken over; scores and ranks above include them.`,
    nothingTaken: "No review could be taken over yet.",
    conflicts: (count) => `Cells to be decided (${count})`,
    conflict: (unit, code) => `${unit} · ${code}`,
    decide: "Which one counts",
    undecided: "(not decided yet)",
    notes: (count) => `Reviews that were not taken over (${count}):`,
    note: (file, cell, text) => `${file} ${cell}: ${text}`,
    copies: "Write into copies of the units’ workbooks",
    copying: "Writing…",
    copiesName: (period) => `Reviewed-${period}.zip`,
    copied: (count) => `Written into ${plural(count, "copy", "copies")}; the originals are as they were.`,
    copyNotes: (count) => `Not written in ${plural(count, "place")}:`,
    copyNote: (file, text) => `${file}: ${text}`,
    broken: (files) =>
      `These review workbooks no longer say what was sent out and were not read: ${files}. Please use the ones that were sent.`,
  },
};
