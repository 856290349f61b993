/** The commands that put many sheets together: `rank` the units of a period, `year` a unit's periods. */
import { InvalidArgumentError } from "commander";
import type { Command } from "commander";
import { DEFAULT_MARGIN } from "../core/ranking/rank-units";
import { rankFiles } from "./commands/rank";
import { yearFiles } from "./commands/year";
import { command, period } from "./program-options";
import type { Settle, SharedOptions } from "./program-options";
import type { Terminal } from "./terminal";

const FILES = "工作簿 / workbooks (.xlsx)";

const FRAMEWORK = [
  "--framework <id|file>",
  "只按这个指标体系（.json、.xlsx 亦可）/ this framework only, or one from a .json or .xlsx file",
] as const;

export function addUnitCommands(program: Command, terminal: Terminal, settle: Settle): void {
  command(program, "rank", "多个单位排名，核定优秀名额 / rank units, with the quota of the best grade")
    .argument("<files...>", FILES)
    .option("--period <period>", "只取这个期间的评分表 / only sheets of this period", period)
    .option(
      "--margin <points>",
      "差距小于此值标为得分接近 / ranks closer than this are a near tie",
      points,
      DEFAULT_MARGIN,
    )
    .option(...FRAMEWORK)
    .option("--json", "输出 JSON / print JSON", false)
    .action((files: string[], options: SharedOptions & { margin: number }) =>
      settle(options.lang, () => rankFiles(files, { ...choice(options), margin: options.margin }, terminal)),
    );
  command(program, "year", "四个季度与年终合成年度得分 / annual scores from four quarters and the year end")
    .argument("<files...>", FILES)
    .option(...FRAMEWORK)
    .option("--json", "输出 JSON / print JSON", false)
    .action((files: string[], options: SharedOptions) =>
      settle(options.lang, () => yearFiles(files, choice(options), terminal)),
    );
}

function choice({ period: wanted, framework, json, lang }: SharedOptions) {
  return { period: wanted ?? null, framework: framework ?? null, json: json === true, language: lang };
}

/** @throws InvalidArgumentError */
function points(text: string): number {
  const number = Number(text);
  if (text.trim() === "" || !Number.isFinite(number) || number < 0)
    throw new InvalidArgumentError(`“${text}”应为不小于 0 的数 / must be a number from 0`);
  return number;
}
