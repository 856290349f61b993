/** From fixes that a person has agreed to, to the plan that makes them: cells and 校验记录 together. */
import { qualifiedAddress } from "../grid/address";
import { formatAt, type WorkbookGrid } from "../grid/grid";
import type { Language } from "../locale/language";
import { markFor } from "../plan/mark";
import type { CellEdit, WorkbookPlan } from "../plan/plan";
import type { Fix } from "./fix";
import { entryTime, type LogEntry } from "./log/log-entry";
import { planLogSheet } from "./log/plan-log-sheet";

/**
 * @param workbook what the fixes were made from
 * @param at when; the log's local time
 * @param language of a log that is begun with them
 * @throws Error when two fixes change one cell; safeFixes gives none such
 */
export function planFixes(
  fixes: readonly Fix[],
  workbook: WorkbookGrid,
  at: Date,
  language: Language,
): WorkbookPlan {
  const time = entryTime(at);
  return planChanges(
    fixes.flatMap(({ edits, code, indicator }) =>
      edits.map((edit) => ({ edit, entry: { time, indicator, code, action: "fix" as const } })),
    ),
    workbook,
    language,
  );
}

/** A change of a cell, and what the log says besides about it. */
export interface LoggedChange {
  readonly edit: CellEdit;
  readonly entry: Pick<LogEntry, "time" | "indicator" | "code" | "action">;
}

/** @throws Error when a cell comes twice */
export function planChanges(
  changes: readonly LoggedChange[],
  workbook: WorkbookGrid,
  language: Language,
): WorkbookPlan {
  const edits = changes.map(({ edit }) => edit);
  const changed = new Set<string>();
  for (const cell of edits.map(({ at }) => qualifiedAddress(at))) {
    if (changed.has(cell)) throw new Error(`Two changes of ${cell}`);
    changed.add(cell);
  }
  const log = planLogSheet(
    workbook,
    changes.map(({ edit, entry }): LogEntry => ({
      ...entry,
      at: edit.at,
      before: edit.before,
      after: edit.after,
      formatBefore: formatBefore(edit, workbook),
    })),
    language,
  );
  return { sheets: [log], edits, names: [markFor(log.role, log.name)], activate: null };
}

function formatBefore({ at, numberFormat }: CellEdit, { sheets }: WorkbookGrid): string | null {
  const grid = sheets.find(({ name }) => name === at.sheet);
  const before = grid === undefined ? "General" : formatAt(grid, at.row, at.column);
  return numberFormat === undefined || numberFormat === before ? null : before;
}
