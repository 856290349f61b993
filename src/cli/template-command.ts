/** The command `template`, for one unit or for every unit of a roster. Help is in both languages. */
import { InvalidArgumentError, Option, type Command } from "commander";
import type { Period } from "../core/framework/period";
import { formatPeriod } from "../core/framework/period";
import type { WorkbookGrid } from "../core/grid/grid";
import { ledgersOf } from "../core/ledger/definition/ledgers-of";
import type { Language } from "../core/locale/language";
import { TEMPLATE_PAPERS, type TemplatePaper } from "../core/template/template-sheet";
import { CliError } from "./cli-error";
import { writeRosterTemplates } from "./commands/roster-templates";
import { writeTemplate } from "./commands/template";
import type { ExitCode } from "./exit-code";
import { reportDefinitions } from "./ledger/report-definitions";
import { LEDGERS, saidOfLedgers } from "./ledger/said-of-ledgers";
import { command, DEPARTMENT, period } from "./program-options";
import type { Settle } from "./program-options";
import type { Terminal } from "./terminal";

interface Options {
  readonly framework: string;
  readonly period: readonly Period[];
  readonly unit?: string;
  readonly roster?: string;
  readonly out: string;
  readonly zip: boolean;
  readonly allUnits: boolean;
  readonly force: boolean;
  readonly paper: TemplatePaper;
  readonly withLedgers: boolean;
  readonly ledgers?: string;
  readonly department?: string;
  readonly lang: Language;
}

export function addTemplateCommand(program: Command, terminal: Terminal, settle: Settle): void {
  command(program, "template", "生成可填报的工作簿 / write fillable workbooks")
    .requiredOption(
      "--framework <id|file>",
      "指标体系，或 .json、.xlsx 文件 / framework, e.g. SQLH, or a file",
    )
    .requiredOption(
      "--period <periods>",
      "考核期间，多个用逗号分开 / period, several with commas: 2026Q3, 2026Y",
      periods,
    )
    .option("--unit <name>", "被考核党组织 / assessed organisation")
    .option("--roster <file>", "单位名录，每个单位生成一个工作簿 / roster (.xlsx): a workbook for each unit")
    .requiredOption(
      "--out <path>",
      "输出文件（.xlsx）；用名录时是文件夹 / output file, with a roster a folder",
    )
    .option("--zip", "用名录时打成一个压缩包 / with a roster: one zip file in the folder", false)
    .option(
      "--all-units",
      "用名录时，类型与考核对象不符的单位也制作 / with a roster: also for units of another type than the framework's",
      false,
    )
    .addOption(
      new Option("--paper <size>", "评分表的打印纸张 / paper of the scoring sheets")
        .choices(TEMPLATE_PAPERS)
        .default("A4"),
    )
    .option(
      "--with-ledgers",
      "附上台账，能取自台账的数用公式取 / add ledgers, and take entries from them by formulas",
      false,
    )
    .option(...LEDGERS)
    .option(...DEPARTMENT)
    .option("--force", "覆盖已填报的文件 / overwrite filled files", false)
    .action((options: Options) => settle(options.lang, () => run(options, terminal)));
}

/** What is wrong with a definition is told, and the rest of it followed. */
async function definitionsOf(
  file: string,
  language: Language,
  terminal: Terminal,
): Promise<WorkbookGrid | null> {
  const { definitions } = await saidOfLedgers({ ledgers: file }, terminal);
  if (definitions !== null) reportDefinitions(ledgersOf(definitions).problems, language, terminal);
  return definitions;
}

/** @throws CliError when the options don't go together */
async function run(options: Options, terminal: Terminal): Promise<ExitCode> {
  const {
    framework,
    period: wanted,
    unit,
    roster,
    out,
    zip,
    allUnits,
    force,
    paper,
    withLedgers,
    ledgers,
    department = "",
    lang: language,
  } = options;
  if (ledgers !== undefined && !withLedgers)
    throw new CliError({
      zh: "--ledgers 要与 --with-ledgers 同用。",
      en: "--ledgers goes with --with-ledgers.",
    });
  const definitions = ledgers === undefined ? null : await definitionsOf(ledgers, language, terminal);
  const common = {
    framework,
    periods: wanted,
    out,
    force,
    language,
    paper,
    withLedgers,
    definitions,
    department,
  };
  if ((unit === undefined) === (roster === undefined))
    throw new CliError({
      zh: "请用 --unit 指定一个单位，或用 --roster 指定单位名录，二者选一。",
      en: "Name one unit with --unit, or a roster with --roster: one of the two.",
    });
  if (roster !== undefined) return writeRosterTemplates({ ...common, roster, zip, allUnits }, terminal);
  if (zip || allUnits) {
    const option = zip ? "--zip" : "--all-units";
    throw new CliError({ zh: `${option} 要与 --roster 同用。`, en: `${option} goes with --roster.` });
  }
  if (!/\.xlsx$/i.test(out))
    throw new CliError({ zh: `“${out}”应以 .xlsx 结尾。`, en: `“${out}” must end in .xlsx.` });
  return writeTemplate({ ...common, unit: unit ?? "" }, terminal);
}

/** @throws InvalidArgumentError */
function periods(text: string): readonly Period[] {
  const found = new Map(
    text
      .split(/[,，、;；]/)
      .filter((part) => part.trim() !== "")
      .map((part) => period(part.trim()))
      .map((each) => [formatPeriod(each), each] as const),
  );
  if (found.size === 0) throw new InvalidArgumentError("缺少考核期间，例如 2026Q3 / no period");
  return [...found.values()];
}
