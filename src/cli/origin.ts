/** What is said, and asked, before something is written of a file that is no plain .xlsx. */
import type { Language, Text } from "../core/locale/language";
import type { FileOrigin, FileWorkbook } from "../workbook/port";
import { CliError } from "./cli-error";
import type { Terminal } from "./terminal";

const FORMATS: Readonly<Record<Exclude<FileOrigin, "macros">, Text>> = {
  xls: { zh: "Excel 97–2003（.xls、.et）格式", en: "in the format of Excel 97–2003 (.xls, .et)" },
  xlsb: { zh: "二进制（.xlsb）格式", en: "in the binary format (.xlsb)" },
  ods: { zh: " OpenDocument（.ods）格式", en: "in the OpenDocument format (.ods)" },
  xml: { zh: " Excel 2003 的 XML 格式", en: "in the XML format of Excel 2003" },
};

/**
 * Macros can't go into an .xlsx, so somebody has to say that they may be left out.
 * @param dropMacros what the command line says
 * @throws CliError when it doesn't
 */
export function refuseMacros({ origin, fileName }: FileWorkbook, dropMacros: boolean): void {
  if (origin !== "macros" || dropMacros) return;
  throw new CliError({
    zh: `“${fileName}”含有宏，写出的 .xlsx 不能带宏，没有写入；确认不要宏的，请加 --drop-macros。原文件不会被改动。`,
    en: `“${fileName}” contains macros, which an .xlsx can't hold; nothing was written. Add --drop-macros to go without them. The original is never changed.`,
  });
}

/** Says on stderr what the written file lacks. */
export function reportOrigin(
  { origin, fileName }: FileWorkbook,
  out: string,
  language: Language,
  terminal: Terminal,
): void {
  if (origin === undefined) return;
  const said: Text =
    origin === "macros"
      ? {
          zh: `“${fileName}”含有宏；“${out}”是不含宏的 .xlsx。`,
          en: `“${fileName}” contains macros; “${out}” is an .xlsx without them.`,
        }
      : {
          zh: `“${fileName}”是${FORMATS[origin].zh}，只读取、不改写；结果写在新的“${out}”中，保留数值、公式、数字格式和合并单元格，颜色、列宽、下拉列表和图片没有带过去。`,
          en: `“${fileName}” is ${FORMATS[origin].en}, which is only read. The result is the new .xlsx “${out}”: values, formulas, number formats and merged cells; colours, widths, drop-down lists and pictures did not come along.`,
        };
  terminal.err(`${said[language]}\n`);
}
