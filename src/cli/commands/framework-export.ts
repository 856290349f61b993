/** `framework export` and `framework import`: a framework from a name or file into a .json or .xlsx file. */
import { canonicalJson } from "../../core/framework/canonical-json";
import type { Framework } from "../../core/framework/framework";
import { planFrameworkSheet } from "../../core/framework/sheet/plan-framework-sheet";
import type { Language } from "../../core/locale/language";
import { CliError } from "../cli-error";
import { EXIT } from "../exit-code";
import type { ExitCode } from "../exit-code";
import { readIfPresent, writeBytes } from "../files";
import { problemLines, readFramework } from "../framework-file";
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
 * @throws CliError for an unknown framework, or when a file is in the way
 */
export async function exportFramework(
  name: string,
  options: ExportOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const reading = await readFramework(name, terminal.workbooks);
  if (!reading.ok) {
    terminal.err(`${problemLines(reading.problems, options.language).join("\n")}\n`);
    return EXIT.findings;
  }
  const bytes = await fileOf(reading.framework, options.out, terminal);
  if (!options.force && (await readIfPresent(options.out)) !== null) {
    throw new CliError({
      zh: `“${options.out}”已经存在，没有覆盖；请换一个文件名，或加 --force 覆盖。`,
      en: `“${options.out}” exists and was not overwritten. Choose another name, or add --force.`,
    });
  }
  await writeBytes(options.out, bytes);
  terminal.err(`${REPORT_TEXTS[options.language].created(options.out)}\n`);
  return EXIT.clean;
}

function fileOf(framework: Framework, out: string, terminal: Terminal): Promise<Uint8Array> | Uint8Array {
  return /\.json$/i.test(out)
    ? new TextEncoder().encode(canonicalJson(framework))
    : terminal.workbooks.create(planFrameworkSheet(framework));
}
