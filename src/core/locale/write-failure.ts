/** Why nothing could be written, and what helps: that depends on what refused. */
import { cellPlace } from "./cell-place";
import type { Text } from "./language";

/** @returns `message` goes behind the file's name */
export function writeFailure(detail: Readonly<Record<string, string>>): {
  readonly message: Text;
  readonly remedy: Text;
} {
  const unchanged = {
    zh: "写入失败，原有内容未被改动",
    en: "could not be written; what was there is unchanged",
  };
  switch (detail["reason"]) {
    case "strict":
      return {
        message: {
          zh: "是 Strict Open XML 格式，无法写入",
          en: "is in the Strict Open XML format and can't be written to",
        },
        remedy: { zh: "请另存为普通的 .xlsx", en: "save it as an ordinary .xlsx workbook" },
      };
    case "array":
      return {
        message: {
          zh: `中${cellPlace(detail).zh}属于数组公式，不能单独修改，没有写入`,
          en: `has an array formula${cellPlace(detail).en}, of which no single cell can be changed; nothing was written`,
        },
        remedy: { zh: "请在 Excel 中修改整个数组公式", en: "change the whole array formula in Excel" },
      };
    case "full":
      return {
        message: {
          zh: "写入失败：磁盘已满，原有内容未被改动",
          en: "could not be written, the disk is full; what was there is unchanged",
        },
        remedy: {
          zh: "请腾出空间，或换一个位置后重试",
          en: "make room or choose another place, then try again",
        },
      };
    case undefined:
      return {
        message: unchanged,
        remedy: {
          zh: "请检查磁盘空间和权限，关闭占用该文件的程序后重试",
          en: "check space and permissions, close programs that use the file, then try again",
        },
      };
    default:
      return {
        message: unchanged,
        remedy: {
          zh: "请重试；如仍失败，请保存并重新打开工作簿",
          en: "try again; if it fails again, save and reopen the workbook",
        },
      };
  }
}
