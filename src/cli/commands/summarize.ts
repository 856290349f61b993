/** `summarize`: a copy of the user's workbook with our 汇总 sheet in it. */
import type { Language } from "../../core/locale/language";
import { planSummary } from "../../core/summary/plan-summary";
import { assessFile } from "../assess-file";
import type { AssessFileOptions } from "../assess-file";
import { CliError } from "../cli-error";
import { EXIT } from "../exit-code";
import type { ExitCode } from "../exit-code";
import { isSameFile, writeBytes } from "../files";
import { faultyFramework } from "../framework-file";
import { reportFailure } from "../report-failure";
import { findingsTable } from "../report-table";
import { REPORT_TEXTS } from "../report-texts";
import type { Terminal } from "../terminal";

export interface SummarizeOptions extends AssessFileOptions {
  readonly out: string;
  readonly language: Language;
}

/**
 * The input's bytes never change.
 * @throws CliError when the output would replace the input
 */
export async function summarizeFile(
  path: string,
  options: SummarizeOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  if (await isSameFile(path, options.out)) {
    throw new CliError({
      zh: `输出文件与原文件“${path}”相同；请用 --out 给出另一个文件名，原文件不会被改动。`,
      en: `The output is the input, “${path}”. Give another name with --out; the input is never changed.`,
    });
  }
  const { workbook, grid, assessment, assessments, frameworkProblems } = await assessFile(
    path,
    options,
    terminal.workbooks,
  );
  if (frameworkProblems.length > 0)
    reportFailure(faultyFramework(path, frameworkProblems), options.language, terminal);
  const report = await workbook.apply(
    planSummary(grid, assessment, options.language, terminal.now(), assessments),
  );
  await writeBytes(options.out, workbook.toBytes());
  const texts = REPORT_TEXTS[options.language];
  terminal.err(`${texts.written(options.out, report.written.join("、"))}\n`);
  if (report.replaced.length > 0) terminal.err(`${texts.replaced}\n`);
  if (!assessment.findings.some(({ severity }) => severity === "error")) return EXIT.clean;
  terminal.err(findingsTable(assessment, options.language));
  return EXIT.findings;
}
