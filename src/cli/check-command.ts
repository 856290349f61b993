/** The command `check`, for files as they come back, and with `--fix` for fixed copies of them. */
import { Option, type Command } from "commander";
import { checkFiles } from "./commands/check";
import { command, DROP_MACROS, PATHS, fixChoice, sheetChoice, sheetOptions } from "./program-options";
import type { Settle, SharedOptions } from "./program-options";
import { LEDGER_COLUMNS, LEDGERS, saidOfLedgers, type SaidOfLedgers } from "./ledger/said-of-ledgers";
import { AS_OF, today } from "./ledger/as-of";
import type { Terminal } from "./terminal";

export function addCheckCommand(program: Command, terminal: Terminal, settle: Settle): void {
  sheetOptions(
    command(program, "check", "校验评分表，列出全部发现 / check scoring sheets, list all findings"),
  )
    .argument("<files...>", PATHS)
    .option("--json", "输出 JSON / print JSON", false)
    .option("--roster <file>", "单位名录，核对单位名称 / roster (.xlsx) to check the units' names against")
    .addOption(new Option("--fix <kind>", "在副本中自动更正 / fix copies of the files").choices(["safe"]))
    .option(...AS_OF)
    .option(...LEDGERS)
    .option(...LEDGER_COLUMNS)
    .option("--out <folder>", "副本所在文件夹，与 --fix 同用 / folder for the copies")
    .option("--force", "覆盖已有的副本 / overwrite existing copies", false)
    .option(...DROP_MACROS)
    .action((args: string[], options: SharedOptions & SaidOfLedgers & { roster?: string; asOf?: number }) =>
      settle(options.lang, async () => {
        const choice = {
          ...sheetChoice(options),
          asOf: options.asOf ?? today(terminal),
          said: await saidOfLedgers(options, terminal),
          json: options.json === true,
          language: options.lang,
        };
        const fix = options.fix === undefined && options.out === undefined ? null : fixChoice(options);
        return checkFiles(args, { ...choice, roster: options.roster ?? null, fix }, terminal);
      }),
    );
}
