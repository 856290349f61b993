/** The commands that put many sheets together: `rank` the units of a period, `year` a unit's periods. */
import { InvalidArgumentError } from "commander";
import type { Command } from "commander";
import { DEFAULT_MARGIN } from "../core/ranking/rank-units";
import type { Weights } from "../core/year/composition-weights";
import { rankFiles, type GroupBy } from "./commands/rank";
import { yearFiles } from "./commands/year";
import { yearBook } from "./commands/year-book";
import { COLUMNS, command, PATHS, period } from "./program-options";
import type { Settle, SharedOptions } from "./program-options";
import type { Terminal } from "./terminal";

const FRAMEWORK = [
  "--framework <id|file>",
  "只按这个指标体系（.json、.xlsx 亦可）/ this framework only, or one from a .json or .xlsx file",
] as const;

interface RankOptions {
  readonly margin: number;
  readonly groupBy?: readonly GroupBy[];
  readonly roster?: string;
}

interface YearOptions {
  readonly weights?: Weights;
  readonly roster?: string;
  readonly out?: string;
  readonly lastYear?: string;
  readonly notices?: string;
  readonly ratings?: string;
  readonly year?: number;
  readonly quotaBy?: "all" | "group";
}

export function addUnitCommands(program: Command, terminal: Terminal, settle: Settle): void {
  command(program, "rank", "多个单位排名，核定优秀名额 / rank units, with the quota of the best grade")
    .argument("<files...>", PATHS)
    .option("--period <period>", "只取这个期间的评分表 / only sheets of this period", period)
    .option(
      "--margin <points>",
      "差距小于此值标为得分接近 / ranks closer than this are a near tie",
      points,
      DEFAULT_MARGIN,
    )
    .option(...FRAMEWORK)
    .option(...COLUMNS)
    .option(
      "--group-by <what>",
      "分别排名：level1 各一级指标，group 分组，type 类型，可用逗号并列 / rank apart: by level-1 indicator, or within a roster's groups or types; several with commas",
      groupings,
    )
    .option("--roster <file>", "单位名录，给出分组与类型 / roster with the units' groups and types (.xlsx)")
    .option("--json", "输出 JSON / print JSON", false)
    .action((files: string[], options: SharedOptions & RankOptions) =>
      settle(options.lang, async () =>
        rankFiles(
          files,
          {
            ...choice(options),
            margin: options.margin,
            groupBy: options.groupBy ?? [],
            roster: options.roster ?? null,
          },
          terminal,
        ),
      ),
    );
  command(
    program,
    "year",
    "四个季度与年终合成年度得分，含综合考核 / annual scores from four quarters and the year end, composites too",
  )
    .argument("<files...>", PATHS)
    .option(...FRAMEWORK)
    .option(...COLUMNS)
    .option(
      "--weights <list>",
      "调整综合考核的一级指标权重 / other weights of a composite: NDZH-1=0.7,NDZH-2=0.1,NDZH-3=0.2",
      weights,
    )
    .option(
      "--roster <file>",
      "单位名录，给出上级党组织 / roster with the organisation above each unit (.xlsx)",
    )
    .option(
      "--out <file>",
      "写入年度工作簿，其中填写的豁免与审定下次沿用 / write the workbook of the year; what is entered in it is kept (.xlsx)",
    )
    .option(
      "--last-year <file>",
      "上年的年度工作簿或台账，建议从其中的状态开始 / last year's workbook or a ledger, from which proposals begin (.xlsx)",
    )
    .option(
      "--notices <folder>",
      "各单位的结果通知单写入此文件夹，另打成一个压缩包 / write a notice for each unit, and one zip of all",
    )
    .option(
      "--ratings <file>",
      "写一份空白的测评数据表（业绩、述职、群众），每个单位一行 / write a blank table for all units' ratings of a composite (.xlsx)",
    )
    .option("--year <year>", "合成哪一年 / which year is put together", yearNumber)
    .option(
      "--quota-by <what>",
      "名额按全部单位（all）或各组（group）核定 / the quota among all units, or within each group",
      quotaBy,
    )
    .option("--json", "输出 JSON / print JSON", false)
    .action((files: string[], options: SharedOptions & YearOptions) =>
      settle(options.lang, async () => {
        const shared = {
          ...choice(options),
          weights: options.weights ?? null,
          roster: options.roster ?? null,
        };
        const {
          out = null,
          lastYear = null,
          notices = null,
          ratings = null,
          year = null,
          quotaBy: by,
        } = options;
        if ([out, lastYear, notices, ratings, year, by ?? null].every((one) => one === null))
          return yearFiles(files, shared, terminal);
        return yearBook(
          { ...shared, paths: files, out, lastYear, notices, ratings, year, quotaBy: by ?? "all" },
          terminal,
        );
      }),
    );
}

function choice({ period: wanted, framework, json, lang, columns }: SharedOptions) {
  return {
    columns: columns ?? new Map(),
    period: wanted ?? null,
    framework: framework ?? null,
    json: json === true,
    language: lang,
  };
}

/** @throws InvalidArgumentError */
function points(text: string): number {
  const number = Number(text);
  if (text.trim() === "" || !Number.isFinite(number) || number < 0)
    throw new InvalidArgumentError(`“${text}”应为不小于 0 的数 / must be a number from 0`);
  return number;
}

/** @throws InvalidArgumentError */
function weights(text: string): Weights {
  const entries = text.split(",").map((part): readonly [string, number] => {
    const [, code, share] = /^\s*([^=\s]+)\s*=\s*(\d+(?:\.\d+)?)\s*$/.exec(part) ?? [];
    if (code !== undefined && share !== undefined) return [code, Number(share)];
    throw new InvalidArgumentError(`“${part}”应写成 NDZH-1=0.6 / write it as NDZH-1=0.6`);
  });
  return Object.fromEntries(entries);
}

const GROUPINGS: readonly GroupBy[] = ["level1", "group", "type"];

/** @throws InvalidArgumentError */
function groupings(text: string): readonly GroupBy[] {
  return [...new Set(text.split(","))].map((name) => {
    const found = GROUPINGS.find((by) => by === name.trim());
    if (found !== undefined) return found;
    throw new InvalidArgumentError(`“${name}”应为 ${GROUPINGS.join("、")} 之一 / must be one of them`);
  });
}

/** @throws InvalidArgumentError */
function yearNumber(text: string): number {
  if (/^\d{4}$/.test(text.trim())) return Number(text);
  throw new InvalidArgumentError(`“${text}”应为四位年份 / must be a year of four digits`);
}

/** @throws InvalidArgumentError */
function quotaBy(text: string): "all" | "group" {
  if (text === "all" || text === "group") return text;
  throw new InvalidArgumentError(`“${text}”应为 all 或 group / must be all or group`);
}
