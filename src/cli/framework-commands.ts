/** The commands under `framework`: a department's own framework, written, checked and carried over. */
import type { Command } from "commander";
import type { Language } from "../core/locale/language";
import { checkFrameworks } from "./commands/framework-check";
import { exportFramework } from "./commands/framework-export";
import { listFrameworks } from "./commands/framework-list";
import { showFramework } from "./commands/framework-show";
import { showWeights } from "./commands/framework-weights";
import { command, FORCE, frameworkFileName, type Settle } from "./program-options";
import type { Terminal } from "./terminal";
import { expandName, expandNames } from "./expand-files";

interface LanguageOption {
  readonly lang: Language;
}

interface FileOptions extends LanguageOption {
  readonly out: string;
  readonly force: boolean;
}

const NAME = "编号、前缀，或 .json、.xlsx 文件 / id, prefix, or a .json or .xlsx file";

export function addFrameworkCommands(program: Command, terminal: Terminal, settle: Settle): void {
  const group = program
    .command("framework")
    .description("查看、检查、导出、导入指标体系 / show, check, export and import frameworks")
    .helpOption("-h, --help", "帮助 / help")
    .helpCommand("help [command]", "某个命令的帮助 / help for a command");
  command(group, "list", "列出内置指标体系 / list the built-in frameworks").action(
    (options: LanguageOption) =>
      settle(options.lang, () => Promise.resolve(listFrameworks(options.lang, terminal))),
  );
  command(group, "show", "显示一个指标体系 / show a framework")
    .argument("<framework>", NAME)
    .action((name: string, options: LanguageOption) =>
      settle(options.lang, async () => showFramework(await expandName(name), options.lang, terminal)),
    );
  command(
    group,
    "weights",
    "各指标的分值全年实际相当于多少分 / what each indicator's points are worth over the year",
  )
    .argument("<framework>", NAME)
    .option("--json", "输出 JSON / print JSON", false)
    .action((name: string, { json, lang }: LanguageOption & { json: boolean }) =>
      settle(lang, async () => showWeights(await expandName(name), { json, language: lang }, terminal)),
    );
  command(
    group,
    "check",
    "检查指标体系，列出全部问题；不写则检查内置的 / list all problems; the built-in ones by default",
  )
    .argument("[frameworks...]", NAME)
    .action((names: string[], options: LanguageOption) =>
      settle(options.lang, async () => checkFrameworks(await expandNames(names), options.lang, terminal)),
    );
  addWriting(
    group,
    "export",
    "导出为 .json，或可填写的 .xlsx / write as .json, or as .xlsx to be filled",
    NAME,
    terminal,
    settle,
  );
  addWriting(
    group,
    "import",
    "读取填好的“指标体系”工作表，写成 .json / read a filled sheet 指标体系 into .json",
    "填好的工作簿 / filled workbook (.xlsx)",
    terminal,
    settle,
  );
}

function addWriting(
  group: Command,
  name: string,
  description: string,
  argument: string,
  terminal: Terminal,
  settle: Settle,
): void {
  command(group, name, description)
    .argument("<framework>", argument)
    .requiredOption("--out <file>", "输出文件 / output file (.json, .xlsx)", frameworkFileName)
    .option(...FORCE)
    .action((source: string, { out, force, lang }: FileOptions) =>
      settle(lang, async () =>
        exportFramework(await expandName(source), { out, force, language: lang }, terminal),
      ),
    );
}
