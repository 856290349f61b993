/** Sentences about an Excel that did not do what it was asked, and words that they share with others. */
import type { Text } from "./language";

type Detail = Readonly<Record<string, string>>;

/** “2026Q3.xlsx”, or what the file is called where its name isn't known. */
export function fileWords(detail: Detail): Text {
  const name = detail["file"];
  return name === undefined || name === ""
    ? { zh: "这个工作簿", en: "This workbook" }
    : { zh: `“${name}”`, en: `“${name}”` };
}

/** What is known of our temporary sheets after a writing that was broken off. */
export function leftSheets(left: string | undefined): Text {
  switch (left) {
    case "none":
      return {
        zh: "没有留下多余的工作表，请核对填报内容和工作表名称",
        en: "no sheets are left over; please look over your entries and the sheets' names",
      };
    case "some":
      return {
        zh: "您的填报没有改动，但留有名为“_kaoping~”的工作表",
        en: "your entries are as before, but sheets named “_kaoping~” are left",
      };
    default:
      return {
        zh: "Excel 一直没有回应，无法查看是否留有名为“_kaoping~”的工作表",
        en: "Excel didn't answer, so it isn't known whether sheets named “_kaoping~” are left",
      };
  }
}

/** The code that Excel gave, in brackets; "" where it gave none. */
export function hostReason(detail: Detail, open: string, close: string): string {
  const reason = detail["reason"];
  return reason === undefined ? "" : `${open}${reason}${close}`;
}

/** Entries of the table of wordings (error-text.ts). */
export const HOST_WORDINGS = {
  otherWindow: {
    message: (detail: Detail) => ({
      zh: `Excel 没有完成操作${hostReason(detail, "（", "）")}，${fileWords(detail).zh}未被改动；常见的原因是另一个工作簿的窗口在前面，或工作表正在改名`,
      en: `Excel didn't complete the operation${hostReason(detail, " (", ")")}; ${fileWords(detail).en} was not changed. Often another workbook's window is in front, or a sheet is being renamed`,
    }),
    remedy: {
      zh: "请单击这个工作簿的窗口，结束改名，然后重试；如仍失败，请保存并重新打开工作簿",
      en: "click into this workbook's window, end the renaming and try again; if it fails again, save and reopen the workbook",
    },
  },
  sheetMissing: {
    message: (detail: Detail) => ({
      zh: `${fileWords(detail).zh}里已没有工作表“${detail["sheet"] ?? "?"}”，可能刚被改名或删除；工作簿未被改动`,
      en: `${fileWords(detail).en} no longer has the sheet “${detail["sheet"] ?? "?"}”: it may have been renamed or deleted; nothing was changed`,
    }),
    remedy: { zh: "请重新校验后再试", en: "check again, then try again" },
  },
  stopped: {
    message: (detail: Detail) => ({
      zh: `已停止写入，写了一半的工作表已撤去，${fileWords(detail).zh}和写入前一样`,
      en: `${fileWords(detail).en} is as before: writing was stopped, and sheets half-written are gone`,
    }),
    remedy: { zh: "需要时请再写一次", en: "write again when you want it" },
  },
  notOpened: {
    message: (detail: Detail) => ({
      zh: `Excel 没有打开新的工作簿${hostReason(detail, "（", "）")}，可能被本单位的管理策略禁止，或有单元格、对话框未结束`,
      en: `Excel opened no new workbook${hostReason(detail, " (", ")")}; a policy may forbid it, or a dialog may be open`,
    }),
    remedy: {
      zh: "请关闭对话框后重试，或改用“模板”页在当前工作簿里制作",
      en: "close dialogs and try again, or make a sheet in this workbook under “Templates”",
    },
  },
};
