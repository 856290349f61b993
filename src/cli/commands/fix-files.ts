/** `check --fix safe`: fixed copies of files, what was changed in them, and what is left to do. */
import type { Assessment } from "../../core/assess";
import type { Fix } from "../../core/fix/fix";
import { planFixes } from "../../core/fix/plan-fixes";
import { safeFixes } from "../../core/fix/safe-fixes";
import type { WorkbookGrid } from "../../core/grid/grid";
import { assessFile, assessOpened } from "../assess-file";
import { EXIT, type ExitCode } from "../exit-code";
import { writeBytes } from "../files";
import { copyPath, refuseForeign } from "../fixed-copy";
import { faultyFramework } from "../framework-file";
import { joinFindings } from "../join-findings";
import { reportFailure } from "../report-failure";
import { fixesJson, fixesTable } from "../report-fixes";
import { checkJson } from "../report-json";
import { findingsTable, headText } from "../report-table";
import { REPORT_TEXTS } from "../report-texts";
import type { Terminal } from "../terminal";
import { wantedSheets } from "../wanted-sheets";
import type { AssessFilesOptions } from "./assess-files";

export interface FixFilesOptions extends AssessFilesOptions {
  /** The folder for the copies. */
  readonly out: string;
  /** Overwrites whatever stands there under a copy's name, but never an original. */
  readonly force: boolean;
}

/** A file with the copy that was written of it. */
interface FixedFile {
  readonly copy: string;
  readonly fixes: readonly Fix[];
  /** As it was before. */
  readonly grid: WorkbookGrid;
  /** As the copy is: its first scoring sheet, with the findings of all of them. */
  readonly assessment: Assessment;
}

/**
 * Originals stay as they are, to the byte; a file without safe fixes is copied as it is.
 * JSON is one object for one file, an array for several: that of `check` for the copy, with `fixes`.
 */
export async function fixFiles(
  files: readonly string[],
  options: FixFilesOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { language } = options;
  const texts = REPORT_TEXTS[language];
  const reports: object[] = [];
  let code: ExitCode = EXIT.clean;
  for (const file of files) {
    try {
      const { copy, fixes, grid, assessment } = await fixFile(file, files, options, terminal);
      if (options.json) {
        reports.push({ ...checkJson(file, assessment, language), copy, fixes: fixesJson(fixes) });
      } else {
        const changes = fixes.length === 0 ? "" : fixesTable(fixes, grid, language);
        terminal.out(
          `${headText(file, assessment, language)}${texts.fixed(copy, fixes.length)}\n${changes}${findingsTable(assessment, language)}\n`,
        );
      }
      if (assessment.findings.some(({ severity }) => severity === "error") && code === EXIT.clean)
        code = EXIT.findings;
    } catch (error) {
      reportFailure(error, language, terminal);
      code = EXIT.failed;
    }
  }
  if (options.json && (files.length > 1 || reports.length > 0)) {
    terminal.out(`${JSON.stringify(files.length > 1 ? reports : reports[0], null, 2)}\n`);
  }
  return code;
}

async function fixFile(
  file: string,
  files: readonly string[],
  options: FixFilesOptions,
  terminal: Terminal,
): Promise<FixedFile> {
  const copy = await copyPath(file, files, options.out);
  const before = await assessFile(file, options, terminal.workbooks);
  const { workbook, grid, frameworkProblems } = before;
  if (frameworkProblems.length > 0)
    reportFailure(faultyFramework(file, frameworkProblems), options.language, terminal);
  const fixes = safeFixes(wantedSheets(before, options.period), grid);
  if (fixes.length > 0) await workbook.apply(planFixes(fixes, grid, terminal.now()));
  const fixed = await assessOpened(workbook, options, terminal.workbooks);
  if (!options.force) await refuseForeign(copy, fixed.grid, terminal.workbooks);
  await writeBytes(copy, workbook.toBytes());
  const sheets = wantedSheets(fixed, options.period);
  return { copy, fixes, grid, assessment: { ...sheets[0], findings: joinFindings(sheets) } };
}
