/** Stamps a sheet that passed the share check: the record, the document's properties and the visible line together. */
import type { Assessment } from "../assess";
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
import { planStampSheet, stampKey } from "./stamp-sheet";

/** Excel's limit on the length of a property's name and value. */
const LONGEST = 255;

/**
 * @param workbook what the assessment was made from; whether it is ready to be stamped, checkShare says
 * @param at when; the stamp's local time
 */
export function planStamp(workbook: WorkbookGrid, assessment: Assessment, at: Date): WorkbookPlan {
  const { framework, sheet } = assessment;
  const { id, name, version } = framework;
  const filled = currentEntries(assessment);
  const fixed = fixedCells(workbook, assessment, filled).filter(
    ({ value }) => value !== null && value !== "",
  );
  const record: StampRecord = {
    key: stampKey(workbook, sheet.name),
    sheetName: sheet.name,
    framework: { id, name, version, hash: frameworkHash(framework) },
    // Seconds would tell nobody anything.
    time: entryTime(at).slice(0, -":00".length),
    entries: [...filled, ...fixed].map((entry) => ({
      sheet: entry.at.sheet,
      address: cellAddress(entry.at.row, entry.at.column),
      code: entry.code,
      field: entry.field,
      value: recordedValue(entry.value),
    })),
  };
  const stamp = planStampSheet(workbook, record);
  const line = stampLineEdit(workbook, record);
  return {
    sheets: [stamp],
    edits: line === null ? [] : [line],
    names: [markFor(stamp.role, stamp.name)],
    properties: [
      property("考评助手.指标体系", `${name.zh} ${version}`),
      property("考评助手.标记时间", record.time),
      property(hashPropertyName(record.key), stampHash(record)),
    ],
    activate: null,
  };
}

/** Name of the document's property that repeats a stamp's hash. */
export function hashPropertyName(key: string): string {
  return `考评助手.校验值.${key}`;
}

function property(name: string, value: string): DocumentProperty {
  return { name: name.slice(0, LONGEST), value: value.slice(0, LONGEST) };
}
