/** Stamps the sheets of a workbook that passed the share check: their records, the document's properties and the visible line together. */
import type { Assessment } from "../assessment";
import { entryTime } from "../fix/log/log-entry";
import { frameworkHash } from "../framework/framework-hash";
import { cellAddress } from "../grid/address";
import type { DocumentProperty, WorkbookGrid } from "../grid/grid";
import { markFor } from "../plan/mark";
import type { WorkbookPlan } from "../plan/plan";
import { currentEntries } from "./current-entries";
import { fixedCells } from "./fixed-cells";
import { stampLineEdit } from "./stamp-line";
import { recordedValue, stampHash, type StampRecord } from "./stamp-record";
import { HASH_PROPERTY } from "./stamp-names";
import { planStampSheet, stampKey } from "./stamp-sheet";

/** Excel's limit on the length of a property's name and value. */
const LONGEST = 255;

/**
 * @param workbook what the assessments were made from; whether they are ready to be stamped, checkWorkbookShare says
 * @param assessments of the sheets to be stamped, which get one time; stamps of other sheets stay as they are
 * @param at when; the stamps' local time
 */
export function planStamp(
  workbook: WorkbookGrid,
  assessments: readonly [Assessment, ...Assessment[]],
  at: Date,
): WorkbookPlan {
  const records = assessments.map((assessment) => recordOf(workbook, assessment, at));
  const stamp = planStampSheet(workbook, records);
  const lines = records.map((record) => stampLineEdit(workbook, record));
  const frameworks = records.map(({ framework: { name, version } }) => `${name.zh} ${version}`);
  return {
    sheets: [stamp],
    edits: lines.filter((line) => line !== null),
    names: [markFor(stamp.role, stamp.name)],
    properties: [
      property("考评助手.指标体系", [...new Set(frameworks)].join("；")),
      property("考评助手.标记时间", stampTime(at)),
      ...records.map((record) => property(hashPropertyName(record.key), stampHash(record))),
    ],
    activate: null,
  };
}

/** Seconds would tell nobody anything. */
function stampTime(at: Date): string {
  return entryTime(at).slice(0, -":00".length);
}

function recordOf(workbook: WorkbookGrid, assessment: Assessment, at: Date): StampRecord {
  const { framework, sheet } = assessment;
  const { id, name, version } = framework;
  const filled = currentEntries(assessment);
  const fixed = fixedCells(workbook, assessment, filled).filter(
    ({ value }) => value !== null && value !== "",
  );
  return {
    key: stampKey(workbook, sheet.name),
    sheetName: sheet.name,
    framework: { id, name, version, hash: frameworkHash(framework) },
    time: stampTime(at),
    entries: [...filled, ...fixed].map((entry) => ({
      sheet: entry.at.sheet,
      address: cellAddress(entry.at.row, entry.at.column),
      code: entry.code,
      field: entry.field,
      value: recordedValue(entry.value),
    })),
  };
}

/** Name of the document's property that repeats a stamp's hash. */
export function hashPropertyName(key: string): string {
  return `${HASH_PROPERTY}${key}`;
}

function property(name: string, value: string): DocumentProperty {
  return { name: name.slice(0, LONGEST), value: value.slice(0, LONGEST) };
}
