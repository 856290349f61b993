/** Texts about the Excel around the pane: what it can't do, and what it offers to do. */
import type { Language } from "../core/locale/language";

export interface HostStrings {
  /** What a ribbon button had to say when Excel showed no dialog. @param time when it ended */
  readonly untold: (time: string) => string;
  /** The workbook's merged cells could not be told. */
  readonly mergesUnseen: string;
  readonly mergesUnseenAdvice: string;
  /** After 汇总 was written: whether the pane opens with the workbook from now on. */
  readonly autoShow: {
    readonly question: string;
    readonly accept: string;
    readonly decline: string;
    readonly accepted: string;
    readonly hint: string;
  };
  /** Where a link to a file does nothing. */
  readonly noDownloads: {
    readonly explanation: string;
    readonly unit: string;
    readonly open: string;
    readonly opening: string;
    readonly opened: (unit: string) => string;
  };
}

export const HOST_STRINGS: Readonly<Record<Language, HostStrings>> = {
  zh: {
    untold: (time) => `功能区按钮在 ${time} 的结果没能弹出窗口显示：`,
    mergesUnseen: "这个版本的 Excel 读不到合并单元格。",
    mergesUnseenAdvice:
      "可能因此漏报：填报单元格被合并（V307）；自有格式评分表的分组标题、合并的分值可能认不全。发送前请更新 Excel，或用命令行 kaoping check 再校验一次。",
    autoShow: {
      question: "以后打开这个工作簿时，自动打开考评助手？",
      accept: "自动打开",
      decline: "不用",
      accepted: "已设置，保存工作簿后生效；可在“设置”中取消。",
      hint: "会在工作簿里记下加载项的来源，可能含内部路径；要发给外单位的文件不建议设置。",
    },
    noDownloads: {
      explanation:
        "Mac 和 iPad 版 Excel 的任务窗格不能下载文件。请逐个打开下面的工作簿，用 Excel 保存；或改用 Excel 网页版，或命令行 kaoping template --roster 一次生成全部。",
      unit: "单位",
      open: "打开这个单位的工作簿",
      opening: "正在打开…",
      opened: (unit) =>
        `“${unit}”的工作簿已打开，可能在当前窗口后面。请在那个窗口选“文件 → 另存为”，用单位名称保存。`,
    },
  },
  en: {
    untold: (time) => `What a ribbon button had to say at ${time}, when Excel showed no dialog:`,
    mergesUnseen: "This version of Excel can't tell which cells are merged.",
    mergesUnseenAdvice:
      "Findings may therefore be missing: entry cells that were merged (V307); on a department's own sheet, group headings and merged points may not be recognised. Before sending, update Excel or check once more with the command line, kaoping check.",
    autoShow: {
      question: "Open Assessment Workbook by itself with this workbook from now on?",
      accept: "Open by itself",
      decline: "No",
      accepted: "It will, once the workbook is saved; Settings can undo it.",
      hint: "The workbook then notes where the add-in came from, perhaps an internal path: better not for files that leave your organisation.",
    },
    noDownloads: {
      explanation:
        "The task pane can't download files in Excel for Mac and iPad. Open the workbooks below one by one and save them in Excel, use Excel on the web, or make all of them with the command line, kaoping template --roster.",
      unit: "Unit",
      open: "Open this unit's workbook",
      opening: "Opening…",
      opened: (unit) =>
        `The workbook of “${unit}” is open, perhaps behind this window. Save it there under the unit's name (File → Save As).`,
    },
  },
};
