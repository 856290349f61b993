/** The files that `collect` leaves: the result workbook, the same results as CSV, and slips for the units. */
import type { Analysis } from "../../core/collect/analysis";
import { planBook } from "../../core/collect/book/plan-book";
import { CSV_BEGINNING, tidyCsv } from "../../core/collect/book/tidy-csv";
import type { Collected } from "../../core/collect/collected";
import { NOTHING_DECIDED, readDecisions, type Decided } from "../../core/collect/decisions/read-decisions";
import type { ReviewConflict } from "../../core/collect/review/settle-opinions";
import type { Language } from "../../core/locale/language";
import { markedSheets } from "../../core/plan/mark";
import { CliError } from "../cli-error";
import { readBytes, readIfPresent, writeBytes } from "../files";
import type { Terminal } from "../terminal";
import { makeFeedback, refuseNoFolder, writeFeedback } from "./feedback-files";

export interface ResultFiles {
  /** The result workbook; null for none. */
  readonly out: string | null;
  readonly csv: string | null;
  /** The folder for the units' slips; null for none. */
  readonly feedback: string | null;
}

/**
 * Asked before the work: an earlier result is replaced, and its decisions are kept; anything else of that name is not
 * touched.
 * @throws CliError when something else has one of the names
 * @throws WorkbookError for a workbook that can't be read
 */
export async function earlierDecisions(
  { out, csv, feedback }: ResultFiles,
  { workbooks }: Terminal,
): Promise<Decided> {
  if (feedback !== null) await refuseNoFolder(feedback);
  const text = csv === null ? null : await readIfPresent(csv);
  if (
    csv !== null &&
    text !== null &&
    !new TextDecoder("utf-8", { ignoreBOM: true }).decode(text).startsWith(CSV_BEGINNING)
  )
    throw foreign(csv);
  const bytes = out === null ? null : await readIfPresent(out);
  if (out === null || bytes === null) return NOTHING_DECIDED;
  const grid = await (await workbooks.open(bytes, out)).read();
  if (markedSheets(grid.names, "collection").length === 0) throw foreign(out);
  return readDecisions(grid);
}

/**
 * What was decided in a result workbook that a person names.
 * @throws CliError for any other workbook
 * @throws WorkbookError for one that can't be read
 */
export async function decidedIn(path: string, { workbooks }: Terminal): Promise<Decided> {
  const grid = await (await workbooks.open(await readBytes(path), path)).read();
  if (markedSheets(grid.names, "collection").length > 0) return readDecisions(grid);
  throw new CliError({
    zh: `“${path}”不是收表的结果工作簿，其中没有决定；请用 kaoping collect --out 写出的那一个。`,
    en: `“${path}” is no result workbook of collecting and holds no decisions. Name the one that kaoping collect --out wrote.`,
  });
}

/**
 * Each file is replaced whole or not at all, and the slips all together.
 * @throws CliError when something that is no slip has the name of one; nothing is written then
 */
export async function writeResults(
  { out, csv, feedback }: ResultFiles,
  collected: Collected,
  analysis: Analysis,
  {
    conflicts,
    asOf,
    language,
    terminal,
  }: {
    /** Of the reviews that came back. */
    readonly conflicts: readonly ReviewConflict[];
    /** The day that reminders are asked for, as Excel counts days. */
    readonly asOf: number;
    readonly language: Language;
    readonly terminal: Terminal;
  },
): Promise<void> {
  const slips = feedback === null ? null : await makeFeedback(feedback, collected, language, terminal);
  if (out !== null) {
    const plan = planBook({ ...analysis, collected, conflicts, language, writtenAt: terminal.now(), asOf });
    await writeBytes(out, await terminal.workbooks.create(plan));
  }
  if (csv !== null) await writeBytes(csv, new TextEncoder().encode(tidyCsv(collected)));
  if (slips !== null) await writeFeedback(slips, language, terminal);
}

function foreign(path: string): CliError {
  return new CliError({
    zh: `“${path}”已经存在，而且不是收表的结果，没有覆盖；请换一个文件名。`,
    en: `“${path}” exists and is no result of collecting; it was not overwritten. Choose another name.`,
  });
}
