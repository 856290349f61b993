/**
 * What `check` says of a workbook beside its scoring sheets. Plain data: a thread that reads many files hands it over with
 * their records, which don't hold it.
 */
import type { Assessment } from "../../core/assessment";
import type { AssessmentOutcome } from "../../core/assess";
import type { UnreadSheet } from "../../core/derive/derive-own-sheets";
import type { LocatedProblem } from "../../core/framework/sheet/read-rows";
import type { WorkbookGrid } from "../../core/grid/grid";
import { verifyStamps, type WorkbookStamps } from "../../core/share/verify-workbook";
import type { LedgerFinding } from "../../core/ledger/finding/ledger-finding";
import { ledgerNotes } from "../../core/ledger/ledger-notes";
import { findScoringSheets } from "../../core/sheet/recognize-sheets";
import { reportedLedgers, type ReportedLedger } from "../ledger/reported-ledger";

export interface CheckFacts {
  /** Whether its stamped sheets are still as they were. */
  readonly shared: WorkbookStamps;
  /** Own sheets that nobody could read. */
  readonly unread: readonly UnreadSheet[];
  /** What is wrong with a framework that the workbook carries. */
  readonly frameworkProblems: readonly LocatedProblem[];
  readonly ledgers: readonly ReportedLedger[];
  /** What is to be said of ledgers and belongs to none of them. */
  readonly notes: readonly LedgerFinding[];
}

/** @param assessments those of all its scoring sheets */
export function checkFacts(
  workbook: WorkbookGrid,
  assessments: readonly Assessment[],
  {
    unread = [],
    frameworkProblems = [],
    ledgers = [],
  }: Pick<AssessmentOutcome, "unread" | "frameworkProblems" | "ledgers">,
): CheckFacts {
  return {
    shared: verifyStamps(workbook, assessments),
    unread,
    frameworkProblems,
    ledgers: reportedLedgers(ledgers),
    notes: ledgerNotes(
      workbook,
      [...findScoringSheets(workbook), ...assessments.map(({ sheet }) => sheet)].map(({ name }) => name),
    ),
  };
}
