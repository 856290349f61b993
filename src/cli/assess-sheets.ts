/** Reads every scoring sheet of many files, for commands that put units or periods together: as `collect` reads them. */
import { plural } from "../core/locale/plural";
import type { Assessment } from "../core/assessment";
import type { FileRecord } from "../core/collect/record/file-record";
import { FrameworkShelf } from "../core/collect/record/record-frameworks";
import { reviveRecord } from "../core/collect/record/revive-record";
import { reviveSheet } from "../core/collect/record/revive-sheet";
import type { SheetMappings } from "../core/derive/column-mapping";
import { againstIssued } from "../core/derive/issued/against-issued";
import type { Framework } from "../core/framework/framework";
import type { Period } from "../core/framework/period";
import { formatPeriod, samePeriod } from "../core/framework/period";
import type { Language } from "../core/locale/language";
import type { RosterUnit } from "../core/roster/roster";
import { CliError } from "./cli-error";
import { cellAddress } from "../core/grid/address";
import type { FrameworkUse } from "./collect/read-answer";
import { readReturns } from "./collect/read-returns";
import { requireFramework } from "./framework-file";
import { describeFinding } from "../core/validation/wording/describe-finding";
import { NO_PERIOD, passOver, tellPassedOver, type PassedOver } from "./passed-over";
import type { Terminal } from "./terminal";
import { withoutEnding } from "../workbook/workbook-name";

export interface AssessedSheet {
  readonly file: string;
  /** The unit as written on the sheet; the file's name without its ending where none is. */
  readonly unit: string;
  readonly assessment: Assessment;
  /** SHA-256 of the file. */
  readonly sha256: string;
  /** When the file was last changed, ISO 8601; null where nobody knows. */
  readonly modified: string | null;
  /** The same sheet, scored by another version of its framework. */
  readonly under: (framework: Framework) => Assessment;
}

export interface AssessedSheets {
  /** In the order of the files. */
  readonly sheets: readonly AssessedSheet[];
  /** Files of which nothing is among the sheets; they were named on stderr. */
  readonly passedOver: readonly PassedOver[];
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
  /** File with the roster, which is no return wherever it lies; null for none. */
  readonly roster?: string | null;
  /** The units of the roster. */
  readonly units?: readonly RosterUnit[];
}

/**
 * @param paths files, folders with all that is in them, archives
 * @param others whether sheets of other frameworks are wanted too, beside those of the chosen one
 * @throws CliError when there is no such framework, or it has problems; when there is no file at all
 */
export async function assessSheets(
  paths: readonly string[],
  { period, framework, language, columns = new Map(), roster = null, units = [] }: AssessSheetsOptions,
  terminal: Terminal,
  others: (chosen: Framework) => boolean = () => false,
): Promise<AssessedSheets> {
  const chosen = framework === null ? null : await requireFramework(framework, terminal.workbooks);
  const use = chosen === null ? "brought" : others(chosen) ? "first" : "only";
  const files = await readFiles(
    paths,
    { chosen, use, columns, units, except: roster === null ? [] : [roster] },
    language,
    terminal,
  );
  const passedOver: PassedOver[] = [];
  const sheets = files.flatMap((file) => {
    if ("code" in file) {
      passedOver.push(file);
      return [];
    }
    const wanted = file.sheets.filter(
      ({ assessment }) =>
        period === null || (assessment.period !== null && samePeriod(assessment.period, period)),
    );
    if (wanted.length === 0 && period !== null) passedOver.push(noSuchPeriod(file.sheets, period));
    return wanted;
  });
  tellPassedOver(passedOver, language, terminal);
  const compared = againstIssued(
    sheets.map(({ assessment }) => assessment),
    null,
  );
  return {
    sheets: sheets.map((sheet, index) => ({ ...sheet, assessment: compared[index] ?? sheet.assessment })),
    passedOver,
    chosen,
  };
}

interface Choice {
  readonly chosen: Framework | null;
  readonly use: FrameworkUse;
  readonly columns: SheetMappings;
  readonly units: readonly RosterUnit[];
  readonly except: readonly string[];
}

interface ReadFile {
  readonly sheets: readonly [AssessedSheet, ...AssessedSheet[]];
}

/** @throws CliError when there is no file at all */
async function readFiles(
  paths: readonly string[],
  { chosen: framework, use, columns, units, except }: Choice,
  language: Language,
  terminal: Terminal,
): Promise<readonly (ReadFile | PassedOver)[]> {
  const settings = { framework, use, period: null, columns, units };
  const { records, names } = await readReturns(
    { paths, from: [], except, records: null, settings, language },
    terminal,
  );
  try {
    const shelf = new FrameworkShelf();
    records.frameworks.forEach((one) => shelf.add(one));
    const all = records.sources.map((source) => source());
    for (const { frameworks } of all) frameworks.forEach((one) => shelf.add(one));
    if (all.length === 0) throw nothingFound(paths);
    const places = new Map(names.map((name, index) => [name, index]));
    const placeOf = ({ file }: FileRecord): number => places.get(file) ?? names.length;
    return [...all].sort((a, b) => placeOf(a) - placeOf(b)).map((record) => readFile(record, shelf));
  } finally {
    records.discard();
  }
}

function readFile(record: FileRecord, shelf: FrameworkShelf): ReadFile | PassedOver {
  const { file, unreadable, sha256, modified } = record;
  const [first, ...others] = record.sheets.map((sheet): AssessedSheet => {
    return {
      file,
      unit: sheet.unit ?? withoutEnding(file.replace(/^.*\//, "")),
      assessment: reviveRecord(sheet, shelf),
      sha256: sha256 ?? "",
      modified,
      under: (framework) => reviveSheet(sheet, framework),
    };
  });
  if (first !== undefined) return { sheets: [first, ...others] };
  const why = unreadable?.message ?? "";
  return passOver("C101", { file, sheet: null }, { why }, { fix: unreadable?.remedy ?? "" });
}

function noSuchPeriod(sheets: ReadFile["sheets"], period: Period): PassedOver {
  const [{ file, assessment }] = sheets;
  const found = assessment.period === null ? NO_PERIOD : formatPeriod(assessment.period);
  return passOver("C108", { file, sheet: null }, { found, need: formatPeriod(period) });
}

function nothingFound(paths: readonly string[]): CliError {
  const names = paths.join("、");
  return new CliError({
    zh: `“${names}”里没有可以读取的工作簿；请检查文件名和所在文件夹。`,
    en: `There is no workbook to read in “${names}”; check the name and the folder.`,
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
