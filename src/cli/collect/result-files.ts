/** The files that `collect` leaves: the result workbook, and the same results as CSV. */
import type { Analysis } from "../../core/collect/analysis";
import { planBook } from "../../core/collect/book/plan-book";
import { CSV_BEGINNING, tidyCsv } from "../../core/collect/book/tidy-csv";
import type { Collected } from "../../core/collect/collected";
import type { Decision } from "../../core/collect/decisions/decision";
import { readDecisions } from "../../core/collect/decisions/read-decisions";
import type { Language } from "../../core/locale/language";
import { markedSheets } from "../../core/plan/mark";
import { CliError } from "../cli-error";
import { readIfPresent, writeBytes } from "../files";
import type { Terminal } from "../terminal";

export interface ResultFiles {
  /** The result workbook; null for none. */
  readonly out: string | null;
  readonly csv: string | null;
}

/**
 * Asked before the work: an earlier result is replaced, and its decisions are kept; anything else of that name is not
 * touched.
 * @throws CliError when something else has one of the names
 * @throws WorkbookError for a workbook that can't be read
 */
export async function earlierDecisions(
  { out, csv }: ResultFiles,
  { workbooks }: Terminal,
): Promise<readonly Decision[]> {
  const text = csv === null ? null : await readIfPresent(csv);
  if (
    csv !== null &&
    text !== null &&
    !new TextDecoder("utf-8", { ignoreBOM: true }).decode(text).startsWith(CSV_BEGINNING)
  )
    throw foreign(csv);
  const bytes = out === null ? null : await readIfPresent(out);
  if (out === null || bytes === null) return [];
  const grid = await (await workbooks.open(bytes, out)).read();
  if (markedSheets(grid.names, "collection").length === 0) throw foreign(out);
  return readDecisions(grid);
}

/** Each file is replaced whole or not at all. */
export async function writeResults(
  { out, csv }: ResultFiles,
  collected: Collected,
  analysis: Analysis,
  { language, terminal }: { readonly language: Language; readonly terminal: Terminal },
): Promise<void> {
  if (out !== null) {
    const plan = planBook({ ...analysis, collected, language, writtenAt: terminal.now() });
    await writeBytes(out, await terminal.workbooks.create(plan));
  }
  if (csv !== null) await writeBytes(csv, new TextEncoder().encode(tidyCsv(collected)));
}

function foreign(path: string): CliError {
  return new CliError({
    zh: `“${path}”已经存在，而且不是收表的结果，没有覆盖；请换一个文件名。`,
    en: `“${path}” exists and is no result of collecting; it was not overwritten. Choose another name.`,
  });
}
