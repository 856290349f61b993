/** The command line's commands and options. Help is in both languages. */
import { Command, CommanderError } from "commander";
import type { Language } from "../core/locale/language";
import { addColumnsCommand } from "./columns-command";
import { addCheckCommand } from "./check-command";
import { addCollectCommand } from "./collect-command";
import { assessFiles } from "./commands/assess-files";
import type { Report } from "./commands/assess-files";
import { summarizeFile } from "./commands/summarize";
import { EXIT } from "./exit-code";
import packageJson from "./package.json";
import type { ExitCode } from "./exit-code";
import { addFrameworkCommands } from "./framework-commands";
import {
  command,
  DEPARTMENT,
  DROP_MACROS,
  FILE,
  FILES,
  FORCE,
  sheetChoice,
  sheetOptions,
  xlsxName,
} from "./program-options";
import type { Settle, SharedOptions } from "./program-options";
import { reportFailure } from "./report-failure";
import { explainReport } from "./report-explain";
import { scoreJson } from "./report-json";
import { findingsTable, headText, scoresTable } from "./report-table";
import { addLedgerCommands } from "./ledger-commands";
import { addRehearseCommand } from "./rehearse-command";
import { addReviewCommand } from "./review-command";
import { addShareCommand } from "./share-command";
import { describeMistake, wantedLanguage } from "./usage-mistake";
import { addTemplateCommand } from "./template-command";
import type { Terminal } from "./terminal";
import { addUnitCommands } from "./unit-commands";
import { printableTerminal } from "./printable";
import { expandFiles, expandName } from "./expand-files";

const SCORE: Report = {
  json: scoreJson,
  text: (file, assessment, language) =>
    headText(file, assessment, language) +
    scoresTable(assessment, language) +
    findingsTable(assessment, [assessment], language),
};

/** @returns the exit code; nothing is thrown */
export async function runProgram(args: readonly string[], world: Terminal): Promise<ExitCode> {
  const terminal = printableTerminal(world);
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
    if (error.exitCode === 0) return EXIT.clean;
    // Help that was shown for want of a command has been printed already.
    if (error.code !== "commander.help") terminal.err(`${describeMistake(error, wantedLanguage(args))}\n`);
    return EXIT.failed;
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
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err, outputError: () => undefined })
    .exitOverride();
  addTemplateCommand(program, terminal, settle);
  addCheckCommand(program, terminal, settle);
  addScore(program, terminal, settle);
  addSummarize(program, terminal, settle);
  addColumnsCommand(program, terminal, settle);
  addShareCommand(program, terminal, settle);
  addCollectCommand(program, terminal, settle);
  addUnitCommands(program, terminal, settle);
  addReviewCommand(program, terminal, settle);
  addRehearseCommand(program, terminal, settle);
  addLedgerCommands(program, terminal, settle);
  addFrameworkCommands(program, terminal, settle);
  return program;
}

function addScore(program: Command, terminal: Terminal, settle: Settle): void {
  sheetOptions(command(program, "score", "计算得分与等次 / compute scores and grade"))
    .argument("<files...>", FILES)
    .option("--json", "输出 JSON / print JSON", false)
    .option("--explain [code]", "逐项说明得分的由来，或只说明一项 / explain every score, or one by its code")
    .action((files: string[], options: SharedOptions) =>
      settle(options.lang, async () =>
        assessFiles(
          await expandFiles(files, options.lang, terminal),
          { ...sheetChoice(options), json: options.json === true, language: options.lang },
          options.explain === undefined
            ? SCORE
            : explainReport(options.explain === true ? null : options.explain),
          terminal,
        ),
      ),
    );
}

function addSummarize(program: Command, terminal: Terminal, settle: Settle): void {
  sheetOptions(
    command(program, "summarize", "在副本中生成汇总表与图表 / write summary and charts into a copy"),
  )
    .argument("<file>", FILE)
    .requiredOption("--out <file>", "输出文件 / output file (.xlsx)", xlsxName)
    .option(...FORCE)
    .option(...DROP_MACROS)
    .option(...DEPARTMENT)
    .action((file: string, options: SharedOptions & { out: string; department?: string }) =>
      settle(options.lang, async () =>
        summarizeFile(
          await expandName(file),
          {
            ...sheetChoice(options),
            out: options.out,
            force: options.force === true,
            dropMacros: options.dropMacros === true,
            language: options.lang,
            ...(options.department === undefined ? {} : { department: options.department }),
          },
          terminal,
        ),
      ),
    );
}
