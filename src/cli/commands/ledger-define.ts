/** `ledger define`: the ledgers as a sheet 台账定义, to be edited and named with `--ledgers`, or kept in a workbook. */
import { ledgersOf } from "../../core/ledger/definition/ledgers-of";
import { BUILTIN_LEDGERS } from "../../core/ledger/definition/builtin-ledgers";
import { definitionSheet } from "../../core/ledger/definition/definition-rows";
import { planDefinition } from "../../core/ledger/definition/plan-definition";
import type { Language } from "../../core/locale/language";
import { CliError } from "../cli-error";
import { EXIT, type ExitCode } from "../exit-code";
import { readBytes, writeBytes } from "../files";
import { ledgersByName, TARGET_MISSING } from "./ledger-names";
import { refuseMacros, reportOrigin } from "../origin";
import { refuseExisting } from "../refuse-existing";
import { REPORT_TEXTS } from "../report-texts";
import type { Terminal } from "../terminal";
import type { LedgerTemplateOptions } from "./ledger-template";

/**
 * @param names ids or names of ledgers; “all” for each
 * @throws CliError for a name that is none, where both or neither target are given, and for a workbook that has definitions
 */
export async function writeDefinitions(
  names: readonly string[],
  { language, out, into, force }: Pick<LedgerTemplateOptions, "language" | "out" | "into" | "force">,
  terminal: Terminal,
): Promise<ExitCode> {
  if ((out === null) === (into === null)) throw new CliError(TARGET_MISSING);
  if (out !== null) {
    const ledgers = ledgersByName(names, BUILTIN_LEDGERS);
    if (!force) await refuseExisting(out);
    await writeBytes(out, await terminal.workbooks.create(planDefinition(null, ledgers, language)));
    terminal.err(`${told(out, language)}\n`);
    return EXIT.clean;
  }
  const path = into ?? "";
  const workbook = await terminal.workbooks.open(await readBytes(path), path);
  refuseMacros(workbook, false);
  const grid = await workbook.read();
  const there = definitionSheet(grid);
  if (there !== null)
    throw new CliError({
      zh: `“${path}”已有台账定义（工作表“${there.name}”），请直接修改。`,
      en: `“${path}” has definitions of ledgers already (sheet “${there.name}”); edit that.`,
    });
  const ledgers = ledgersByName(names, ledgersOf(grid).ledgers);
  const report = await workbook.apply(planDefinition(grid, ledgers, language));
  await writeBytes(path, workbook.toBytes());
  terminal.err(`${REPORT_TEXTS[language].written(path, report.written.join("、"))}\n`);
  reportOrigin(workbook, path, language, terminal);
  return EXIT.clean;
}

function told(file: string, language: Language): string {
  const created = REPORT_TEXTS[language].created(file);
  return language === "zh"
    ? `${created} 修改后用 --ledgers 指定这个文件。`
    : `${created} Edit it and name it with --ledgers.`;
}
