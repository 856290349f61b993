/** Opens a file and assesses its scoring sheet; the same pipeline as in the pane. */
import type { Assessment } from "../core/assessment";
import { assessWorkbook } from "../core/assess";
import type { SheetMappings } from "../core/derive/column-mapping";
import type { AssessedLedger } from "../core/ledger/assess-ledgers";
import type { UnreadSheet } from "../core/derive/derive-own-sheets";
import type { Period } from "../core/framework/period";
import type { LocatedProblem } from "../core/framework/sheet/read-rows";
import type { WorkbookGrid } from "../core/grid/grid";
import type { RosterUnit } from "../core/roster/roster";
import { ledgerNotes } from "../core/ledger/ledger-notes";
import { NO_WORDS, withWords, type LedgerWords } from "./ledger/said-of-ledgers";
import type { FileWorkbook, WorkbookFiles } from "../workbook/port";
import { CliError } from "./cli-error";
import { readBytes } from "./files";
import { faultyFramework, requireFramework } from "./framework-file";
import { unrecognizedFile } from "./unrecognized-file";

export interface AssessedFile {
  readonly path: string;
  readonly workbook: FileWorkbook;
  readonly grid: WorkbookGrid;
  readonly assessment: Assessment;
  /** Those of all scoring sheets in the file. */
  readonly assessments: readonly Assessment[];
  /** What is wrong with a framework that the workbook carries besides; nothing was scored by it. */
  readonly frameworkProblems: readonly LocatedProblem[];
  /** Sheets that look like scoring sheets and could not be scored. */
  readonly unread: readonly UnreadSheet[];
  readonly ledgers: readonly AssessedLedger[];
}

export interface AssessFileOptions {
  /** The period that is being assessed; by default what the workbook was made for. */
  readonly period: Period | null;
  /** The scoring sheet to take when there are several. */
  readonly sheet: string | null;
  /** Name or file of the only framework to score by; by default the workbook's own or a built-in one. */
  readonly framework?: string | null;
  /** The units of a roster that goes with the files. */
  readonly units?: readonly RosterUnit[];
  /** What a person said about the columns of departments' own sheets. */
  readonly columns?: SheetMappings;
  /** The day on which is asked what in ledgers is overdue, as Excel counts days; null where nobody asks. */
  readonly asOf?: number | null;
  /** What was said of ledgers; by default the workbook speaks for itself. */
  readonly said?: LedgerWords;
}

/**
 * @throws WorkbookError when the file can't be read
 * @throws CliError when no sheet in it is a scoring sheet, or the framework to score by has problems
 */
export async function assessFile(
  path: string,
  options: AssessFileOptions,
  workbooks: WorkbookFiles,
): Promise<AssessedFile> {
  return assessOpened(await workbooks.open(await readBytes(path), path), options, workbooks);
}

/**
 * The same for a workbook that is open already, as it is now.
 * @throws CliError when no sheet in it is a scoring sheet, or the framework to score by has problems
 */
export async function assessOpened(
  workbook: FileWorkbook,
  {
    period,
    sheet,
    framework: name = null,
    units = [],
    columns = new Map(),
    asOf = null,
    said = NO_WORDS,
  }: AssessFileOptions,
  workbooks: WorkbookFiles,
): Promise<AssessedFile> {
  const path = workbook.fileName;
  const grid = withWords(said, await workbook.read(), path);
  const by = name === null ? {} : { frameworks: [await requireFramework(name, workbooks)] };
  const outcome = assessWorkbook(grid, { expectedPeriod: period, units, columns, asOf, ...by });
  const { frameworkProblems = [], unread = [], ledgers = [] } = outcome;
  if (outcome.kind === "unrecognized") {
    if (frameworkProblems.length > 0) throw faultyFramework(path, frameworkProblems);
    throw unrecognizedFile(path, unread, ledgers, ledgerNotes(grid));
  }
  const { assessments } = outcome;
  const assessment =
    sheet === null ? assessments[0] : assessments.find((candidate) => candidate.sheet.name === sheet);
  if (assessment === undefined) throw notScoring(path, sheet ?? "", assessments);
  return { path, workbook, grid, assessment, assessments, frameworkProblems, unread, ledgers };
}

/** Names the scoring sheets that there are. */
export function notScoring(path: string, sheet: string, assessments: readonly Assessment[]): CliError {
  const others = assessments.map((assessment) => assessment.sheet.name);
  return new CliError({
    zh: `“${path}”里的“${sheet}”不是考核评分表；请用 --sheet 指定其中一张：${others.join("、")}。`,
    en: `“${sheet}” in “${path}” isn't a scoring sheet; choose one with --sheet: ${others.join(", ")}.`,
  });
}
