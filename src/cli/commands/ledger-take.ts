/** `ledger take`: the 整改清单 of a result workbook becomes rows of the 整改 ledger of a workbook, in place. */
import { readRemedies, type Remedies } from "../../core/collect/ledgers/read-remedies";
import { RECTIFICATION, takeRemedies, type TakenRemedies } from "../../core/collect/ledgers/take-remedies";
import { assessLedgers, type AssessedLedger } from "../../core/ledger/assess-ledgers";
import { BUILTIN_LEDGERS } from "../../core/ledger/definition/builtin-ledgers";
import { planLedgers } from "../../core/ledger/template/plan-ledger";
import type { Language } from "../../core/locale/language";
import type { FileWorkbook } from "../../workbook/port";
import { CliError } from "../cli-error";
import { EXIT, type ExitCode } from "../exit-code";
import { readBytes, writeBytes } from "../files";
import { refuseMacros, reportOrigin } from "../origin";
import { refuseSameFile } from "../refuse-same-file";
import type { Terminal } from "../terminal";

export interface LedgerTakeOptions {
  readonly language: Language;
  /** The workbook with the ledger; one without gets it. */
  readonly into: string;
  /** Only what is below the rate that the framework requires. */
  readonly mustMend: boolean;
}

/** @throws CliError for a workbook that is no result of collecting, or a ledger without a column for numbers */
export async function takeIntoLedger(
  book: string,
  { language, into, mustMend }: LedgerTakeOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  await refuseSameFile(book, into);
  const remedies = await remediesOf(book, terminal);
  const rows = mustMend ? remedies.rows.filter((row) => row.mustMend) : remedies.rows;
  const workbook = await terminal.workbooks.open(await readBytes(into), into);
  refuseMacros(workbook, false);
  const isNew = (await ledgersOf(workbook)).length === 0;
  if (isNew)
    await workbook.apply(planLedgers(await workbook.read(), BUILTIN_LEDGERS.filter(isWanted), language));
  const taken = takeRemedies({ ...remedies, rows }, await ledgersOf(workbook));
  if (taken === null)
    throw new CliError({
      zh: `“${into}”的整改台账没有“编号”一列，没有写入；请补上这一列再接收。`,
      en: `The rectification ledger of “${into}” has no column “No.”; nothing was written. Add it and try again.`,
    });
  if (taken.added > 0 || isNew) {
    await workbook.apply({ sheets: [], names: [], edits: taken.edits, activate: null });
    await writeBytes(into, workbook.toBytes());
    reportOrigin(workbook, into, language, terminal);
  }
  terminal.err(`${sentence(taken, into, language)}\n`);
  return EXIT.clean;
}

async function remediesOf(book: string, terminal: Terminal): Promise<Remedies> {
  const workbook = await terminal.workbooks.open(await readBytes(book), book);
  const remedies = readRemedies(await workbook.read());
  if (remedies !== null) return remedies;
  throw new CliError({
    zh: `“${book}”不是收表的结果，或者“整改清单”缺少责任单位、指标编码、二级指标中的一列。`,
    en: `“${book}” is no result of collecting, or its list “To mend” lacks the column of units, codes or indicators.`,
  });
}

async function ledgersOf(workbook: FileWorkbook): Promise<readonly AssessedLedger[]> {
  return assessLedgers(await workbook.read(), { asOf: null }).filter(({ ledger }) => isWanted(ledger));
}

function isWanted({ id }: { readonly id: string }): boolean {
  return id === RECTIFICATION;
}

function sentence({ added, known, settled }: TakenRemedies, into: string, language: Language): string {
  return language === "zh"
    ? `整改台账（${into}）：新增 ${added} 行，已有 ${known} 行没有重复接收${settled === 0 ? "" : `，${settled} 项已不失分，没有接收`}。项目、节点、责任人、具体措施等请逐行填写，用 kaoping check 查看还缺什么。`
    : `Rectification ledger (${into}): ${added} added, ${known} there already and not taken again${settled === 0 ? "" : `, ${settled} no longer lost and left out`}. Fill in project, milestone, person and measure; kaoping check says what is missing.`;
}
