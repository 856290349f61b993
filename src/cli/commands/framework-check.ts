/** `framework check`: lists every problem of frameworks; without a name, of the built-in ones. */
import { builtinFrameworks } from "../../core/framework/builtin-frameworks";
import type { Language } from "../../core/locale/language";
import { EXIT } from "../exit-code";
import type { ExitCode } from "../exit-code";
import { problemLines, readFramework } from "../framework-file";
import { reportFailure } from "../report-failure";
import type { Terminal } from "../terminal";

const TEXTS = {
  zh: {
    clean: (name: string) => `${name}：没有问题。`,
    problems: (name: string, count: number) => `${name}：${count} 处问题`,
  },
  en: {
    clean: (name: string) => `${name}: clean.`,
    problems: (name: string, count: number) => `${name}: ${count} problem(s)`,
  },
} as const;

/** Goes on with the next one when one can't be read. */
export async function checkFrameworks(
  names: readonly string[],
  language: Language,
  terminal: Terminal,
): Promise<ExitCode> {
  let code: ExitCode = EXIT.clean;
  for (const name of names.length > 0 ? names : builtinFrameworks().map(({ prefix }) => prefix)) {
    try {
      const reading = await readFramework(name, terminal.workbooks);
      if (reading.ok) {
        terminal.out(`${TEXTS[language].clean(name)}\n`);
        continue;
      }
      const lines = problemLines(reading.problems, language).map((line) => `  ${line}\n`);
      terminal.out(`${TEXTS[language].problems(name, lines.length)}\n${lines.join("")}`);
      if (code === EXIT.clean) code = EXIT.findings;
    } catch (error) {
      reportFailure(error, language, terminal);
      code = EXIT.failed;
    }
  }
  return code;
}
