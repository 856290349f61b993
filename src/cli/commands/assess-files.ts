/** `score`: the same run over files for its reports, with and without explanations. */
import type { Assessment } from "../../core/assessment";
import type { Language } from "../../core/locale/language";
import { assessFile } from "../assess-file";
import type { AssessFileOptions } from "../assess-file";
import { EXIT } from "../exit-code";
import type { ExitCode } from "../exit-code";
import { reportFailure } from "../report-failure";
import { besideJson, reportBeside } from "../report-beside";
import type { Terminal } from "../terminal";
import { jsonLines } from "../printable";

export interface Report {
  readonly json: (file: string, assessment: Assessment, language: Language) => object;
  readonly text: (file: string, assessment: Assessment, language: Language) => string;
}

export interface AssessFilesOptions extends AssessFileOptions {
  readonly json: boolean;
  readonly language: Language;
}

/**
 * Reports on every file that can be read; a file that can't be is named on stderr.
 * JSON is one object for one file, an array for several.
 */
export async function assessFiles(
  files: readonly string[],
  options: AssessFilesOptions,
  report: Report,
  terminal: Terminal,
): Promise<ExitCode> {
  const reports: object[] = [];
  let code: ExitCode = EXIT.clean;
  for (const file of files) {
    try {
      const assessed = await assessFile(file, options, terminal.workbooks);
      const { assessment, unread } = assessed;
      reportBeside(assessed, options.language, terminal);
      if (options.json)
        reports.push({
          ...report.json(file, assessment, options.language),
          ...besideJson(unread, options.language),
        });
      else terminal.out(`${report.text(file, assessment, options.language)}\n`);
      if (assessment.findings.some(({ severity }) => severity === "error") && code === EXIT.clean)
        code = EXIT.findings;
    } catch (error) {
      reportFailure(error, options.language, terminal);
      code = EXIT.failed;
    }
  }
  if (options.json && (files.length > 1 || reports.length > 0)) {
    terminal.out(jsonLines(files.length > 1 ? reports : reports[0]));
  }
  return code;
}
