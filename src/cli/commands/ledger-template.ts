/** `ledger template`: blank ledgers, as a workbook of their own or added to one. `ledger list`: which there are. */
import { BUILTIN_LEDGERS } from "../../core/ledger/definition/builtin-ledgers";
import { ledgersOf } from "../../core/ledger/definition/ledgers-of";
import { heldLedgers } from "../../core/ledger/template/held-ledgers";
import { planOwnLedgers } from "../../core/ledger/template/plan-own-ledgers";
import type { WorkbookGrid } from "../../core/grid/grid";
import type { Language } from "../../core/locale/language";
import { CliError } from "../cli-error";
import { EXIT, type ExitCode } from "../exit-code";
import { readBytes, writeBytes } from "../files";
import { reportDefinitions } from "../ledger/report-definitions";
import { withWords, type LedgerWords } from "../ledger/said-of-ledgers";
import { jsonLines } from "../printable";
import { ledgersByName, TARGET_MISSING } from "./ledger-names";
import { plainTable } from "../plain-table";
import { refuseMacros, reportOrigin } from "../origin";
import { refuseExisting } from "../refuse-existing";
import { REPORT_TEXTS } from "../report-texts";
import type { Terminal } from "../terminal";

export interface LedgerTemplateOptions {
  readonly language: Language;
  /** A new file. */
  readonly out: string | null;
  /** A workbook to which they are added, in place. */
  readonly into: string | null;
  readonly force: boolean;
  readonly said: LedgerWords;
}

/**
 * @param names ids or names of ledgers; “all” for each
 * @throws CliError for a name that is none, or where both or neither of the targets are given
 */
export async function writeLedgers(
  names: readonly string[],
  options: LedgerTemplateOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { language, out, into, force, said } = options;
  if ((out === null) === (into === null)) throw new CliError(TARGET_MISSING);
  const texts = REPORT_TEXTS[language];
  if (out !== null) {
    const { ledgers: known, problems } = ledgersOf(withWords(said, EMPTY, out));
    reportDefinitions(problems, language, terminal);
    const ledgers = ledgersByName(names, known);
    if (!force) await refuseExisting(out);
    await writeBytes(out, await terminal.workbooks.create(planOwnLedgers(null, ledgers, language)));
    terminal.err(`${texts.created(out)}\n`);
    return EXIT.clean;
  }
  const path = into ?? "";
  const workbook = await terminal.workbooks.open(await readBytes(path), path);
  refuseMacros(workbook, false);
  const grid = await workbook.read();
  const { ledgers: known, problems } = ledgersOf(withWords(said, grid, path));
  reportDefinitions(problems, language, terminal);
  const ledgers = ledgersByName(names, known);
  const held = heldLedgers(grid, ledgers);
  const missing = ledgers.filter((ledger) => !held.has(ledger));
  for (const [ledger, sheet] of held)
    terminal.err(
      language === "zh"
        ? `“${path}”已有${ledger.name.zh}（工作表“${sheet}”），没有另加。\n`
        : `“${path}” has ${ledger.name.en} already (sheet “${sheet}”); nothing was added for it.\n`,
    );
  if (missing.length === 0) return EXIT.clean;
  const report = await workbook.apply(planOwnLedgers(grid, missing, language));
  await writeBytes(path, workbook.toBytes());
  terminal.err(`${texts.written(path, report.written.join("、"))}\n`);
  reportOrigin(workbook, path, language, terminal);
  return EXIT.clean;
}

const EMPTY: WorkbookGrid = { sheets: [], names: [], activeSheet: null };

export function listLedgers(
  options: { readonly language: Language; readonly json: boolean },
  terminal: Terminal,
): ExitCode {
  const { language, json } = options;
  const rows = BUILTIN_LEDGERS.map(({ id, name, purpose, feeds }) => ({
    id,
    name: name[language],
    feeds: [...new Set(feeds.map(({ indicator }) => indicator))],
    purpose: purpose[language],
  }));
  if (json) terminal.out(jsonLines(rows));
  else {
    const head =
      language === "zh" ? ["代号", "台账", "供给指标", "用途"] : ["Id", "Ledger", "Feeds", "Purpose"];
    const table = plainTable(head, ["left", "left", "left", "left"]);
    for (const { id, name, feeds, purpose } of rows) table.push([id, name, feeds.join("\n"), purpose]);
    terminal.out(`${table.toString()}\n`);
  }
  return EXIT.clean;
}
