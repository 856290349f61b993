/** The command `rehearse`. */
import type { Command } from "commander";
import { rehearseFiles } from "./commands/rehearse";
import { COLUMNS, command, PATHS, period } from "./program-options";
import type { Settle, SharedOptions } from "./program-options";
import type { Terminal } from "./terminal";

export function addRehearseCommand(program: Command, terminal: Terminal, settle: Settle): void {
  command(
    program,
    "rehearse",
    "演练：用指标体系草案重算已收回的评分表 / rehearse: returned sheets under a draft framework",
  )
    .argument("<files...>", PATHS)
    .requiredOption(
      "--framework <id|file>",
      "草案（.json、.xlsx 亦可）/ the draft, also from a .json or .xlsx file",
    )
    .option("--period <period>", "只取这个期间的评分表 / only sheets of this period", period)
    .option(
      "--roster <file>",
      "单位名录，给出单位名称与分组 / roster with the units' names and groups (.xlsx)",
    )
    .option(...COLUMNS)
    .option("--json", "输出 JSON / print JSON", false)
    .action((files: string[], options: SharedOptions & { framework: string; roster?: string }) =>
      settle(options.lang, async () =>
        rehearseFiles(
          files,
          {
            draft: options.framework,
            period: options.period ?? null,
            roster: options.roster ?? null,
            columns: options.columns ?? new Map(),
            json: options.json === true,
            language: options.lang,
          },
          terminal,
        ),
      ),
    );
}
