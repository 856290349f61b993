/** Texts of the page around view and pane: what it is, the file that is open, and how it is saved. */
import type { Language } from "../../core/locale/language";

export interface PageStrings {
  readonly title: string;
  readonly whatFor: string;
  readonly steps: readonly string[];
  /** Where the browser can't look at a file again. */
  readonly stepAgain: string;
  readonly privacyHeading: string;
  readonly privacy: string;
  readonly addIn: string;
  readonly language: string;
  readonly open: string;
  readonly openAgain: string;
  readonly collect: string;
  readonly collectFolder: string;
  readonly blank: string;
  readonly blankName: string;
  readonly otherName: string;
  readonly drop: string;
  readonly dropNow: string;
  readonly opening: string;
  readonly file: string;
  readonly showView: string;
  readonly hideView: string;
  readonly status: {
    readonly isNew: string;
    readonly unsaved: string;
    readonly copied: string;
    /** A workbook that was made here. */
    readonly saved: string;
    readonly watched: string;
    readonly unwatched: string;
    readonly reread: (time: string) => string;
    readonly written: string;
  };
  readonly saveCopy: string;
  readonly save: string;
  readonly copyName: (name: string) => string;
  readonly earlierName: (name: string) => string;
  readonly writeBack: string;
  readonly writeBackLabel: string;
  readonly writeBackQuestion: (file: string) => string;
  readonly writeBackHint: string;
  readonly saveEarlier: string;
  readonly writing: string;
  readonly cancel: string;
  readonly conflict: (file: string) => string;
  readonly conflictAdvice: string;
  readonly takeTheirs: string;
  readonly gone: (file: string) => string;
  /** Of another format than .xlsx. */
  readonly onlyRead: (file: string) => string;
  readonly withoutMacros: (file: string) => string;
  readonly leave: (file: string) => string;
  readonly leaveLabel: string;
  readonly leaveAnyway: string;
  readonly denied: string;
  readonly held: (file: string) => string;
  readonly full: string;
  readonly noTab: (file: string) => string;
  readonly dismiss: string;
}

export const PAGE_STRINGS: Readonly<Record<Language, PageStrings>> = {
  zh: {
    title: "考评助手",
    whatFor:
      "放在 WPS、LibreOffice 或没有加载项的 Excel 旁边使用：核对考核评分表、计算得分、更正、汇总、收表。",
    steps: [
      "打开考核评分表，看校验结果和得分",
      "在 WPS 或 Excel 里填报并保存，这里会自动再校验",
      "更正、汇总等改动存为副本，或经您同意写回原文件",
    ],
    stepAgain: "在 WPS 或 Excel 里填报并保存，再在这里重新打开",
    privacyHeading: "谁能看到您的数据",
    privacy:
      "没有别人。文件只在这台电脑的浏览器里处理，不上传、不留存；部署这个页面的管理员也看不到。页面除自己的网站外不连接任何地址，第一次打开以后断网也能用。",
    addIn: "Excel 里的考评助手加载项功能相同，并且边填边校验；由管理员部署。",
    language: "语言 · Language",
    open: "打开工作簿…",
    openAgain: "重新打开…",
    collect: "收表：选择多个文件…",
    collectFolder: "收表：选择文件夹…",
    blank: "新建空白工作簿",
    blankName: "新工作簿.xlsx",
    otherName: "考评助手.xlsx",
    drop: "也可以把文件拖到这里：一个是打开，多个或文件夹是收表。",
    dropNow: "松开即可",
    opening: "正在打开…",
    file: "打开的文件",
    showView: "显示表格",
    hideView: "隐藏表格",
    status: {
      isNew: "还没有保存为文件",
      unsaved: "有改动，还没有保存",
      copied: "改动已存入副本，原文件没有变",
      saved: "已保存",
      watched: "在 WPS 或 Excel 里保存后，这里自动再校验",
      unwatched: "文件有变化后，请重新打开",
      reread: (time) => `${time} 文件有新的保存，已重新读取`,
      written: "已写回文件",
    },
    saveCopy: "存为副本",
    save: "保存",
    copyName: (name) => `${name}（副本）.xlsx`,
    earlierName: (name) => `${name}（写回前）.xlsx`,
    writeBack: "写回文件",
    writeBackLabel: "写回文件前确认",
    writeBackQuestion: (file) => `把改动写进“${file}”？只有文件仍是刚才读到的内容时才会写入。`,
    writeBackHint:
      "如果它正在 WPS 或 Excel 里打开，请先在那里关闭，写回后再打开，否则那边一保存就会盖掉这里的改动。",
    saveEarlier: "先另存一份原来的文件",
    writing: "正在写回…",
    cancel: "取消",
    conflict: (file) => `“${file}”在这里有改动的同时，又被别的程序保存过，没有写回，也没有重新读取。`,
    conflictAdvice: "可以先把这里的改动存为副本，再读取文件的新内容。",
    takeTheirs: "放弃这里的改动，读取新内容",
    gone: (file) =>
      `读不到“${file}”：可能被移动、改名、删除，或正被别的程序占用。恢复后会自动再读；这里显示的是之前的内容。`,
    onlyRead: (file) =>
      `“${file}”不是 .xlsx，只读取、不改写；改动存成新的 .xlsx，保留数值、公式、数字格式和合并单元格，颜色、列宽、下拉列表和图片不会带过去。`,
    withoutMacros: (file) => `“${file}”含有宏，只读取、不改写；改动存成不含宏的 .xlsx。`,
    leave: (file) => `“${file}”的改动还没有保存，打开别的文件会丢失。`,
    leaveLabel: "打开别的文件前确认",
    leaveAnyway: "不保存，继续打开",
    denied: "没有得到写入许可，文件没有变。请再点一次“写回文件”，在浏览器询问时选“允许”；或存为副本。",
    held: (file) =>
      `没有写回，文件没有变：“${file}”可能正在 WPS 或 Excel 里打开，或是只读的。请在那里关闭它，再点“写回文件”；或存为副本。`,
    full: "没有写回，文件没有变：磁盘空间不足。请腾出空间后再试。",
    noTab: (file) => `浏览器没有打开新的标签页，文件已改为下载：“${file}”。`,
    dismiss: "知道了",
  },
  en: {
    title: "Assessment Workbook",
    whatFor:
      "For use beside WPS, LibreOffice or an Excel without the add-in: checks scoring sheets, computes scores, repairs, summarizes and collects.",
    steps: [
      "Open a scoring sheet and see what was found and how it scores",
      "Fill it in and save it in WPS or Excel: it is checked again here by itself",
      "Keep repairs and summaries as a copy, or have them written into the file if you agree",
    ],
    stepAgain: "Fill it in and save it in WPS or Excel, then open it here once more",
    privacyHeading: "Who sees your data",
    privacy:
      "Nobody else. Files are processed in the browser on this computer, neither sent nor kept; not even the administrator of this page sees them. The page talks to its own site only, and works without a network after the first visit.",
    addIn:
      "The Assessment Workbook add-in in Excel does the same, and checks as you type; an administrator deploys it.",
    language: "语言 · Language",
    open: "Open a workbook…",
    openAgain: "Open again…",
    collect: "Collect: choose files…",
    collectFolder: "Collect: choose a folder…",
    blank: "New blank workbook",
    blankName: "New workbook.xlsx",
    otherName: "Assessment Workbook.xlsx",
    drop: "Or drop files here: one is opened, several or a folder are collected.",
    dropNow: "Let go",
    opening: "Opening…",
    file: "The open file",
    showView: "Show the sheet",
    hideView: "Hide the sheet",
    status: {
      isNew: "Not saved as a file yet",
      unsaved: "Changed, not saved yet",
      copied: "The changes are in a copy; the file itself is as it was",
      saved: "Saved",
      watched: "Saved in WPS or Excel, it is checked again here by itself",
      unwatched: "When the file has changed, open it again",
      reread: (time) => `The file was saved; read again at ${time}`,
      written: "Written into the file",
    },
    saveCopy: "Save a copy",
    save: "Save",
    copyName: (name) => `${name} (copy).xlsx`,
    earlierName: (name) => `${name} (before).xlsx`,
    writeBack: "Write into the file",
    writeBackLabel: "Before the file is written",
    writeBackQuestion: (file) =>
      `Write the changes into “${file}”? That happens only while the file still holds what was read.`,
    writeBackHint:
      "If it is open in WPS or Excel, close it there first and open it again afterwards; otherwise the next saving there undoes the changes made here.",
    saveEarlier: "Save the file as it was first",
    writing: "Writing…",
    cancel: "Cancel",
    conflict: (file) =>
      `“${file}” was saved by another program while it was changed here. It was neither written nor read again.`,
    conflictAdvice: "Save the changes made here as a copy first, then read what the file holds now.",
    takeTheirs: "Give up the changes here and read the file",
    gone: (file) =>
      `“${file}” can't be read: it may have been moved, renamed or deleted, or another program holds it. It is read again as soon as it can be; what is shown is from before.`,
    onlyRead: (file) =>
      `“${file}” is no .xlsx and only read. Changes are saved as a new .xlsx: values, formulas, number formats and merged cells; colours, widths, drop-down lists and pictures do not come along.`,
    withoutMacros: (file) =>
      `“${file}” contains macros and is only read. Changes are saved as an .xlsx without them.`,
    leave: (file) => `The changes of “${file}” are not saved; opening another file loses them.`,
    leaveLabel: "Before another file is opened",
    leaveAnyway: "Open without saving",
    denied:
      "The browser has no permission to write; the file is as it was. Click “Write into the file” again and allow it when the browser asks, or save a copy.",
    held: (file) =>
      `Not written; the file is as it was: “${file}” may be open in WPS or Excel, or read-only. Close it there and click “Write into the file” again, or save a copy.`,
    full: "Not written; the file is as it was: the disk is full. Make room and try again.",
    noTab: (file) => `The browser opened no new tab; the file was downloaded instead: “${file}”.`,
    dismiss: "OK",
  },
};
