/** `share`: the share check of every scoring sheet of a workbook, and a stamped copy when all is right. */
import { samePeriod } from "../../core/framework/period";
import type { WorkbookGrid } from "../../core/grid/grid";
import type { Language } from "../../core/locale/language";
import { checkWorkbookShare, type WorkbookShare } from "../../core/share/check-workbook";
import { planStamp } from "../../core/share/plan-stamp";
import { readStamp } from "../../core/share/stamp-sheet";
import { assessFile, assessOpened, type AssessedFile, type AssessFileOptions } from "../assess-file";
import type { FileWorkbook, WorkbookFiles } from "../../workbook/port";
import { EXIT, type ExitCode } from "../exit-code";
import { writeBytes } from "../files";
import { refuseMacros, reportOrigin } from "../origin";
import { refuseExisting } from "../refuse-existing";
import { refuseSameFile } from "../refuse-same-file";
import { shareJson, shareText, type ShareStamps } from "../report-share";
import { REPORT_TEXTS } from "../report-texts";
import { reportBeside } from "../report-beside";
import type { Terminal } from "../terminal";
import { jsonLines } from "../printable";

export interface ShareOptions extends AssessFileOptions {
  readonly out: string;
  /** Replaces a file that is there, but never the input. */
  readonly force: boolean;
  /** Lets the stamped copy of a workbook with macros go without them. */
  readonly dropMacros: boolean;
  readonly json: boolean;
  readonly language: Language;
}

/**
 * Nothing is written when anything isn't right on any scoring sheet; the input's bytes never change.
 * @returns `findings` when nothing was written
 * @throws CliError when the output would replace the input, or another file unless forced
 */
export async function shareFile(path: string, options: ShareOptions, terminal: Terminal): Promise<ExitCode> {
  const { out, force, json, language } = options;
  await refuseSameFile(path, out);
  if (!force) await refuseExisting(out);
  const assessed = await assessAll(path, options, terminal.workbooks);
  const { workbook, grid } = assessed;
  reportBeside(assessed, language, terminal);
  refuseMacros(workbook, options.dropMacros);
  const check = checkWorkbookShare(grid, assessed);
  const stamps = check.ready ? await stampCopy(workbook, grid, check, terminal.now()) : null;
  if (stamps !== null) await writeBytes(out, workbook.toBytes());
  terminal.out(
    json
      ? jsonLines(shareJson(assessed, check, stamps, out, language))
      : shareText(assessed, check, stamps, language),
  );
  if (stamps === null) return EXIT.findings;
  terminal.err(`${REPORT_TEXTS[language].created(out)}\n`);
  reportOrigin(workbook, out, language, terminal);
  return EXIT.clean;
}

/** A period that is asked for is that of one sheet: the others are checked by their own. */
async function assessAll(
  path: string,
  options: ShareOptions,
  workbooks: WorkbookFiles,
): Promise<AssessedFile> {
  const assessed = await assessFile(path, options, workbooks);
  const { period: wanted } = options;
  const isThere = assessed.assessments.some(
    ({ sheet: { period } }) => wanted !== null && period !== null && samePeriod(period, wanted),
  );
  return isThere ? assessOpened(assessed.workbook, { ...options, period: null }, workbooks) : assessed;
}

/** Stamps in memory, and reads back what was written. */
async function stampCopy(
  workbook: FileWorkbook,
  grid: WorkbookGrid,
  check: WorkbookShare,
  now: Date,
): Promise<ShareStamps> {
  const [first, ...others] = check.sheets.filter(({ state }) => state === "ready");
  if (first === undefined) throw new Error("A workbook without a sheet that is right is not ready");
  await workbook.apply(
    planStamp(grid, [first.assessment, ...others.map(({ assessment }) => assessment)], now),
  );
  const written = await workbook.read();
  return new Map(
    [first, ...others].map(({ assessment: { sheet } }) => {
      const stored = readStamp(written, sheet.name);
      if (stored === null) throw new Error("The stamp that was written can't be read back");
      return [sheet.name, { time: stored.record.time, hash: stored.hash }];
    }),
  );
}
