/** Makes the record of one file, read or not. */
import type { AssessmentOutcome } from "../../assess";
import type { Assessment } from "../../assessment";
import type { Framework } from "../../framework/framework";
import { formatPeriod } from "../../framework/period";
import type { WorkbookGrid } from "../../grid/grid";
import { readMeta } from "../../template/workbook-meta";
import { RECORD_SCHEMA, type FileRecord, type MadeFrom, type Unreadable } from "./file-record";
import { ledgersRecord } from "./ledger-record";
import { holdsOnlyLedgers, ONLY_LEDGERS } from "./only-ledgers";
import { frameworkRecord } from "./record-frameworks";
import { sheetRecord } from "./sheet-record";
import { unrecognized } from "./unreadable";

/** What is known of a file without opening it. */
export type FileFacts = Pick<FileRecord, "file" | "sha256" | "bytes" | "modified">;

/** A file that could be opened; without scoring sheets there is nothing to score, and the record says why. */
export function recordFile(facts: FileFacts, workbook: WorkbookGrid, outcome: AssessmentOutcome): FileRecord {
  const assessments = outcome.kind === "assessed" ? outcome.assessments : [];
  const ledgers = ledgersRecord(outcome.ledgers ?? []);
  return {
    ...emptyRecord(facts),
    properties: workbook.author ?? null,
    madeFrom: madeFrom(workbook),
    unreadable: outcome.kind === "assessed" ? null : whyUnread(workbook, outcome),
    sheets: assessments.map((assessment) => sheetRecord(workbook, assessment)),
    frameworks: frameworksOf(assessments).map(frameworkRecord),
    ...(ledgers === undefined ? {} : { ledgers }),
  };
}

function whyUnread(workbook: WorkbookGrid, outcome: AssessmentOutcome): Unreadable {
  return holdsOnlyLedgers(workbook, outcome) ? ONLY_LEDGERS : unrecognized(outcome);
}

/** A file that couldn't be opened. */
export function recordUnreadable(facts: FileFacts, unreadable: Unreadable): FileRecord {
  return { ...emptyRecord(facts), unreadable };
}

function emptyRecord({ file, sha256, bytes, modified }: FileFacts): FileRecord {
  return {
    schema: RECORD_SCHEMA,
    file: file.replaceAll("\\", "/"),
    sha256,
    bytes,
    modified,
    properties: null,
    madeFrom: null,
    unreadable: null,
    sheets: [],
    frameworks: [],
  };
}

function madeFrom(workbook: WorkbookGrid): readonly MadeFrom[] | null {
  const templates = readMeta(workbook)?.templates;
  if (templates === undefined) return null;
  return templates.map(
    ({ sheetName, unit, frameworkId, frameworkVersion, frameworkHash, period, language }) => ({
      sheet: sheetName,
      unit,
      framework: frameworkId,
      version: frameworkVersion,
      hash: frameworkHash,
      period: period === null ? null : formatPeriod(period),
      ...(language === "zh" ? {} : { language }),
    }),
  );
}

function frameworksOf(assessments: readonly Assessment[]): readonly Framework[] {
  return [
    ...new Set(
      assessments.flatMap(({ framework, issued }) =>
        issued === undefined ? [framework] : [framework, issued],
      ),
    ),
  ];
}
