/** Options that several commands share, and how their values are read. Help is in both languages. */
import { InvalidArgumentError, Option } from "commander";
import type { Command } from "commander";
import { parsePeriod } from "../core/framework/period";
import type { Period } from "../core/framework/period";
import type { SheetMappings } from "../core/derive/column-mapping";
import type { Language } from "../core/locale/language";
import { LONGEST_DEPARTMENT } from "../core/defaults/longest-department";
import { CliError } from "./cli-error";
import { columnList } from "./column-list";
import type { ExitCode } from "./exit-code";

/** Runs a command's action and keeps its exit code; what it throws becomes a message. */
export type Settle = (language: Language, run: () => Promise<ExitCode>) => Promise<void>;

export interface SharedOptions {
  readonly lang: Language;
  readonly period?: Period;
  readonly sheet?: string;
  readonly framework?: string;
  readonly json?: boolean;
  /** True without a code: all indicators. */
  readonly explain?: string | true;
  /** Which fixes `check` makes in copies. */
  readonly fix?: "safe";
  readonly out?: string;
  readonly force?: boolean;
  readonly columns?: SheetMappings;
  readonly dropMacros?: boolean;
}

/** Help for the argument of the commands that take many workbooks. */
export const FILES =
  "工作簿，可用 * ?，也可写文件夹 / workbooks (.xlsx, .xls, .et, .xlsb, .ods, .xlsm), also by * and ?, or a folder";

/** The same of those that read as collecting does. */
export const PATHS =
  "工作簿、文件夹（连同子文件夹）、.zip 压缩包，可用 * ? / workbooks, folders with all below them, .zip archives, also by * and ?";

/** Help for the argument of the commands that take one. */
export const FILE = "工作簿 / workbook (.xlsx, .xls, .et, .xlsb, .ods, .xlsm)";

/** Of the commands that write a copy. */
export const DROP_MACROS = ["--drop-macros", "副本不带宏 / let the copy go without macros", false] as const;

/** Of the commands that refuse to replace a file. */
export const FORCE = ["--force", "覆盖已有的文件 / overwrite a file", false] as const;

/** Of the commands that write printed sheets. */
export const DEPARTMENT = [
  "--department <name>",
  "考核部门，印在页脚 / the department that assesses, at the foot of printed pages",
  department,
] as const;

/** Which column of a department's own sheet is which. */
export const COLUMNS = [
  "--columns <file|list>",
  "自制表表头所在行、各列的含义和等次分数线：row=3,l2=B,max=D,review=F,grades=90/80/60，或 kaoping columns 生成的 .json / header row, columns and grade limits of an own sheet, as a list or a .json file",
  columnList,
] as const;

/** A command with what all commands have: help and the language of messages. */
export function command(program: Command, name: string, description: string): Command {
  return program
    .command(name)
    .description(description)
    .helpOption("-h, --help", "帮助 / help")
    .addOption(
      new Option("--lang <language>", "消息语言 / language of messages").choices(["zh", "en"]).default("zh"),
    );
}

/** Which sheet is assessed, when, and by what. */
export function sheetOptions(target: Command): Command {
  return target
    .option("--period <period>", "本次考核期间，与表内不符时报告 / period being assessed", period)
    .option("--sheet <name>", "评分表工作表 / scoring sheet, when there are several")
    .option(
      "--framework <id|file>",
      "只按这个指标体系（.json、.xlsx 亦可）/ this framework only, or one from a .json or .xlsx file",
    )
    .option(...COLUMNS);
}

export function sheetChoice(options: SharedOptions): {
  readonly period: Period | null;
  readonly sheet: string | null;
  readonly framework: string | null;
  readonly columns: SheetMappings;
} {
  return {
    period: options.period ?? null,
    sheet: options.sheet ?? null,
    framework: options.framework ?? null,
    columns: options.columns ?? new Map(),
  };
}

/** @throws CliError when one of --fix and --out comes without the other */
export function fixChoice({ fix, out, force = false, dropMacros = false }: SharedOptions): {
  readonly out: string;
  readonly force: boolean;
  readonly dropMacros: boolean;
} {
  if (fix !== undefined && out !== undefined) return { out, force, dropMacros };
  throw new CliError({
    zh: "--fix 与 --out 要一起使用，例如：--fix safe --out out/。",
    en: "--fix and --out go together, for example: --fix safe --out out/.",
  });
}

/** @throws InvalidArgumentError */
export function period(text: string): Period {
  const parsed = parsePeriod(text);
  if (parsed === null)
    throw new InvalidArgumentError(`“${text}”不是考核期间，例如 2026Q3、2026Y / not a period`);
  return parsed;
}

/** @throws InvalidArgumentError */
export function xlsxName(text: string): string {
  if (!/\.xlsx$/i.test(text)) throw new InvalidArgumentError(`“${text}”应以 .xlsx 结尾 / must end in .xlsx`);
  return text;
}

/** @throws InvalidArgumentError */
export function frameworkFileName(text: string): string {
  if (!/\.(?:json|xlsx)$/i.test(text))
    throw new InvalidArgumentError(`“${text}”应以 .json 或 .xlsx 结尾 / must end in .json or .xlsx`);
  return text;
}

/** @throws InvalidArgumentError */
function department(text: string): string {
  const name = text.trim();
  if (name.length > LONGEST_DEPARTMENT || /[\r\n]/.test(name))
    throw new InvalidArgumentError(
      `应为 ${LONGEST_DEPARTMENT} 字以内的一行 / one line of up to ${LONGEST_DEPARTMENT} characters`,
    );
  return name;
}
