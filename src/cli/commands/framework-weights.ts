/** `framework weights`: what each indicator's points are worth over a whole year. */
import type { Language } from "../../core/locale/language";
import { EXIT, type ExitCode } from "../exit-code";
import { requireFramework } from "../framework-file";
import { jsonLines } from "../printable";
import { weightsJson, weightsText } from "../report-weights";
import type { Terminal } from "../terminal";

/** @throws CliError when there is no such framework, or it has problems */
export async function showWeights(
  name: string,
  { json, language }: { readonly json: boolean; readonly language: Language },
  terminal: Terminal,
): Promise<ExitCode> {
  const framework = await requireFramework(name, terminal.workbooks);
  terminal.out(json ? jsonLines(weightsJson(framework)) : `${weightsText(framework, language)}\n`);
  return EXIT.clean;
}
