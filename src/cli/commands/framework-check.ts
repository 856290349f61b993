/** `framework check`: lists every problem of frameworks; without a name, of the built-in ones. */
import { plural } from "../../core/locale/plural";
import { builtinFrameworks } from "../../core/framework/builtin-frameworks";
import { frameworkWarnings } from "../../core/framework/check/framework-warnings";
import type { Framework } from "../../core/framework/framework";
import type { Language } from "../../core/locale/language";
import { EXIT } from "../exit-code";
import type { ExitCode } from "../exit-code";
import { problemLines, readFramework } from "../framework-file";
import { reportFailure } from "../report-failure";
import { weightDifferences } from "../report-weights";
import type { Terminal } from "../terminal";

const TEXTS = {
  zh: {
    clean: (name: string) => `${name}：没有问题。`,
    warnings: (name: string, count: number) => `${name}：没有问题，${count} 处提醒：`,
    problems: (name: string, count: number) => `${name}：${count} 处问题`,
    weights: "分值与全年实际权重：",
  },
  en: {
    clean: (name: string) => `${name}: clean.`,
    warnings: (name: string, count: number) => `${name}: clean, with ${plural(count, "warning")}:`,
    problems: (name: string, count: number) => `${name}: ${plural(count, "problem")}`,
    weights: "Points and acting weights:",
  },
} as const;

/** What there is to say of a framework without problems: how its points act, and what is odd about that. */
function cleanText(name: string, framework: Framework, language: Language): string {
  const texts = TEXTS[language];
  const warnings = frameworkWarnings(framework).map((problem) => ({ problem, at: null }));
  return [
    warnings.length === 0 ? texts.clean(name) : texts.warnings(name, warnings.length),
    ...problemLines(warnings, language).map((line) => `  ${line}`),
    `  ${texts.weights}`,
    ...weightDifferences(framework, language).map((line) => `    ${line}`),
    "",
  ].join("\n");
}

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
        terminal.out(cleanText(name, reading.framework, language));
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
