/**
 * `check`: all findings of every file, also those that only the files together can tell. A file that
 * can't be read at all is a finding among those of the others. With `--fix` the files are fixed in
 * copies first, and the findings are those that are left.
 */
import type { Language } from "../../core/locale/language";
import type { AssessedLedger } from "../../core/ledger/assess-ledgers";
import type { Roster } from "../../core/roster/roster";
import { acrossFiles } from "../../core/validation/across/check-across";
import { fileFinding } from "../../core/validation/across/file-finding";
import type { Member } from "../../core/validation/across/member";
import { verifyStamps, type WorkbookStamps } from "../../core/share/verify-workbook";
import type { FileFinding } from "../../core/validation/finding";
import { WorkbookError } from "../../workbook/workbook-error";
import { assessFile, type AssessedFile } from "../assess-file";
import { EXIT, type ExitCode } from "../exit-code";
import { fixFile, type FixedCopy, type FixOptions } from "../fix-file";
import { joinFindings } from "../join-findings";
import { reportFailure } from "../report-failure";
import { fixesJson, fixesText } from "../report-fixes";
import { checkJson, unreadJson } from "../report-json";
import { findingsTable, headText } from "../report-table";
import { sharedJson, sharedText } from "../report-shared";
import { readRosterFile } from "../roster-file";
import { besideJson, reportBeside } from "../report-beside";
import { ledgersJson, ledgersText } from "../ledger/report-ledgers";
import type { Terminal } from "../terminal";
import { OnlyLedgers } from "../unrecognized-file";
import { wantedSheets } from "../wanted-sheets";
import type { AssessFilesOptions } from "./assess-files";
import { jsonLines } from "../printable";

export interface CheckFilesOptions extends AssessFilesOptions {
  /** File with the units that are assessed; null where nobody says. */
  readonly roster: string | null;
  /** Null: the files are looked at only. */
  readonly fix: FixOptions | null;
}

/** A file as it was read, with its scoring sheets; what is said of the file as a whole is said of the first. */
type CheckedFile =
  | {
      readonly file: string;
      readonly members: readonly [Member, ...Member[]];
      readonly fixed: FixedCopy | null;
      /** Own sheets that nobody could read. */
      readonly beside: AssessedFile["unread"];
      /** Whether its stamped sheets are still as they were. */
      readonly shared: WorkbookStamps;
      readonly ledgers: readonly AssessedLedger[];
    }
  /** Ledgers without a scoring sheet, as a department keeps them. */
  | { readonly file: string; readonly ledgers: readonly AssessedLedger[]; readonly alone: true }
  | { readonly file: string; readonly unread: FileFinding };

/**
 * A file that has no scoring sheet, or isn't there, is named on stderr and ends the run with 1, as an error
 * does; with 2 where nothing could be checked, and where a copy could not be made. JSON is one object for one file, an array for several.
 */
export async function checkFiles(
  files: readonly string[],
  options: CheckFilesOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { language, json } = options;
  const roster = options.roster === null ? null : await readRosterFile(options.roster, language, terminal);
  const units = roster?.units ?? [];
  const checked: CheckedFile[] = [];
  for (const file of files) {
    try {
      checked.push(await checkFile(file, { ...options, units }, files.length > 1, terminal));
    } catch (error) {
      reportFailure(error, language, terminal);
    }
  }
  const { reports, faulty } = report(checked, roster, language);
  if (!json) for (const { text } of reports) terminal.out(`${text}\n`);
  else if (files.length > 1 || reports.length > 0) {
    const objects = reports.map((one) => one.json);
    terminal.out(jsonLines(files.length > 1 ? objects : objects[0]));
  }
  const missing = checked.length < files.length;
  if (checked.length === 0 || (missing && options.fix !== null)) return EXIT.failed;
  return faulty || missing ? EXIT.findings : EXIT.clean;
}

async function checkFile(
  file: string,
  options: CheckFilesOptions,
  isOneOfMany: boolean,
  terminal: Terminal,
): Promise<CheckedFile> {
  try {
    const { assessed, fixed } =
      options.fix === null
        ? { assessed: await assessFile(file, options, terminal.workbooks), fixed: null }
        : await fixFile(file, options, options.fix, terminal);
    reportBeside(assessed, options.language, terminal);
    const wanted = wantedSheets(assessed, options.period);
    const [first, ...others] = wanted;
    return {
      file,
      members: [{ file, assessment: first }, ...others.map((assessment) => ({ file, assessment }))],
      fixed,
      beside: assessed.unread,
      shared: verifyStamps(assessed.grid, assessed.assessments),
      ledgers: assessed.ledgers,
    };
  } catch (error) {
    if (error instanceof OnlyLedgers) return { file, ledgers: error.ledgers, alone: true };
    const unread = error instanceof WorkbookError && isOneOfMany ? fileFinding(error, file) : null;
    if (unread === null) throw error;
    return { file, unread };
  }
}

interface FileReport {
  readonly json: object;
  readonly text: string;
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
    faulty ||= one.ledgers.some(({ findings }) => findings.some(({ severity }) => severity === "error"));
    if ("alone" in one)
      return {
        json: { file, findings: [], ...ledgersJson(one.ledgers, language) },
        text: `${file}\n${ledgersText(one.ledgers, language)}`,
      };
    const {
      members: [first],
      fixed,
      beside,
      shared,
    } = one;
    const findings = joinFindings(one.members.map((member) => told.get(member) ?? member.assessment));
    const assessment = { ...first.assessment, findings };
    faulty ||= findings.some(({ severity }) => severity === "error");
    const changes = fixed === null ? "" : fixesText(fixed, language);
    return {
      json: {
        ...checkJson(file, assessment, language),
        ...sharedJson(shared, language),
        ...besideJson(beside, language),
        ...ledgersJson(one.ledgers, language),
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
        ledgersText(one.ledgers, language),
      ].join(""),
    };
  });
  return { reports, faulty };
}
