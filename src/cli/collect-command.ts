/** The command `collect`: a period's returns, read all at once. */
import type { Command } from "commander";
import { collectReturns } from "./commands/collect";
import { AS_OF, today } from "./ledger/as-of";
import { COLUMNS, command, PATHS, period } from "./program-options";
import type { Settle, SharedOptions } from "./program-options";
import type { Terminal } from "./terminal";

interface CollectOptions {
  readonly roster?: string;
  readonly records?: string;
  readonly out?: string;
  readonly csv?: string;
  readonly feedback?: string;
  readonly from?: readonly string[];
  readonly saveNames: boolean;
  readonly reviews?: readonly string[];
  readonly asOf?: number;
}

export function addCollectCommand(program: Command, terminal: Terminal, settle: Settle): void {
  command(program, "collect", "收表：读取报回的全部工作簿 / collect: read all returned workbooks")
    .argument("[paths...]", PATHS)
    .option("--period <period>", "收哪个期间的表 / the period that is collected", period)
    .option(
      "--framework <id|file>",
      "下发的指标体系（.json、.xlsx 亦可）/ the framework that was issued, or one from a .json or .xlsx file",
    )
    .option(...COLUMNS)
    .option("--roster <file>", "单位名录 / roster of the units (.xlsx)")
    .option(
      "--save-names",
      "把接受的单位名称记入单位名录的“曾用名” / enter accepted names under 曾用名 in the roster’s own file",
      false,
    )
    .option(
      "--records <file>",
      "读取结果存入此文件，下次只读有变化的 / keep what was read; the next run reads only what changed (.jsonl)",
    )
    .option(
      "--from <files...>",
      "并入这些读取结果，可来自其他电脑 / put in these records, of other machines too (.jsonl)",
    )
    .option(
      "--reviews <files...>",
      "计入发回的复核打分表（文件、文件夹或压缩包） / count reviews that came back: review workbooks, folders, archives",
    )
    .option(
      "--out <file>",
      "写入结果工作簿，其中的决定下次沿用 / write the result workbook; decisions in it are kept (.xlsx)",
    )
    .option("--csv <file>", "各项得分另存为 CSV / write the scores of all indicators as CSV")
    .option(
      "--feedback <folder>",
      "各单位的退回单、反馈单写入此文件夹，另打成一个压缩包 / write a return or feedback slip for each unit, and one zip of all",
    )
    .option(...AS_OF)
    .option("--json", "输出 JSON / print JSON", false)
    .action((paths: string[], options: SharedOptions & CollectOptions) =>
      settle(options.lang, () =>
        collectReturns(
          {
            paths,
            from: options.from ?? [],
            roster: options.roster ?? null,
            saveNames: options.saveNames,
            reviews: options.reviews ?? [],
            records: options.records ?? null,
            out: options.out ?? null,
            csv: options.csv ?? null,
            feedback: options.feedback ?? null,
            period: options.period ?? null,
            framework: options.framework ?? null,
            columns: options.columns ?? new Map(),
            asOf: options.asOf ?? today(terminal),
            json: options.json === true,
            language: options.lang,
          },
          terminal,
        ),
      ),
    );
}
