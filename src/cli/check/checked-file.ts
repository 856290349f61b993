/** One file of a `check`: what its sheets, and what is beside them, tell; or why nothing of it can be told. */
import type { Assessment } from "../../core/assessment";
import type { Unreadable } from "../../core/collect/record/file-record";
import { fileFinding } from "../../core/validation/across/file-finding";
import type { Member } from "../../core/validation/across/member";
import type { FileFinding } from "../../core/validation/finding";
import type { WorkbookError } from "../../workbook/workbook-error";
import { notScoring } from "../assess-file";
import type { FixedCopy } from "../fix-file";
import { faultyFramework } from "../framework-file";
import type { ReportedLedger } from "../ledger/reported-ledger";
import type { LedgerFinding } from "../../core/ledger/finding/ledger-finding";
import { isOfLedgers, unrecognizedFile } from "../unrecognized-file";
import { wantedSheets } from "../wanted-sheets";
import type { Period } from "../../core/framework/period";
import type { CheckFacts } from "./check-facts";

export type CheckedFile =
  | {
      readonly file: string;
      /** Its scoring sheets; what is said of the file as a whole is said of the first. */
      readonly members: readonly [Member, ...Member[]];
      readonly fixed: FixedCopy | null;
      readonly facts: CheckFacts;
    }
  /** Ledgers without a scoring sheet, as a department keeps them. */
  | {
      readonly file: string;
      readonly ledgers: readonly ReportedLedger[];
      readonly notes: readonly LedgerFinding[];
      readonly alone: true;
    }
  | { readonly file: string; readonly unread: FileFinding }
  /** Nothing could be checked in it, which was told on stderr; null where its content is not to blame. */
  | { readonly file: string; readonly failed: Unreadable | null };

export interface WantedSheets {
  readonly period: Period | null;
  readonly sheet: string | null;
}

/** @throws CliError when no sheet in it is a scoring sheet or a ledger, or not the one that is asked for */
export function checkedFile(
  file: string,
  assessments: readonly Assessment[],
  facts: CheckFacts,
  { period, sheet }: WantedSheets,
  fixed: FixedCopy | null = null,
): CheckedFile {
  const { frameworkProblems, unread, ledgers, notes } = facts;
  if (assessments.length === 0) {
    if (frameworkProblems.length > 0) throw faultyFramework(file, frameworkProblems);
    if (isOfLedgers(ledgers.length, notes, unread)) return { file, ledgers, notes, alone: true };
    throw unrecognizedFile(file, unread);
  }
  const assessment =
    sheet === null ? assessments[0] : assessments.find((candidate) => candidate.sheet.name === sheet);
  if (assessment === undefined) throw notScoring(file, sheet ?? "", assessments);
  const [first, ...others] = wantedSheets({ assessment, assessments }, period);
  return {
    file,
    members: [{ file, assessment: first }, ...others.map((one) => ({ file, assessment: one }))],
    fixed,
    facts,
  };
}

/** A file that is no workbook that can be read is a finding; null for what is not the file's fault. */
export function unreadFile(file: string, error: WorkbookError): CheckedFile | null {
  const unread = fileFinding(error, file);
  return unread === null ? null : { file, unread };
}
