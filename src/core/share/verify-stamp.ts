/** Whether a stamped sheet is still as it was stamped, and if not, each cell that changed since. */
import type { Assessment } from "../assess";
import { frameworkHash } from "../framework/framework-hash";
import { parseRange, type CellRef } from "../grid/address";
import type { CellValue, WorkbookGrid } from "../grid/grid";
import type { Text } from "../locale/language";
import { periodKind } from "../framework/period";
import { scoringStandard, standardWordings } from "../scoring/scoring-standard";
import { isEditedWording } from "../validation/checks/edited-wording";
import { columnLabel } from "../sheet/sheet-labels";
import { changedFormulas } from "./changed-formulas";
import { currentEntries, UNKNOWN_ROW, type CurrentEntry } from "./current-entries";
import { hashPropertyName } from "./plan-stamp";
import { recordedValue, stampHash, valueOfRecord, type StampRecord, type StampedEntry } from "./stamp-record";
import { readStamp, stampKey } from "./stamp-sheet";

/** One difference between the sheet and its stamp. */
export type ShareChange =
  /** Another value stands in a cell; a formula or a wording of the framework's counts by its text. */
  | {
      readonly kind: "cell";
      readonly at: CellRef;
      readonly label: Text;
      readonly before: CellValue;
      readonly after: CellValue;
      /** Its number format now. */
      readonly format: string;
    }
  /** A row or column is gone; `at` is where its cell was. */
  | { readonly kind: "removed"; readonly at: CellRef; readonly label: Text }
  | { readonly kind: "added"; readonly at: CellRef; readonly label: Text }
  | { readonly kind: "framework"; readonly at: CellRef; readonly before: Text; readonly after: Text };

export type Verification =
  /** The sheet was never stamped. */
  | { readonly kind: "none" }
  | { readonly kind: "intact"; readonly time: string; readonly hash: string }
  | {
      readonly kind: "changed";
      readonly time: string;
      readonly hash: string;
      readonly changes: readonly ShareChange[];
    }
  /** The record was altered or removed: nothing can be told by it. */
  | { readonly kind: "broken"; readonly at: CellRef };

/** @param workbook what the assessment was made from */
export function verifyStamp(workbook: WorkbookGrid, assessment: Assessment): Verification {
  const { name, header } = assessment.sheet;
  const stored = readStamp(workbook, name);
  const repeated = workbook.properties?.find(
    (property) => property.name === hashPropertyName(stampKey(workbook, name)),
  )?.value;
  if (stored === null) return repeated === undefined ? { kind: "none" } : { kind: "broken", at: header };
  const { record, hash } = stored;
  // Programs that clean documents remove properties: that one is missing proves nothing.
  const isWhole = stampHash(record) === hash && (repeated === undefined || repeated === hash);
  if (!isWhole) return { kind: "broken", at: header };
  const changes = [
    ...frameworkChange(assessment, record),
    ...entryChanges(assessment, record),
    ...repeatedRows(assessment),
    ...formulaChanges(workbook, assessment),
    ...wordingChanges(assessment),
  ];
  const { time } = record;
  return changes.length === 0 ? { kind: "intact", time, hash } : { kind: "changed", time, hash, changes };
}

function frameworkChange(
  { framework, sheet }: Assessment,
  { framework: before }: StampRecord,
): ShareChange[] {
  if (frameworkHash(framework) === before.hash) return [];
  const shown = ({ name, version }: StampRecord["framework"]): Text => ({
    zh: `${name.zh} ${version}`,
    en: `${name.en} ${version}`,
  });
  const after = shown({ ...framework, hash: "" });
  return [{ kind: "framework", at: sheet.header, before: shown(before), after }];
}

function entryChanges(assessment: Assessment, { entries: stamped }: StampRecord): readonly ShareChange[] {
  const now = currentEntries(assessment);
  const byKey = new Map(now.map((entry) => [keyOf(entry), entry]));
  const codes = new Set(now.map(({ code }) => code));
  const stampedKeys = new Set(stamped.map(keyOf));
  const stampedCodes = new Set(stamped.map(({ code }) => code));
  return [
    ...stamped.flatMap((entry): readonly ShareChange[] => {
      const current = byKey.get(keyOf(entry));
      if (current !== undefined) return cellChange(entry, current);
      // A row that is gone is told once.
      const isFirst = stamped.find(({ code }) => code === entry.code) === entry;
      return codes.has(entry.code) || isFirst ? [removal(entry, codes.has(entry.code))] : [];
    }),
    ...now.flatMap((entry): readonly ShareChange[] => {
      if (stampedKeys.has(keyOf(entry))) return [];
      const isFirst = now.find(({ code }) => code === entry.code) === entry;
      if (stampedCodes.has(entry.code)) return [{ kind: "added", at: entry.at, label: withCode(entry) }];
      return isFirst ? [{ kind: "added", at: entry.at, label: { zh: entry.code, en: entry.code } }] : [];
    }),
  ];
}

/** No row came twice when the sheet was stamped. */
function repeatedRows({ sheet }: Assessment): readonly ShareChange[] {
  return sheet.duplicates.flatMap(({ code, at }) =>
    at.map((cell) => ({ kind: "added" as const, at: cell, label: { zh: code, en: code } })),
  );
}

function cellChange(stamped: StampedEntry, current: CurrentEntry): readonly ShareChange[] {
  if (stamped.value === recordedValue(current.value)) return [];
  return [
    {
      kind: "cell",
      at: current.at,
      label: withCode(current),
      before: valueOfRecord(stamped.value),
      after: current.value,
      format: current.format,
    },
  ];
}

/** @param rowRemains true when only the cell's column is gone */
function removal({ sheet, address, code, field }: StampedEntry, rowRemains: boolean): ShareChange {
  const { top: row, left: column } = parseRange(address) ?? { top: 0, left: 0 };
  const label = rowRemains && field !== UNKNOWN_ROW ? `${code} ${address}`.trim() : code;
  return { kind: "removed", at: { sheet, row, column }, label: { zh: label, en: label } };
}

/** All formulas were the framework's when the sheet was stamped. */
function formulaChanges(workbook: WorkbookGrid, assessment: Assessment): readonly ShareChange[] {
  return changedFormulas(workbook, assessment).map(({ at, code, formula, found }) => ({
    kind: "cell",
    at,
    label: code === null ? { zh: "公式", en: "Formula" } : { zh: `${code} 公式`, en: `${code} formula` },
    before: formula,
    after: found,
    format: "General",
  }));
}

/** So was the wording. */
function wordingChanges({ sheet, period }: Assessment): readonly ShareChange[] {
  return sheet.rows.flatMap(({ indicator, name, criteria }) => {
    const cells = [
      { field: name, wording: indicator.name, wordings: [indicator.name], label: columnLabel("l2") },
      {
        field: criteria,
        wording: scoringStandard(indicator, period === null ? "Y" : periodKind(period)),
        wordings: standardWordings(indicator),
        label: columnLabel("criteria"),
      },
    ];
    return cells.flatMap(({ field, wording, wordings, label }): readonly ShareChange[] =>
      field === null || !isEditedWording(field, wordings)
        ? []
        : [
            {
              kind: "cell",
              at: field.at,
              label: { zh: `${indicator.code} ${label.zh}`, en: `${indicator.code} ${label.en}` },
              before: wording.zh,
              after: field.raw,
              format: "General",
            },
          ],
    );
  });
}

function withCode({ code, label }: CurrentEntry): Text {
  const start = code === "" ? "" : `${code} `;
  return { zh: `${start}${label.zh}`, en: `${start}${label.en}` };
}

function keyOf({ code, field }: { readonly code: string; readonly field: string }): string {
  return JSON.stringify([code, field]);
}
