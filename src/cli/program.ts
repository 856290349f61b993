/** The command line's commands and options. Help is in both languages. */
import { Command, CommanderError, Option } from "commander";
import type { Language } from "../core/locale/language";
import { assessFiles } from "./commands/assess-files";
import type { Report } from "./commands/assess-files";
import { fixFiles } from "./commands/fix-files";
import { summarizeFile } from "./commands/summarize";
import { EXIT } from "./exit-code";
import packageJson from "./package.json";
import type { ExitCode } from "./exit-code";
import { addFrameworkCommands } from "./framework-commands";
import { command, fixChoice, sheetChoice, sheetOptions, xlsxName } from "./program-options";
import type { Settle, SharedOptions } from "./program-options";
import { reportFailure } from "./report-failure";
import { explainReport } from "./report-explain";
import { checkJson, scoreJson } from "./report-json";
import { findingsTable, headText, scoresTable } from "./report-table";
import { addTemplateCommand } from "./template-command";
import type { Terminal } from "./terminal";
import { addUnitCommands } from "./unit-commands";

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
  addTemplateCommand(program, terminal, settle);
  addAssessing(
    program,
    "check",
    "校验评分表，列出全部发现 / check scoring sheets, list all findings",
    CHECK,
    terminal,
    settle,
  )
    .addOption(new Option("--fix <kind>", "在副本中自动修复 / repair copies of the files").choices(["safe"]))
    .option("--out <folder>", "副本所在文件夹，与 --fix 同用 / folder for the copies")
    .option("--force", "覆盖已有的副本 / overwrite existing copies", false);
  addAssessing(program, "score", "计算得分与等次 / compute scores and grade", SCORE, terminal, settle).option(
    "--explain [code]",
    "逐项说明得分的由来，或只说明一项 / explain every score, or one by its code",
  );
  addSummarize(program, terminal, settle);
  addUnitCommands(program, terminal, settle);
  addFrameworkCommands(program, terminal, settle);
  return program;
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
      settle(options.lang, () => {
        const choice = { ...sheetChoice(options), json: options.json === true, language: options.lang };
        if (options.fix !== undefined || options.out !== undefined)
          return fixFiles(files, { ...choice, ...fixChoice(options) }, terminal);
        return assessFiles(
          files,
          choice,
          options.explain === undefined
            ? report
            : explainReport(options.explain === true ? null : options.explain),
          terminal,
        );
      }),
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
