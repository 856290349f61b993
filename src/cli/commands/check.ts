/**
 * `check`: all findings of every file, also those that only the files together can tell. Many files are read as `collect`
 * reads them. A file that can't be read at all is a finding among those of the others. With `--fix` the files are fixed in
 * copies first, one after another, and the findings are those that are left.
 */
import type { Language } from "../../core/locale/language";
import { unreadableBy, unrecognized } from "../../core/collect/record/unreadable";
import type { Roster } from "../../core/roster/roster";
import { acrossFiles } from "../../core/validation/across/check-across";
import { WorkbookError } from "../../workbook/workbook-error";
import { assessFile } from "../assess-file";
import { checkFacts } from "../check/check-facts";
import { checkedFile, unreadFile, type CheckedFile } from "../check/checked-file";
import { readMany } from "../check/read-many";
import { findReturns } from "../collect/find-returns";
import type { FoundFiles } from "../collect/return-file";
import { EXIT, type ExitCode } from "../exit-code";
import { expandFiles, expandNames, nothingFound } from "../expand-files";
import { fixFile, type FixOptions } from "../fix-file";
import { requireFramework } from "../framework-file";
import { joinFindings } from "../join-findings";
import { reportFailure } from "../report-failure";
import { fixesJson, fixesText } from "../report-fixes";
import { checkJson, failedJson, unreadJson } from "../report-json";
import { findingsTable, headText } from "../report-table";
import { sharedJson, sharedText } from "../report-shared";
import { readRosterFile } from "../roster-file";
import { besideJson, reportBeside } from "../report-beside";
import { ledgersJson, ledgersText } from "../ledger/report-ledgers";
import { reportedLedgers } from "../ledger/reported-ledger";
import { NO_WORDS } from "../ledger/said-of-ledgers";
import type { Terminal } from "../terminal";
import { OnlyLedgers } from "../unrecognized-file";
import type { AssessFilesOptions } from "./assess-files";
import { jsonLines } from "../printable";

export interface CheckFilesOptions extends AssessFilesOptions {
  /** File with the units that are assessed; null where nobody says. */
  readonly roster: string | null;
  /** Null: the files are looked at only. */
  readonly fix: Omit<FixOptions, "files"> | null;
}

/**
 * A file that has no scoring sheet, or isn't there, is named on stderr and ends the run with 1, as an error
 * does; with 2 where nothing could be checked, and where a copy could not be made. JSON is one object for one file, an array for several.
 * @param paths files, folders, archives; with `--fix` workbooks and folders of them
 */
export async function checkFiles(
  paths: readonly string[],
  options: CheckFilesOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { language, json } = options;
  const roster = options.roster === null ? null : await readRosterFile(options.roster, language, terminal);
  const asked = { ...options, units: roster?.units ?? [] };
  const checked = await checkAll(paths, asked, terminal);
  const isMany = checked.length > 1;
  const { reports, faulty } = report(checked, roster, language);
  const texts = reports.flatMap(({ text }) => text ?? []);
  const objects = reports.flatMap((one) => one.json ?? []);
  if (!json) for (const text of texts) terminal.out(`${text}\n`);
  else if (isMany) terminal.out(jsonLines(objects));
  else if (texts.length > 0) terminal.out(jsonLines(objects[0]));
  const missing = checked.filter((one) => "failed" in one).length;
  if (missing === checked.length || (missing > 0 && options.fix !== null)) return EXIT.failed;
  return faulty || missing > 0 ? EXIT.findings : EXIT.clean;
}

/** @returns an answer for each file; workbooks of ours about returns are left out among many */
async function checkAll(
  paths: readonly string[],
  options: CheckFilesOptions,
  terminal: Terminal,
): Promise<readonly CheckedFile[]> {
  const { fix, language, said = NO_WORDS } = options;
  // Which column is which is said of one workbook; where it doesn't fit another one, that is told at once.
  if (fix !== null || said.mappings.length > 0) {
    const files = await expandFiles(paths, language, terminal);
    return eachAlone(files, { ...options, fix: fix === null ? null : { ...fix, files } }, terminal);
  }
  const names = await expandNames(paths);
  const except = options.roster === null ? [] : [options.roster];
  const found = await findReturns(names, except, terminal.archives);
  const [one, another] = found.files;
  if (one === undefined && found.refused.length === 0) throw nothingFound(names.join("、"));
  const isOne =
    one !== undefined && another === undefined && one.member === null && found.refused.length === 0;
  return isOne
    ? eachAlone([one.path], { ...options, fix: null }, terminal)
    : manyFiles(found, options, terminal);
}

async function manyFiles(
  found: FoundFiles,
  options: CheckFilesOptions,
  terminal: Terminal,
): Promise<readonly CheckedFile[]> {
  const { framework: name = null, columns = new Map(), units = [], asOf = null, said = NO_WORDS } = options;
  const framework = name === null ? null : await requireFramework(name, terminal.workbooks);
  const read = await readMany(found, { ...options, framework, columns, units, asOf, said }, terminal);
  return read.map((one): CheckedFile => {
    const { file } = one;
    if ("error" in one) {
      const unread = read.length > 1 ? unreadFile(file, one.error) : null;
      if (unread !== null) return unread;
      reportFailure(one.error, options.language, terminal);
      return { file, failed: unreadableBy(one.error) };
    }
    try {
      const checked = checkedFile(file, one.assessments, one.facts, options);
      if ("members" in checked) reportBeside({ path: file, ...one.facts }, options.language, terminal);
      return checked;
    } catch (error) {
      reportFailure(error, options.language, terminal);
      return { file, failed: one.assessments.length === 0 ? unrecognized(one.facts) : null };
    }
  });
}

/** One after another, each opened as a workbook that can be written to. */
async function eachAlone(
  files: readonly string[],
  options: Omit<CheckFilesOptions, "fix"> & { readonly fix: FixOptions | null },
  terminal: Terminal,
): Promise<readonly CheckedFile[]> {
  const checked: CheckedFile[] = [];
  for (const file of files) {
    try {
      checked.push(await checkAlone(file, options, terminal));
    } catch (error) {
      const unread = error instanceof WorkbookError && files.length > 1 ? unreadFile(file, error) : null;
      if (unread === null) reportFailure(error, options.language, terminal);
      checked.push(unread ?? { file, failed: null });
    }
  }
  return checked;
}

async function checkAlone(
  file: string,
  options: Parameters<typeof eachAlone>[1],
  terminal: Terminal,
): Promise<CheckedFile> {
  try {
    const { assessed, fixed } =
      options.fix === null
        ? { assessed: await assessFile(file, options, terminal.workbooks), fixed: null }
        : await fixFile(file, options, options.fix, terminal);
    reportBeside(assessed, options.language, terminal);
    const { grid, assessments } = assessed;
    const facts = checkFacts(grid, assessments, assessed);
    return checkedFile(file, assessments, facts, options, fixed);
  } catch (error) {
    if (!(error instanceof OnlyLedgers)) throw error;
    return { file, ledgers: reportedLedgers(error.ledgers), notes: error.notes, alone: true };
  }
}

interface FileReport {
  /** Null for what is told on stderr alone. */
  readonly json: object | null;
  /** Null for what was named on stderr already. */
  readonly text: string | null;
}

function report(
  checked: readonly CheckedFile[],
  roster: Roster | null,
  language: Language,
): { readonly reports: readonly FileReport[]; readonly faulty: boolean } {
  const members = checked.flatMap((one) => ("members" in one ? one.members : []));
  const told = new Map(acrossFiles(members, roster).map((assessment, index) => [members[index], assessment]));
  let faulty = false;
  const reports = checked.map((one): FileReport => {
    const { file } = one;
    if ("unread" in one) {
      faulty = true;
      const findings = [one.unread];
      const text = `${file}\n${findingsTable({ findings }, [], language)}`;
      return { json: unreadJson(file, one.unread, language), text };
    }
    if ("failed" in one) return { json: one.failed && failedJson(file, one.failed, language), text: null };
    const ledgers = "alone" in one ? one.ledgers : one.facts.ledgers;
    const notes = "alone" in one ? one.notes : one.facts.notes;
    faulty ||= [notes, ...ledgers.map(({ findings }) => findings)].some((findings) =>
      findings.some(({ severity }) => severity === "error"),
    );
    if ("alone" in one)
      return {
        json: { file, findings: [], ...ledgersJson(ledgers, notes, language) },
        text: `${file}\n${ledgersText(ledgers, notes, language)}`,
      };
    const {
      members: [first],
      fixed,
      facts: { shared, unread },
    } = one;
    const findings = joinFindings(one.members.map((member) => told.get(member) ?? member.assessment));
    const assessment = { ...first.assessment, findings };
    faulty ||= findings.some(({ severity }) => severity === "error");
    const changes = fixed === null ? "" : fixesText(fixed, language);
    return {
      json: {
        ...checkJson(file, assessment, language),
        ...sharedJson(shared, language),
        ...besideJson(unread, language),
        ...ledgersJson(ledgers, notes, language),
        ...(fixed === null ? {} : fixesJson(fixed)),
      },
      text: [
        headText(file, assessment, language),
        sharedText(shared, language),
        changes,
        findingsTable(
          assessment,
          one.members.map((member) => member.assessment),
          language,
        ),
        ledgersText(ledgers, notes, language),
      ].join(""),
    };
  });
  return { reports, faulty };
}
