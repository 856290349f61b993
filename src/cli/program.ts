/** The command line's commands and options. Help is in both languages. */
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { parsePeriod } from "../core/framework/period";
import type { Period } from "../core/framework/period";
import type { Language } from "../core/locale/language";
import { assessFiles } from "./commands/assess-files";
import type { Report } from "./commands/assess-files";
import { summarizeFile } from "./commands/summarize";
import { writeTemplate } from "./commands/template";
import { EXIT } from "./exit-code";
import packageJson from "./package.json";
import type { ExitCode } from "./exit-code";
import { reportFailure } from "./report-failure";
import { explainReport } from "./report-explain";
import { checkJson, scoreJson } from "./report-json";
import { findingsTable, headText, scoresTable } from "./report-table";
import type { Terminal } from "./terminal";

const CHECK: Report = {
  json: checkJson,
  text: (file, assessment, language) =>
    headText(file, assessment, language) + findingsTable(assessment, language),
};

const SCORE: Report = {
  json: scoreJson,
  text: (file, assessment, language) =>
    headText(file, assessment, language) +
    scoresTable(assessment, language) +
    findingsTable(assessment, language),
};

interface SharedOptions {
  readonly lang: Language;
  readonly period?: Period;
  readonly sheet?: string;
  readonly json?: boolean;
  /** True without a code: all indicators. */
  readonly explain?: string | true;
}

/** @returns the exit code; nothing is thrown */
export async function runProgram(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = EXIT.clean;
  const settle = async (language: Language, run: () => Promise<ExitCode>): Promise<void> => {
    try {
      code = await run();
    } catch (error) {
      reportFailure(error, language, terminal);
      code = EXIT.failed;
    }
  };
  const program = buildProgram(terminal, settle);
  try {
    await program.parseAsync([...args], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? EXIT.clean : EXIT.failed;
  }
  return code;
}

type Settle = (language: Language, run: () => Promise<ExitCode>) => Promise<void>;

function buildProgram(terminal: Terminal, settle: Settle): Command {
  const program = new Command("kaoping")
    .description(
      "考评助手命令行：生成、校验、计分、汇总考核评分表\nAssessment Workbook: make, check, score and summarize scoring sheets",
    )
    .version(packageJson.version, "-V, --version", "版本 / version")
    .helpOption("-h, --help", "帮助 / help")
    .helpCommand("help [command]", "某个命令的帮助 / help for a command")
    .addHelpText(
      "after",
      "\n退出码 / exit codes: 0 无错误 clean · 1 有错误发现 error findings · 2 无法执行 could not run",
    )
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .exitOverride();
  addTemplate(program, terminal, settle);
  addAssessing(
    program,
    "check",
    "校验评分表，列出全部发现 / check scoring sheets, list all findings",
    CHECK,
    terminal,
    settle,
  );
  addAssessing(program, "score", "计算得分与等次 / compute scores and grade", SCORE, terminal, settle).option(
    "--explain [code]",
    "逐项说明得分的由来，或只说明一项 / explain every score, or one by its code",
  );
  addSummarize(program, terminal, settle);
  return program;
}

function addTemplate(program: Command, terminal: Terminal, settle: Settle): void {
  command(program, "template", "生成可填报的工作簿 / write a fillable workbook")
    .requiredOption("--framework <id>", "指标体系 / framework, e.g. SQLH")
    .requiredOption("--period <period>", "考核期间 / period: 2026Q3, 2026Y", period)
    .requiredOption("--unit <name>", "被考核党组织 / assessed organisation")
    .requiredOption("--out <file>", "输出文件 / output file (.xlsx)", xlsxName)
    .option("--force", "覆盖已填报的文件 / overwrite a filled file", false)
    .action(
      (options: {
        framework: string;
        period: Period;
        unit: string;
        out: string;
        force: boolean;
        lang: Language;
      }) => settle(options.lang, () => writeTemplate({ ...options, language: options.lang }, terminal)),
    );
}

function addAssessing(
  program: Command,
  name: string,
  description: string,
  report: Report,
  terminal: Terminal,
  settle: Settle,
): Command {
  return sheetOptions(command(program, name, description))
    .argument("<files...>", "工作簿 / workbooks (.xlsx)")
    .option("--json", "输出 JSON / print JSON", false)
    .action((files: string[], options: SharedOptions) =>
      settle(options.lang, () =>
        assessFiles(
          files,
          { ...sheetChoice(options), json: options.json === true, language: options.lang },
          options.explain === undefined
            ? report
            : explainReport(options.explain === true ? null : options.explain),
          terminal,
        ),
      ),
    );
}

function addSummarize(program: Command, terminal: Terminal, settle: Settle): void {
  sheetOptions(
    command(program, "summarize", "在副本中写入汇总表与图表 / write summary and charts into a copy"),
  )
    .argument("<file>", "工作簿 / workbook (.xlsx)")
    .requiredOption("--out <file>", "输出文件 / output file (.xlsx)", xlsxName)
    .action((file: string, options: SharedOptions & { out: string }) =>
      settle(options.lang, () =>
        summarizeFile(file, { ...sheetChoice(options), out: options.out, language: options.lang }, terminal),
      ),
    );
}

function command(program: Command, name: string, description: string): Command {
  return program
    .command(name)
    .description(description)
    .helpOption("-h, --help", "帮助 / help")
    .addOption(
      new Option("--lang <language>", "消息语言 / language of messages").choices(["zh", "en"]).default("zh"),
    );
}

function sheetOptions(target: Command): Command {
  return target
    .option("--period <period>", "本次考核期间，与表内不符时报告 / period being assessed", period)
    .option("--sheet <name>", "评分表工作表 / scoring sheet, when there are several");
}

function sheetChoice(options: SharedOptions): { period: Period | null; sheet: string | null } {
  return { period: options.period ?? null, sheet: options.sheet ?? null };
}

function period(text: string): Period {
  const parsed = parsePeriod(text);
  if (parsed === null)
    throw new InvalidArgumentError(`“${text}”不是考核期间，例如 2026Q3、2026Y / not a period`);
  return parsed;
}

function xlsxName(text: string): string {
  if (!/\.xlsx$/i.test(text)) throw new InvalidArgumentError(`“${text}”应以 .xlsx 结尾 / must end in .xlsx`);
  return text;
}
