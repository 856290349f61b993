/** `summarize`: a copy of the user's workbook with our 汇总 sheet in it. */
import type { Language } from "../../core/locale/language";
import { planSummary } from "../../core/summary/plan-summary";
import { assessFile } from "../assess-file";
import type { AssessFileOptions } from "../assess-file";
import { EXIT } from "../exit-code";
import type { ExitCode } from "../exit-code";
import { writeBytes } from "../files";
import { refuseMacros, reportOrigin } from "../origin";
import { refuseExisting } from "../refuse-existing";
import { refuseSameFile } from "../refuse-same-file";
import { findingsTable } from "../report-table";
import { REPORT_TEXTS } from "../report-texts";
import { reportBeside } from "../report-beside";
import type { Terminal } from "../terminal";

export interface SummarizeOptions extends AssessFileOptions {
  readonly out: string;
  /** Replaces a file that is there, but never the input. */
  readonly force: boolean;
  /** Lets the copy of a workbook with macros go without them. */
  readonly dropMacros: boolean;
  readonly language: Language;
  /** The department that assesses; missing for the one that the workbook names. */
  readonly department?: string;
}

/**
 * The input's bytes never change.
 * @throws CliError when the output would replace the input, or another file unless forced
 */
export async function summarizeFile(
  path: string,
  options: SummarizeOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  await refuseSameFile(path, options.out);
  if (!options.force) await refuseExisting(options.out);
  const assessed = await assessFile(path, options, terminal.workbooks);
  const { workbook, grid, assessment, assessments } = assessed;
  reportBeside(assessed, options.language, terminal);
  refuseMacros(workbook, options.dropMacros);
  const report = await workbook.apply(
    planSummary(grid, assessment, options.language, terminal.now(), assessments, options.department),
  );
  await writeBytes(options.out, workbook.toBytes());
  const texts = REPORT_TEXTS[options.language];
  terminal.err(`${texts.written(options.out, report.written.join("、"))}\n`);
  reportOrigin(workbook, options.out, options.language, terminal);
  if (report.replaced.length > 0) terminal.err(`${texts.replaced}\n`);
  if (!assessment.findings.some(({ severity }) => severity === "error")) return EXIT.clean;
  terminal.err(findingsTable(assessment, [assessment], options.language));
  return EXIT.findings;
}
