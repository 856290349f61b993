/** Texts of the view of a sheet. */
import type { Language } from "../../core/locale/language";

export interface ViewStrings {
  /** Name of the view. */
  readonly view: string;
  readonly sheets: string;
  readonly grid: (sheet: string) => string;
  readonly reading: string;
  readonly unread: string;
  /** While no cell is selected. */
  readonly hint: string;
  readonly pending: string;
  readonly truncated: string;
  readonly rowNumbers: string;
}

export const VIEW_STRINGS: Readonly<Record<Language, ViewStrings>> = {
  zh: {
    view: "工作簿（只读）",
    sheets: "工作表",
    grid: (sheet) => `“${sheet}”的单元格`,
    reading: "正在读取…",
    unread: "读不到这个工作簿，原因见窗格。",
    hint: "这里只能查看。填报请在 WPS 或 Excel 中进行，保存后这里会再校验。",
    pending: "公式的结果要在 WPS 或 Excel 中打开后才会重新计算",
    truncated: "只显示前 10000 行、256 列。",
    rowNumbers: "行号",
  },
  en: {
    view: "Workbook (read only)",
    sheets: "Sheets",
    grid: (sheet) => `Cells of “${sheet}”`,
    reading: "Reading…",
    unread: "This workbook can't be read; the pane says why.",
    hint: "For reading only. Fill in the sheet in WPS or Excel; once it is saved it is checked again here.",
    pending: "A formula's result is calculated again when the file is opened in WPS or Excel",
    truncated: "The first 10,000 rows and 256 columns are shown.",
    rowNumbers: "Row numbers",
  },
};
