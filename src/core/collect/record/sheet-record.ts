/** A scoring sheet as a record: everything that scoring and the reports read of it, and nothing else of the file. */
import type { Assessment } from "../../assessment";
import type { Derivation } from "../../derive/derived-framework";
import { formatPeriod, type Period } from "../../framework/period";
import { frameworkHash } from "../../framework/framework-hash";
import type { WorkbookGrid } from "../../grid/grid";
import { standardWordings } from "../../scoring/scoring-standard";
import { changedFormulas } from "../../share/changed-formulas";
import { verifyStamp } from "../../share/verify-stamp";
import { filledOn } from "../../sheet/filled-on";
import { isoDay } from "../../sheet/read-date";
import type { AdjustmentRow, Field, IndicatorRow } from "../../sheet/scoring-sheet";
import { recordOf } from "../../template/workbook-meta";
import { isEditedWording } from "../../validation/checks/table/edited-wording";
import { addressOf, fieldRecord } from "./field-record";
import {
  ROW_FIELDS,
  type AdjustmentRecord,
  type AlteredFormula,
  type DerivedRecord,
  type FieldRecord,
  type RowFieldKey,
  type RowRecord,
  type SheetRecord,
} from "./file-record";

/** @param workbook what the assessment was made from */
export function sheetRecord(workbook: WorkbookGrid, assessment: Assessment): SheetRecord {
  const { sheet, framework, period, findings, score, derived, issued } = assessment;
  const { name, header, columns, fields, rows, adjustments } = sheet;
  const day = filledOn(sheet);
  return {
    name,
    framework: frameworkHash(framework),
    period: periodText(period),
    sheetPeriod: periodText(sheet.period),
    unit: sheet.unit,
    filledOn: day === null ? null : isoDay(day),
    header: addressOf(header),
    columns: Object.fromEntries(columns),
    fields: Object.fromEntries([...fields].map(([key, field]) => [key, fieldRecord(field, name)])),
    rows: rows.map((row) => rowRecord(row, name)),
    adjustments: adjustments.map((row) => adjustmentRecord(row, name)),
    duplicates: sheet.duplicates.map(({ code, at }) => ({ code, at: at.map(addressOf) })),
    unknownRows: sheet.unknownRows.map((row) => ({ ...row, at: addressOf(row.at) })),
    ballotSheet: sheet.ballotSheet,
    findings,
    withheld: score.withheld === true,
    derived: derived === undefined ? null : derivedRecord(derived),
    issued: issued === undefined ? null : frameworkHash(issued),
    stamp: verifyStamp(workbook, assessment),
    alteredFormulas: recordOf(workbook, name) === null ? [] : alteredFormulas(workbook, assessment),
  };
}

function periodText(period: Period | null): string | null {
  return period === null ? null : formatPeriod(period);
}

function derivedRecord({ assumptions, problems, headerRow, places, columns }: Derivation): DerivedRecord {
  return {
    assumptions,
    problems,
    headerRow,
    columns,
    places: places.map(({ code, at, pointsAt }) => ({
      code,
      at: addressOf(at),
      pointsAt: addressOf(pointsAt),
    })),
  };
}

function alteredFormulas(workbook: WorkbookGrid, assessment: Assessment): readonly AlteredFormula[] {
  return changedFormulas(workbook, assessment).map(({ at, code, formula, found }) => ({
    at,
    code,
    formula,
    found,
  }));
}

function rowRecord(row: IndicatorRow, sheet: string): RowRecord {
  const kept = ROW_FIELDS.flatMap((key): readonly (readonly [RowFieldKey, FieldRecord])[] => {
    const field = row[key];
    if (field === null || repeatsFramework(row, key, field)) return [];
    // Whether 规则得分 is calculated has been judged; its formula is long and the same on every sheet.
    return [[key, fieldRecord(key === "rule" ? { ...field, formula: null } : field, sheet)]];
  });
  return {
    code: row.indicator.code,
    at: addressOf(row.at),
    entries: Object.fromEntries(
      row.entries.map((entry) => [entry.definition.key, fieldRecord(entry, sheet)] as const),
    ),
    fields: Object.fromEntries(kept),
  };
}

/** Wording and points as they were issued are the same on every sheet. */
function repeatsFramework({ indicator }: IndicatorRow, key: RowFieldKey, field: Field): boolean {
  switch (key) {
    case "name":
      return isPlainText(field) && !isEditedWording(field, [indicator.name]);
    case "criteria":
      return isPlainText(field) && !isEditedWording(field, standardWordings(indicator));
    case "max":
      return field.formula === null && field.raw === indicator.maxPoints;
    default:
      return false;
  }
}

function isPlainText({ formula, reading }: Field): boolean {
  return formula === null && reading.kind === "text";
}

function adjustmentRecord({ adjustment, at, ...cells }: AdjustmentRow, sheet: string): AdjustmentRecord {
  const { option, count, evidence } = cells;
  return {
    code: adjustment.code,
    at: addressOf(at),
    fields: {
      ...(option === null ? {} : { option: fieldRecord(option, sheet) }),
      ...(count === null ? {} : { count: fieldRecord(count, sheet) }),
      ...(evidence === null ? {} : { evidence: fieldRecord(evidence, sheet) }),
    },
  };
}
