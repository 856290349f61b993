/** Why nothing was read from a file, in words that stand beside its name. */
import { derivationProblemText } from "../../derive/describe-derivation";
import type { UnreadSheet } from "../../derive/derive-own-sheets";
import { describeProblem } from "../../framework/check/describe-problem";
import type { LocatedProblem } from "../../framework/sheet/read-rows";
import { describeError, isErrorTextCode } from "../../locale/error-text";
import type { Language, Text } from "../../locale/language";
import type { Unreadable } from "./file-record";

const NO_WORKBOOKS: ReadonlySet<string> = new Set(["closedFolder", "nestedArchive", "otherArchive"]);

/** @param error what stopped the reading, as the workbook adapters say it: a WorkbookError by its code and detail */
export function unreadableBy(error: {
  readonly code: string;
  readonly detail: Readonly<Record<string, string>>;
}): Unreadable {
  const code = isErrorTextCode(error.code) ? error.code : "damaged";
  // The file's name stands beside the words.
  const { file: _, ...detail } = error.detail;
  const words = (language: Language) => describeError({ code, detail }, language);
  const [zh, en] = [words("zh"), words("en")];
  const isWorkbook = !NO_WORKBOOKS.has(code);
  return {
    code,
    message: isWorkbook
      ? { zh: zh.message, en: en.message }
      : { zh: zh.message.replace("这个工作簿", "这"), en: en.message.replace("This workbook", "This") },
    remedy: { zh: zh.remedy, en: en.remedy },
  };
}

/** The sentence goes on behind it. */
const END = /[。.]$/;

/** A workbook without a scoring sheet, or with one by which nothing can be scored. */
export function unrecognized({
  unread = [],
  frameworkProblems = [],
}: {
  readonly unread?: readonly UnreadSheet[];
  readonly frameworkProblems?: readonly LocatedProblem[];
}): Unreadable {
  if (frameworkProblems.length > 0)
    return {
      code: "faultyFramework",
      message: joined(
        {
          zh: "随表的指标体系有问题，没有用它计分：",
          en: "The framework that it carries has problems; nothing was scored by it: ",
        },
        frameworkProblems.map(({ problem }) => ({
          zh: `${problem.code} ${describeProblem(problem, "zh").message}`,
          en: `${problem.code} ${describeProblem(problem, "en").message}`,
        })),
      ),
      remedy: {
        zh: "请对方在下发的原表上重新填报",
        en: "ask for the return on the workbook that was sent out",
      },
    };
  if (unread.length === 0) return unreadableBy({ code: "unrecognized", detail: {} });
  return {
    code: "ownSheetUnread",
    message: joined(
      { zh: "自制评分表没有读懂，没有计分：", en: "Its own sheet wasn't understood and isn't scored: " },
      unread.flatMap(({ problems }) => problems.map(derivationProblemText)),
    ),
    remedy: {
      zh: "请用 kaoping columns 查看各列，再用 --columns 说明",
      en: "see its columns with kaoping columns, and say which is which with --columns",
    },
  };
}

function joined(head: Text, parts: readonly Text[]): Text {
  const all = (language: Language): string =>
    [...new Set(parts.map((part) => part[language].replace(END, "")))].join(language === "zh" ? "；" : "; ");
  return { zh: `${head.zh}${all("zh")}`, en: `${head.en}${all("en")}` };
}
