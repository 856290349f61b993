/** The command `review`: scoring together (复核打分), by workbooks that go out to departments and come back. */
import type { Command } from "commander";
import { sendReviews, takeReviews } from "./commands/review";
import { COLUMNS, command, PATHS, period, type Settle, type SharedOptions } from "./program-options";
import type { Terminal } from "./terminal";

interface ReviewCommandOptions extends SharedOptions {
  readonly roster?: string;
  readonly decisions?: string;
  readonly out: string;
  readonly force: boolean;
}

const FRAMEWORK =
  "下发的指标体系（.json、.xlsx 亦可）/ the framework that was issued, or one from a .json or .xlsx file";

export function addReviewCommand(program: Command, terminal: Terminal, settle: Settle): void {
  const group = program
    .command("review")
    .description("复核打分：各责任部门的复核表 / score together: review workbooks for the departments");
  shared(group, "send", "为每个责任部门生成一份复核打分表 / write a review workbook for each department")
    .option("--force", "覆盖已有的复核表 / replace review workbooks that are there", false)
    .action((paths: string[], options: ReviewCommandOptions) =>
      settle(options.lang, () => sendReviews(optionsOf(paths, options), terminal)),
    );
  shared(
    group,
    "take",
    "把发回的复核得分写入各单位工作簿的副本 / take returned reviews into copies of the units' workbooks",
  )
    .requiredOption("--reviews <files...>", "发回的复核打分表 / review workbooks that came back")
    .option("--force", "覆盖已有的副本 / replace copies that are there", false)
    .action((paths: string[], options: ReviewCommandOptions & { readonly reviews: readonly string[] }) =>
      settle(options.lang, () => takeReviews(optionsOf(paths, options), options.reviews, terminal)),
    );
}

function shared(group: Command, name: string, description: string): Command {
  return command(group, name, description)
    .argument("<paths...>", PATHS)
    .requiredOption("--period <period>", "考核期间 / the period", period)
    .option("--framework <id|file>", FRAMEWORK)
    .option(...COLUMNS)
    .option("--roster <file>", "单位名录 / roster of the units (.xlsx)")
    .option(
      "--decisions <file>",
      "沿用此结果工作簿（收表.xlsx）里的决定 / a result workbook of collecting whose decisions hold",
    )
    .requiredOption("--out <folder>", "输出文件夹 / folder for what is written");
}

function optionsOf(
  paths: readonly string[],
  options: ReviewCommandOptions,
): Parameters<typeof sendReviews>[0] {
  const {
    roster = null,
    decisions = null,
    framework = null,
    columns = new Map(),
    lang,
    out,
    force,
  } = options;
  if (options.period === undefined) throw new Error("The period is required");
  return { paths, roster, decisions, framework, columns, period: options.period, language: lang, out, force };
}
