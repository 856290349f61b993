/** What a file has beside the sheets that were scored: a faulty framework, own sheets that nobody could read. */
import { derivationProblemText } from "../core/derive/describe-derivation";
import type { Language } from "../core/locale/language";
import type { AssessedFile } from "./assess-file";
import { faultyFramework } from "./framework-file";
import { printableName } from "./printable";
import { reportFailure } from "./report-failure";
import type { Terminal } from "./terminal";

type Beside = Pick<AssessedFile, "path" | "frameworkProblems" | "unread">;

/** On stderr; nothing for a file without either. */
export function reportBeside(
  { path, frameworkProblems, unread }: Beside,
  language: Language,
  terminal: Terminal,
): void {
  if (frameworkProblems.length > 0)
    reportFailure(faultyFramework(path, frameworkProblems), language, terminal);
  for (const { sheetName: name, problems } of unread) {
    const sheetName = printableName(name);
    const head = {
      zh: `${path}!${sheetName}：像是自制评分表，没有读懂，没有计分；请用 kaoping columns --sheet 查看，再用 --columns 说明。`,
      en: `${path}!${sheetName}: looks like an own scoring sheet, wasn't understood and isn't scored; see kaoping columns --sheet, and say which column is which with --columns.`,
    };
    const reasons = problems.map((problem) => `  · ${derivationProblemText(problem)[language]}\n`);
    terminal.err(`${head[language]}\n${reasons.join("")}`);
  }
}

/** The same for JSON: the sheets by name with the reasons; no field where there are none. */
export function besideJson(unread: AssessedFile["unread"], language: Language): object {
  if (unread.length === 0) return {};
  return {
    unreadSheets: unread.map(({ sheetName, problems }) => ({
      sheet: sheetName,
      reasons: problems.map((problem) => derivationProblemText(problem)[language]),
    })),
  };
}
