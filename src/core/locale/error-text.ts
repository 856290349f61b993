/**
 * What an error says to the person who runs the program: one sentence with the file, the reason
 * and the remedy. The pane and the command line use the same words.
 */
import { cellPlace } from "./cell-place";
import { FILE_KINDS } from "./file-kinds";
import { fileWords, HOST_WORDINGS, hostReason, leftSheets } from "./host-texts";
import type { Language, Text } from "./language";
import { writeFailure } from "./write-failure";

/** What adapters know: `file`, `sheet`, `cell`, `kind` (what a file is instead), a host's `reason`. */
type Detail = Readonly<Record<string, string>>;

interface Wording {
  readonly message: (detail: Detail) => Text;
  readonly remedy: Text | ((detail: Detail) => Text);
}

/** Sentence about the file that ends with what it is instead, where that is known. */
function aboutKind(zh: string, en: string): (detail: Detail) => Text {
  return (detail) => {
    const kind = FILE_KINDS[detail["kind"] ?? ""];
    return kind === undefined
      ? about(zh, en)(detail)
      : about(`${zh}（${kind.zh}）`, `${en} (${kind.en})`)(detail);
  };
}

/** Sentence about the file: its name, then the reason. */
function about(zh: string, en: string): (detail: Detail) => Text {
  return (detail) => ({ zh: `${fileWords(detail).zh}${zh}`, en: `${fileWords(detail).en} ${en}` });
}

const WORDINGS = {
  notFound: {
    message: about("不存在或打不开", "doesn't exist or can't be opened"),
    remedy: { zh: "请检查文件名和所在文件夹", en: "check the name and the folder" },
  },
  notXlsx: {
    message: aboutKind("不是 .xlsx 工作簿", "isn't an .xlsx workbook"),
    remedy: {
      zh: "请用 Excel 或 WPS 打开后另存为 .xlsx",
      en: "open it in Excel or WPS and save it as .xlsx",
    },
  },
  oldFormat: {
    message: about("是旧的 Excel 97–2003 格式", "is in the old format of Excel 97–2003"),
    remedy: {
      zh: "请用 Excel 或 WPS 打开后另存为 .xlsx",
      en: "open it in Excel or WPS and save it as .xlsx",
    },
  },
  macros: {
    message: about("含有宏", "contains macros"),
    remedy: { zh: "请另存为不含宏的 .xlsx", en: "save it as .xlsx, which holds no macros" },
  },
  encrypted: {
    message: aboutKind("设有打开密码，无法读取", "is encrypted with a password and can't be read"),
    remedy: { zh: "请取消密码后另存一份", en: "save a copy without the password" },
  },
  damaged: {
    message: aboutKind("已损坏，无法读取", "is damaged and can't be read"),
    remedy: {
      zh: "请用 Excel 打开并修复后另存，或请对方重发",
      en: "let Excel repair it, or ask for it again",
    },
  },
  tooLarge: {
    message: about("内容过大，超过可处理的范围", "is larger than can be handled"),
    remedy: {
      zh: "请删去无关的工作表、图片和空白区域后重试",
      en: "remove unrelated sheets, pictures and blank areas",
    },
  },
  encoding: {
    message: (detail) =>
      about(
        `中的文字编码（${detail["encoding"] ?? "?"}）无法识别，没有读取`,
        `holds text in an encoding that can't be read (${detail["encoding"] ?? "?"})`,
      )(detail),
    remedy: {
      zh: "请用 Excel 或 WPS 打开后另存为 .xlsx",
      en: "open it in Excel or WPS and save it as .xlsx",
    },
  },
  closedFolder: {
    message: about("是打不开的文件夹，没有读取", "is a folder that can't be opened and was not read"),
    remedy: { zh: "请取得读取权限后重新收取", en: "get the right to read it and collect again" },
  },
  nestedArchive: {
    message: about("是压缩包里的压缩包，没有读取", "is an archive inside another one and was not read"),
    remedy: { zh: "请解压后重新收取", en: "unpack it and collect again" },
  },
  otherArchive: {
    message: about("不是 .zip 压缩包，没有读取", "is no .zip archive and was not read"),
    remedy: { zh: "请解压后重新收取", en: "unpack it and collect again" },
  },
  brokenOff: {
    message: about(
      "读取时中断：耗时过长，或内存不足",
      "could not be read to its end: it took too long, or more memory than there is",
    ),
    remedy: {
      zh: "请打开检查，删去多余内容后另存，再重新收取",
      en: "open it, remove what isn't needed, save it and collect again",
    },
  },
  cellEditing: {
    message: () => ({
      zh: "Excel 正在编辑单元格，暂时无法读写",
      en: "A cell is being edited, so Excel can't be reached",
    }),
    remedy: { zh: "请按回车或 Esc 结束编辑后重试", en: "press Enter or Esc to end editing, then try again" },
  },
  conflict: {
    message: about(
      "正由他人同时编辑，这次没有完成，内容未被改动",
      "is being changed by somebody else at the same time; nothing was changed",
    ),
    remedy: { zh: "请稍等片刻后重试", en: "wait a moment, then try again" },
  },
  protected: {
    message: about("受保护，无法写入", "is protected and can't be written to"),
    remedy: {
      zh: "请在“审阅”中撤消工作表或工作簿保护后重试",
      en: "lift the protection under Review, then try again",
    },
  },
  sheetProtected: {
    message: (detail) =>
      about(
        `的工作表${quoted(detail["sheet"])}受保护，不能修改其中的单元格，没有写入`,
        `can't be changed: the sheet${quoted(detail["sheet"], " ")} is protected; nothing was written`,
      )(detail),
    remedy: {
      zh: "请在“审阅”中撤消工作表保护后重试",
      en: "lift the protection of the sheet under Review, then try again",
    },
  },
  changedMeanwhile: {
    message: (detail) =>
      about(
        `中${cellPlace(detail).zh}的内容已经变了，没有写入`,
        `has changed meanwhile${cellPlace(detail).en}; nothing was written`,
      )(detail),
    remedy: { zh: "请重新校验，看过新的内容后再修改", en: "check again and look at what is there now" },
  },
  readOnly: {
    message: about("是只读的，无法写入", "is read-only and can't be written to"),
    remedy: { zh: "请启用编辑，或另存一份后重试", en: "enable editing or save a copy, then try again" },
  },
  nameTaken: {
    message: (detail) =>
      about(
        `中已有同名工作表${quoted(detail["sheet"])}，没有写入`,
        `already has a sheet of that name${quoted(detail["sheet"], " ")}; nothing was written`,
      )(detail),
    remedy: { zh: "请给它改名后重试", en: "rename it, then try again" },
  },
  unrecognized: {
    message: about(
      "里没有找到考核评分表：各工作表的前 30 行都没有评分表的表头（指标编码、二级指标、分值、自评分等）",
      "has no scoring sheet: no sheet has its header (code, level-2 indicator, points, self score …) in the first 30 rows",
    ),
    remedy: {
      zh: "请打开下发的考核评分表工作簿，或检查表头行是否被删除或改名",
      en: "open the workbook that you were sent, or check whether the header row was deleted or renamed",
    },
  },
  hostUnsupported: {
    message: () => ({
      zh: "这个版本的 Excel 缺少所需的功能",
      en: "This version of Excel lacks a function that is needed",
    }),
    remedy: {
      zh: "请使用 Excel 2021 或更新的版本、Microsoft 365",
      en: "use Excel 2021 or later, or Microsoft 365",
    },
  },
  ...HOST_WORDINGS,
  hostFailed: {
    message: (detail) => ({
      zh: `Excel 没有完成操作${hostReason(detail, "（", "）")}，${fileWords(detail).zh}未被改动`,
      en: `Excel didn't complete the operation${hostReason(detail, " (", ")")}; ${fileWords(detail).en} was not changed`,
    }),
    remedy: {
      zh: "请重试；如仍失败，请保存并重新打开工作簿",
      en: "try again; if it fails again, save and reopen the workbook",
    },
  },
  leftUnfinished: {
    message: (detail) => {
      const { zh, en } = leftSheets(detail["left"]);
      return about(
        `没有写完，也没能自动撤销；${zh}`,
        `was not written completely and the writing could not be undone; ${en}`,
      )(detail);
    },
    remedy: {
      zh: "请先退出单元格编辑，再写一次汇总，遗留的工作表会自动清除",
      en: "leave the cell that is being edited and write the summary again; what was left is cleared then",
    },
  },
  writeFailed: {
    message: (detail) => {
      const { zh, en } = writeFailure(detail).message;
      return about(zh, en)(detail);
    },
    remedy: (detail) => writeFailure(detail).remedy,
  },
} satisfies Readonly<Record<string, Wording>>;

/** Codes that have a wording. A code of WorkbookError that isn't here doesn't compile at the call. */
export type ErrorTextCode = keyof typeof WORDINGS;

/** Whether a text is such a code. */
export function isErrorTextCode(code: string): code is ErrorTextCode {
  return Object.hasOwn(WORDINGS, code);
}

export interface ErrorText {
  /** File and reason, without a full stop. */
  readonly message: string;
  /** What to do, without a full stop. */
  readonly remedy: string;
  /** Both as one sentence. */
  readonly sentence: string;
}

/**
 * Words for an error.
 * @param error a WorkbookError, by its code and detail (the core doesn't know its class)
 */
export function describeError(
  error: { readonly code: ErrorTextCode; readonly detail: Detail },
  language: Language,
): ErrorText {
  const wording: Wording = WORDINGS[error.code];
  const message = wording.message(error.detail)[language];
  const remedy = (typeof wording.remedy === "function" ? wording.remedy(error.detail) : wording.remedy)[
    language
  ];
  const sentence = language === "zh" ? `${message}；${remedy}。` : `${message}: ${remedy}.`;
  return { message, remedy, sentence };
}

function quoted(name: string | undefined, before = ""): string {
  return name === undefined ? "" : `${before}“${name}”`;
}
