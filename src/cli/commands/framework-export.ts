/** `framework export` and `framework import`: a framework from a name or file into a .json or .xlsx file. */
import { canonicalJson } from "../../core/framework/canonical-json";
import type { Framework } from "../../core/framework/framework";
import { planFrameworkSheet } from "../../core/framework/sheet/plan-framework-sheet";
import type { Language } from "../../core/locale/language";
import { EXIT } from "../exit-code";
import type { ExitCode } from "../exit-code";
import { writeBytes } from "../files";
import { problemLines, readFramework } from "../framework-file";
import { refuseExisting } from "../refuse-existing";
import { refuseSameFile } from "../refuse-same-file";
import { REPORT_TEXTS } from "../report-texts";
import type { Terminal } from "../terminal";

export interface ExportOptions {
  readonly out: string;
  /** Overwrites a file that is there. */
  readonly force: boolean;
  readonly language: Language;
}

/**
 * Nothing is written when the framework has problems: they are listed, and the code is 1.
 * @throws CliError for an unknown framework, when a file is in the way, or when the output would replace the input
 */
export async function exportFramework(
  name: string,
  options: ExportOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  await refuseSameFile(name, options.out);
  const reading = await readFramework(name, terminal.workbooks);
  if (!reading.ok) {
    terminal.err(`${problemLines(reading.problems, options.language).join("\n")}\n`);
    return EXIT.findings;
  }
  if (!options.force) await refuseExisting(options.out);
  await writeBytes(options.out, await fileOf(reading.framework, options.out, terminal));
  terminal.err(`${REPORT_TEXTS[options.language].created(options.out)}\n`);
  return EXIT.clean;
}

function fileOf(framework: Framework, out: string, terminal: Terminal): Promise<Uint8Array> | Uint8Array {
  return /\.json$/i.test(out)
    ? new TextEncoder().encode(canonicalJson(framework))
    : terminal.workbooks.create(planFrameworkSheet(framework));
}
