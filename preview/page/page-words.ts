/** The words of the page around the grid and the pane, in both languages. */
import type { FileOrigin } from "../../src/workbook/port";
import type { Language } from "../../src/core/locale/language";

export interface PageWords {
  readonly product: string;
  readonly preview: string;
  /** Says what the page is to somebody who took it for Excel. */
  readonly explanation: string;
  readonly open: string;
  readonly save: string;
  readonly samples: string;
  readonly otherLanguage: string;
  readonly otherAppearance: { readonly light: string; readonly dark: string };
  readonly dropHere: string;
  readonly close: string;
  readonly newWorkbook: string;
  /** What Excel would call a workbook that the pane opens. */
  readonly otherWorkbook: string;
  /** A file that could not be fetched from the page's own server. */
  readonly notServed: (file: string) => string;
  readonly unexpected: (file: string) => string;
  readonly notSaved: string;
  /** A file that is no .xlsx was opened as one. */
  readonly converted: (file: string, origin: FileOrigin) => string;
  /** What is put behind the name of a copy. */
  readonly copySuffix: string;
  readonly paneTitle: string;
  readonly gridTitle: string;
}

const zh: PageWords = {
  product: "考评助手",
  preview: "预览",
  explanation: "没有 Excel 也能看：左边是电子表格，右边是真正的任务窗格。文件只在本页内打开，不会上传。",
  open: "打开工作簿…",
  save: "保存副本",
  samples: "示例",
  otherLanguage: "English",
  otherAppearance: { light: "浅色", dark: "深色" },
  dropHere: "松开鼠标，打开这个工作簿",
  close: "关闭",
  newWorkbook: "新工作簿.xlsx",
  otherWorkbook: "工作簿2.xlsx",
  notServed: (file) => `“${file}”不存在或打不开；请检查网址，或从“示例”中另选一个。`,
  unexpected: (file) => `预览打不开“${file}”；请用 Excel 打开后另存一份再试。`,
  notSaved: "没能保存副本；工作簿仍开着，请重试。",
  converted: (file, origin) =>
    origin === "macros"
      ? `“${file}”含有宏，已不带宏打开；“保存副本”得到的是不含宏的 .xlsx。`
      : `“${file}”不是 .xlsx，已转换后打开：数值、公式、数字格式和合并单元格都在，颜色、列宽、下拉列表和图片没有带过来；“保存副本”得到的是 .xlsx。`,
  copySuffix: "-副本",
  paneTitle: "任务窗格",
  gridTitle: "电子表格",
};

const en: PageWords = {
  product: "Assessment Workbook",
  preview: "Preview",
  explanation:
    "Works without Excel: a spreadsheet on the left, the real task pane on the right. Files are opened within this page and not uploaded.",
  open: "Open workbook…",
  save: "Save a copy",
  samples: "Examples",
  otherLanguage: "中文",
  otherAppearance: { light: "Light", dark: "Dark" },
  dropHere: "Drop to open this workbook",
  close: "Close",
  newWorkbook: "New workbook.xlsx",
  otherWorkbook: "Book2.xlsx",
  notServed: (file) =>
    `“${file}” doesn't exist or can't be opened: check the address, or choose another example.`,
  unexpected: (file) => `The preview can't open “${file}”: open it in Excel, save a copy and try again.`,
  notSaved: "The copy couldn't be saved; the workbook is still open, please try again.",
  converted: (file, origin) =>
    origin === "macros"
      ? `“${file}” contains macros and was opened without them; “Save a copy” gives an .xlsx without macros.`
      : `“${file}” isn't an .xlsx and was converted: values, formulas, number formats and merged cells are there; colours, widths, drop-down lists and pictures did not come along. “Save a copy” gives an .xlsx.`,
  copySuffix: "-copy",
  paneTitle: "Task pane",
  gridTitle: "Spreadsheet",
};

/** The page's words in a language. */
export function pageWords(language: Language): PageWords {
  return language === "zh" ? zh : en;
}
