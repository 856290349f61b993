/** Reads the roster (单位名录) that a command was given, and tells what is wrong with it. */
import type { Language } from "../core/locale/language";
import { describeRosterProblem } from "../core/roster/describe-roster-problem";
import { readRoster } from "../core/roster/read-roster";
import type { Roster } from "../core/roster/roster";
import { CliError } from "./cli-error";
import { readBytes } from "./files";
import type { Terminal } from "./terminal";

/**
 * Problems of single rows go to stderr, one line each; the other rows count.
 * @throws WorkbookError when the file can't be read
 * @throws CliError when it names no unit
 */
export async function readRosterFile(path: string, language: Language, terminal: Terminal): Promise<Roster> {
  const workbook = await terminal.workbooks.open(await readBytes(path), path);
  const roster = readRoster(await workbook.read());
  if (roster === null) throw noRoster(path);
  for (const problem of roster.problems)
    terminal.err(`${path}: ${describeRosterProblem(problem)[language]}\n`);
  if (roster.units.length === 0) throw noRoster(path);
  return roster;
}

function noRoster(path: string): CliError {
  return new CliError({
    zh: `“${path}”里没有单位名录；表头应有“单位名称”一栏，每行一个单位。`,
    en: `“${path}” holds no roster; it needs a column “Unit” (单位名称) with one unit in each row.`,
  });
}
