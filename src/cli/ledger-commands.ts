/** The commands `ledger` and `due`: blank ledgers, and what ledgers remind of. Help is in both languages. */
import { InvalidArgumentError, type Command } from "commander";
import type { Period } from "../core/framework/period";
import { quarterAt } from "../core/ledger/conditions/span";
import { BUILTIN_OUTPUTS } from "../core/ledger/output/definition/builtin-outputs";
import type { Language } from "../core/locale/language";
import { listDue } from "./commands/due";
import { takeIntoLedger } from "./commands/ledger-take";
import { printLedgers } from "./commands/ledger-print";
import { listLedgers, writeLedgers } from "./commands/ledger-template";
import { expandFiles } from "./expand-files";
import { showLedgerColumns } from "./commands/ledger-columns";
import { writeDefinitions } from "./commands/ledger-define";
import { AS_OF, today } from "./ledger/as-of";
import { LEDGER_COLUMNS, LEDGERS, saidOfLedgers, type SaidOfLedgers } from "./ledger/said-of-ledgers";
import { command, FILES, FORCE, period, xlsxName, type Settle } from "./program-options";
import type { Terminal } from "./terminal";

interface DueCommandOptions extends SaidOfLedgers {
  readonly lang: Language;
  readonly json: boolean;
  readonly asOf?: number;
  readonly within?: number;
  readonly ics?: string;
}

interface PrintCommandOptions {
  readonly lang: Language;
  readonly kind: readonly string[];
  readonly out: string;
  readonly row?: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly period?: Period;
  readonly within?: number;
  readonly asOf?: number;
  readonly force: boolean;
}

interface ColumnsCommandOptions extends SaidOfLedgers {
  readonly lang: Language;
  readonly sheet?: string;
  readonly json: boolean;
  readonly out?: string;
  readonly remember: boolean;
}

interface TemplateCommandOptions extends SaidOfLedgers {
  readonly lang: Language;
  readonly out?: string;
  readonly into?: string;
  readonly force: boolean;
}

export function addLedgerCommands(program: Command, terminal: Terminal, settle: Settle): void {
  const ledger = program
    .command("ledger")
    .description("台账 / ledgers")
    .helpOption("-h, --help", "帮助 / help");
  command(ledger, "list", "有哪些台账 / which ledgers there are")
    .option("--json", "输出 JSON / print JSON", false)
    .action((options: { lang: Language; json: boolean }) =>
      settle(options.lang, () =>
        Promise.resolve(listLedgers({ language: options.lang, json: options.json }, terminal)),
      ),
    );
  command(ledger, "template", "生成空白台账 / write blank ledgers")
    .argument("<names...>", "台账的代号或名称，all 为全部 / ids or names, all for each: elections dues")
    .option("--out <file>", "输出文件 / output file (.xlsx)", xlsxName)
    .option("--into <file>", "加到这个工作簿里 / add to this workbook, in place", xlsxName)
    .option(...LEDGERS)
    .option(...FORCE)
    .action((names: string[], options: TemplateCommandOptions) =>
      settle(options.lang, async () =>
        writeLedgers(names, { ...targetOf(options), said: await saidOfLedgers(options, terminal) }, terminal),
      ),
    );
  command(ledger, "define", "写出台账定义，供本部门修改 / write the definitions of ledgers, to be edited")
    .argument("<names...>", "台账的代号或名称，all 为全部 / ids or names, all for each: elections dues")
    .option("--out <file>", "输出文件 / output file (.xlsx)", xlsxName)
    .option("--into <file>", "加到这个工作簿里 / add to this workbook, in place", xlsxName)
    .option(...FORCE)
    .action((names: string[], options: TemplateCommandOptions) =>
      settle(options.lang, () => writeDefinitions(names, targetOf(options), terminal)),
    );
  command(
    ledger,
    "columns",
    "台账各列的含义，可存为文件或记在工作簿里 / what the columns of ledgers were taken for",
  )
    .argument("<file>", "工作簿 / workbook (.xlsx)")
    .option("--sheet <name>", "只看这张工作表 / this sheet only")
    .option(...LEDGER_COLUMNS)
    .option(...LEDGERS)
    .option(
      "--remember",
      "把 --ledger-columns 说的记在工作簿里 / keep what --ledger-columns says in the workbook",
      false,
    )
    .option(
      "--json",
      "输出可供 --ledger-columns 使用的 JSON / print the JSON that --ledger-columns reads",
      false,
    )
    .option(
      "--out <file>",
      "写成可供 --ledger-columns 使用的 .json 文件 / write a .json file that --ledger-columns reads",
    )
    .action((file: string, options: ColumnsCommandOptions) =>
      settle(options.lang, async () =>
        showLedgerColumns(
          file,
          {
            language: options.lang,
            sheet: options.sheet ?? null,
            json: options.json,
            out: options.out ?? null,
            remember: options.remember,
            mappings: options.ledgerColumns ?? [],
            said: await saidOfLedgers(options, terminal),
          },
          terminal,
        ),
      ),
    );
  command(ledger, "print", "由台账生成可打印的表 / sheets for paper, filled from ledgers")
    .argument("<file>", "有台账的工作簿 / workbook with ledgers")
    .requiredOption(
      "--kind <names...>",
      `生成什么，all 为全部 / what, all for each: ${BUILTIN_OUTPUTS.map(({ id }) => id).join(", ")}`,
    )
    .requiredOption("--out <file>", "带这些表的副本 / copy with the sheets (.xlsx)", xlsxName)
    .option("--row <names...>", "只写给这些行（名称或行号） / only for these rows, by name or number")
    .option("--from <name>", "落款单位 / who writes", "")
    .option("--to <name>", "请示报送的上级党组织 / to whom a request goes", "")
    .option("--period <period>", "对照的期间，默认当天所在季度 / period: 2026Q2", period)
    .option("--within <days>", "提前多少天 / days ahead, e.g. 180d", daysAhead)
    .option(...AS_OF)
    .option(...FORCE)
    .action((file: string, options: PrintCommandOptions) => {
      const asOf = options.asOf ?? today(terminal);
      return settle(options.lang, () =>
        printLedgers(
          file,
          {
            language: options.lang,
            kinds: options.kind,
            out: options.out,
            force: options.force,
            rows: options.row ?? null,
            from: options.from,
            to: options.to,
            period: options.period ?? quarterAt(asOf),
            within: options.within ?? null,
            asOf,
          },
          terminal,
        ),
      );
    });
  command(ledger, "take", "整改清单转入整改台账 / take 整改清单 over into the rectification ledger")
    .argument("<book>", "收表的结果工作簿 / result workbook of collect")
    .requiredOption(
      "--into <file>",
      "有整改台账的工作簿，没有则加上 / workbook with the ledger, in place",
      xlsxName,
    )
    .option("--must-mend", "只接收须整改的 / only what is below the required rate", false)
    .action((book: string, options: { lang: Language; into: string; mustMend: boolean }) =>
      settle(options.lang, () =>
        takeIntoLedger(
          book,
          { language: options.lang, into: options.into, mustMend: options.mustMend },
          terminal,
        ),
      ),
    );
  command(program, "due", "各工作簿台账的待办与逾期 / what ledgers remind of")
    .argument("<files...>", FILES)
    .option(...AS_OF)
    .option("--within <days>", "只看多少天内的，如 180d / days ahead, e.g. 180d", daysAhead)
    .option("--ics <file>", "另写日历文件 / also write a calendar file (.ics)", icsName)
    .option(...LEDGERS)
    .option(...LEDGER_COLUMNS)
    .option("--json", "输出 JSON / print JSON", false)
    .action((files: string[], options: DueCommandOptions) =>
      settle(options.lang, async () =>
        listDue(
          await expandFiles(files, options.lang, terminal),
          {
            language: options.lang,
            json: options.json,
            asOf: options.asOf ?? today(terminal),
            within: options.within ?? null,
            ics: options.ics ?? null,
            said: await saidOfLedgers(options, terminal),
          },
          terminal,
        ),
      ),
    );
}

function targetOf({ lang, out, into, force }: TemplateCommandOptions) {
  return { language: lang, out: out ?? null, into: into ?? null, force };
}

/** @throws InvalidArgumentError */
function daysAhead(text: string): number {
  const [, days] = /^(\d{1,4})(?:d|天)?$/i.exec(text) ?? [];
  if (days === undefined) throw new InvalidArgumentError("应为天数，例如 180d / a number of days");
  return Number(days);
}

/** @throws InvalidArgumentError */
function icsName(text: string): string {
  if (/\.ics$/i.test(text)) return text;
  throw new InvalidArgumentError("应以 .ics 结尾 / must end in .ics");
}
