/** Reads every scoring sheet of many files, for commands that put units or periods together. */
import { plural } from "../core/locale/plural";
import { createHash } from "node:crypto";
import { basename } from "node:path";
import { assessWorkbook } from "../core/assess";
import type { Assessment } from "../core/assessment";
import type { SheetMappings } from "../core/derive/column-mapping";
import { againstIssued } from "../core/derive/issued/against-issued";
import type { Framework } from "../core/framework/framework";
import type { Period } from "../core/framework/period";
import { formatPeriod, samePeriod } from "../core/framework/period";
import type { Language } from "../core/locale/language";
import { CliError } from "./cli-error";
import { cellAddress } from "../core/grid/address";
import { modifiedAt, readBytes } from "./files";
import { faultyFramework, requireFramework } from "./framework-file";
import { describeFinding } from "../core/validation/wording/describe-finding";
import { reportFailure } from "./report-failure";
import type { Terminal } from "./terminal";
import { unrecognizedFile } from "./unrecognized-file";
import { withoutEnding } from "../workbook/workbook-name";

export interface AssessedSheet {
  readonly file: string;
  /** The unit as written on the sheet; the file's name without its ending where none is. */
  readonly unit: string;
  readonly assessment: Assessment;
  /** SHA-256 of the file. */
  readonly sha256: string;
  /** When the file was last changed, ISO 8601. */
  readonly modified: string;
}

export interface AssessedSheets {
  /** In the order of the files. */
  readonly sheets: readonly AssessedSheet[];
  /** True when a file could not be read; it was named on stderr. */
  readonly failed: boolean;
  /** The framework that was chosen to score by; null when none was. */
  readonly chosen: Framework | null;
}

export interface AssessSheetsOptions {
  /** Only sheets of this period; null for all. */
  readonly period: Period | null;
  /** Name or file of the only framework to score by; null for the workbook's own or a built-in one. */
  readonly framework: string | null;
  readonly language: Language;
  /** What a person said about the columns of departments' own sheets. */
  readonly columns?: SheetMappings;
}

/**
 * @param others whether sheets of other frameworks are wanted too, beside those of the chosen one
 * @throws CliError when there is no such framework, or it has problems
 */
export async function assessSheets(
  files: readonly string[],
  { period, framework, language, columns = new Map() }: AssessSheetsOptions,
  terminal: Terminal,
  others: (chosen: Framework) => boolean = () => false,
): Promise<AssessedSheets> {
  const chosen = framework === null ? null : await requireFramework(framework, terminal.workbooks);
  const by = { chosen, others: chosen === null || others(chosen), columns };
  const sheets: AssessedSheet[] = [];
  let failed = false;
  for (const file of files) {
    try {
      const found = await sheetsOf(file, by, terminal);
      const wanted = found.filter(
        ({ assessment }) =>
          period === null || (assessment.period !== null && samePeriod(assessment.period, period)),
      );
      if (wanted.length === 0 && period !== null) throw noSuchPeriod(file, period);
      sheets.push(...wanted);
    } catch (error) {
      reportFailure(error, language, terminal);
      failed = true;
    }
  }
  const compared = againstIssued(
    sheets.map(({ assessment }) => assessment),
    null,
  );
  return {
    sheets: sheets.map((sheet, index) => ({ ...sheet, assessment: compared[index] ?? sheet.assessment })),
    failed,
    chosen,
  };
}

/** What sheets are scored by: the chosen framework alone, others alone, or the chosen one first. */
interface Choice {
  readonly chosen: Framework | null;
  /** Frameworks that the workbook carries, and the built-in ones. */
  readonly others: boolean;
  /** What a person said about the columns of own sheets. */
  readonly columns: SheetMappings;
}

async function sheetsOf(
  file: string,
  { chosen, others, columns }: Choice,
  { workbooks }: Terminal,
): Promise<readonly AssessedSheet[]> {
  const bytes = await readBytes(file);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const modified = await modifiedAt(file);
  const workbook = await workbooks.open(bytes, file);
  const grid = await workbook.read();
  const own = chosen === null ? null : assessWorkbook(grid, { frameworks: [chosen], columns });
  const rest = others ? assessWorkbook(grid, { columns }) : null;
  const first = own?.kind === "assessed" ? own.assessments : [];
  const taken = new Set(first.map(({ sheet }) => sheet.name));
  const second = (rest?.kind === "assessed" ? rest.assessments : []).filter(
    ({ sheet, framework }) => !taken.has(sheet.name) && framework.id !== chosen?.id,
  );
  const assessments = [...first, ...second];
  if (assessments.length === 0) {
    const frameworkProblems = [own, rest].flatMap((outcome) => outcome?.frameworkProblems ?? []);
    if (frameworkProblems.length > 0) throw faultyFramework(file, frameworkProblems);
    throw unrecognizedFile(
      file,
      [own, rest].flatMap((outcome) => outcome?.unread ?? []),
    );
  }
  const fallback = withoutEnding(basename(file));
  return assessments.map((assessment) => ({
    file,
    unit: assessment.sheet.unit ?? fallback,
    assessment,
    sha256,
    modified,
  }));
}

function noSuchPeriod(file: string, period: Period): CliError {
  return new CliError({
    zh: `“${file}”中没有 ${formatPeriod(period)} 的考核评分表。`,
    en: `“${file}” has no scoring sheet for ${formatPeriod(period)}.`,
  });
}

/** What a return has otherwise than the sheet that was issued: it is ranked only once that is settled. */
const FROM_ISSUED: ReadonlySet<string> = new Set(["V131", "V133", "V134"]);

/**
 * Names on stderr every sheet with error findings: what they concern was left unscored.
 * @returns true when there is one
 */
export function reportFaulty(
  sheets: readonly AssessedSheet[],
  language: Language,
  terminal: Terminal,
): boolean {
  let faulty = false;
  for (const { file, assessment } of sheets) {
    const errors = assessment.findings.filter(({ severity }) => severity === "error").length;
    if (errors === 0) continue;
    faulty = true;
    const sheet = `${file}!${assessment.sheet.name}`;
    const sentence = {
      zh: `${sheet}：有 ${errors} 项错误发现，请用 kaoping check 查看并处理。`,
      en: `${sheet}: ${plural(errors, "error finding")}; see them with kaoping check.`,
    };
    terminal.err(`${sentence[language]}\n`);
    for (const finding of assessment.findings.filter(({ code }) => FROM_ISSUED.has(code))) {
      const place = cellAddress(finding.at.row, finding.at.column);
      terminal.err(`  ${place}  ${describeFinding(finding, language).message}\n`);
    }
  }
  return faulty;
}

/**
 * The framework by which all sheets are filled.
 * @throws CliError when there are several, or versions of one that differ
 */
export function commonFramework(sheets: readonly AssessedSheet[]): Framework | null {
  const [first] = sheets;
  if (first === undefined) return null;
  const frameworkOf = ({ assessment }: AssessedSheet): Framework => assessment.issued ?? assessment.framework;
  const framework = frameworkOf(first);
  const nameOf = ({ name, version }: Framework, language: Language): string => `${name[language]} ${version}`;
  const other = sheets.find(
    (sheet) => frameworkOf(sheet).id !== framework.id || frameworkOf(sheet).version !== framework.version,
  );
  if (other === undefined) return framework;
  const sentence = (language: Language): string =>
    [first, other]
      .map((sheet) => `${sheet.file}: ${nameOf(frameworkOf(sheet), language)}`)
      .join(language === "zh" ? "；" : "; ");
  throw new CliError({
    zh: `这些文件使用不同的指标体系，不能放在一起（${sentence("zh")}）。请分开处理。`,
    en: `The files use different frameworks and can't be put together (${sentence("en")}). Run them apart.`,
  });
}
