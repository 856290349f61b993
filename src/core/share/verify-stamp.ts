/** Whether a stamped sheet is still as it was stamped, and if not, each cell that changed since. */
import type { Assessment } from "../assessment";
import { isSameCell } from "../fix/fix-context";
import { frameworkHash } from "../framework/framework-hash";
import type { CellRef } from "../grid/address";
import type { WorkbookGrid } from "../grid/grid";
import type { Text } from "../locale/language";
import { periodKind } from "../framework/period";
import { scoringStandard, standardWordings } from "../scoring/scoring-standard";
import { isEditedWording } from "../validation/checks/table/edited-wording";
import { recordOf } from "../template/workbook-meta";
import { columnLabel } from "../sheet/sheet-labels";
import { changedFormulas } from "./changed-formulas";
import { entryChanges } from "./entry-changes";
import { contentOf, isFixed, isLine } from "./fixed-cells";
import { hashPropertyName } from "./plan-stamp";
import type { ShareChange } from "./share-change";
import { isLineOf, stampLine, stampLineCell } from "./stamp-line";
import { stampHash, type StampRecord } from "./stamp-record";
import { readStamp, stampKey } from "./stamp-sheet";

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
    ...formulaChanges(workbook, assessment),
    ...lineChange(workbook, record, name),
    ...entryChanges(workbook, assessment, record),
    ...repeatedRows(assessment),
    ...wordingChanges(assessment, record),
  ].filter(isFirst);
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

/** The line that shows the stamp; what was somebody's own there is recorded as any other cell. */
function lineChange(workbook: WorkbookGrid, record: StampRecord, sheetName: string): ShareChange[] {
  const at = stampLineCell(workbook, record.key, sheetName);
  if (at === null || !record.entries.some(isFixed)) return [];
  const { language } = recordOf(workbook, sheetName) ?? { language: "zh" };
  const [before, after] = [stampLine(record, language), contentOf(workbook, at)];
  if (isLineOf(after, record, language) || record.entries.some(isLine)) return [];
  return [{ kind: "cell", at, label: { zh: "校验标记", en: "Stamp" }, before, after, format: "General" }];
}

/** A cell is told once, and a formula by what the framework says first. */
function isFirst(change: ShareChange, index: number, changes: readonly ShareChange[]): boolean {
  return (
    change.kind !== "cell" ||
    changes.findIndex(({ kind, at }) => kind === "cell" && isSameCell(at, change.at)) === index
  );
}

/** No row came twice when the sheet was stamped. */
function repeatedRows({ sheet }: Assessment): readonly ShareChange[] {
  return sheet.duplicates.flatMap(({ code, at }) =>
    at.map((cell) => ({ kind: "added" as const, at: cell, label: { zh: code, en: code } })),
  );
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

/** So was the wording, which stamps up to version 2026.1 don't record. */
function wordingChanges({ sheet, period }: Assessment, { entries }: StampRecord): readonly ShareChange[] {
  if (entries.some(isFixed)) return [];
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
