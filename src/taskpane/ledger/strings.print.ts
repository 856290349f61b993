/** Texts of what ledgers give out on paper. */
import type { Language } from "../../core/locale/language";

interface PrintStrings {
  readonly heading: string;
  readonly explanation: string;
  readonly rows: string;
  readonly rowsHint: string;
  readonly writing: string;
  readonly written: (sheet: string) => string;
  readonly notWritten: (output: string, why: string) => string;
}

export const PRINT_STRINGS: Readonly<Record<Language, PrintStrings>> = {
  zh: {
    heading: "打印材料",
    explanation: "生成工作表，内容是台账上的公式，按 A4 排好；再生成一次会换掉上一次的。",
    rows: "函、单只写给",
    rowsHint: "名称或行号，用顿号分开；不填就写给到了提醒时候的各行",
    writing: "正在生成…",
    written: (sheet) => `已生成工作表“${sheet}”。空着的地方印成横线，请核对后打印。`,
    notWritten: (output, why) => `没有生成${output}：${why}。`,
  },
  en: {
    heading: "For paper",
    explanation:
      "Makes a sheet of formulas over the ledger, set up for A4; made again, it replaces the former one.",
    rows: "Letters only for",
    rowsHint: "Names or row numbers, with commas between; blank for the rows that are due",
    writing: "Making it…",
    written: (sheet) =>
      `The sheet “${sheet}” is made. What is blank in the ledger is a line to write on; check it before printing.`,
    notWritten: (output, why) => `No ${output}: ${why}.`,
  },
};
