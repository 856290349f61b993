/** Texts of work that takes a while: how far it is, and the file that came of it. */
import type { Language } from "../core/locale/language";

interface WorkStrings {
  readonly writing: string;
  readonly preparing: string;
  /** @param percent of all sheets */
  readonly writingSheet: (sheet: string, number: number, of: number, percent: number) => string;
  /** All sheets are there and take their places, which can't be stopped. */
  readonly placing: string;
  readonly stop: string;
  readonly stopping: string;
  readonly download: (name: string, size: string) => string;
}

export const WORK_STRINGS: Readonly<Record<Language, WorkStrings>> = {
  zh: {
    writing: "正在写入…",
    stop: "停止",
    preparing: "正在准备要写的工作表…",
    writingSheet: (sheet, number, of, percent) =>
      `正在写入“${sheet}”（第 ${number} 张，共 ${of} 张），已完成 ${percent}%`,
    placing: "已写完，正在放到位…",
    stopping: "正在停止，撤去写了一半的工作表…",
    download: (name, size) => `下载 ${name}（${size}）`,
  },
  en: {
    writing: "Writing…",
    stop: "Stop",
    preparing: "Preparing the sheets…",
    writingSheet: (sheet, number, of, percent) =>
      `Writing “${sheet}” (sheet ${number} of ${of}), ${percent}% done`,
    placing: "All written; putting the sheets in place…",
    stopping: "Stopping, and taking half-written sheets away…",
    download: (name, size) => `Download ${name} (${size})`,
  },
};
