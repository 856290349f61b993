/**
 * Takes changes back that 校验记录 tells of, as long as nobody has changed the cell since. The log
 * keeps both rows: what was done, and that it was undone.
 */
import { qualifiedAddress } from "../grid/address";
import { textAt, type SheetGrid, type WorkbookGrid } from "../grid/grid";
import type { Language } from "../locale/language";
import type { CellEdit, WorkbookPlan } from "../plan/plan";
import { normalizeCode } from "../sheet/normalize-text";
import { contentAt, isSameContent } from "./cell-content";
import { entryTime, type LogEntry } from "./log/log-entry";
import { readLog } from "./log/read-log";
import { planChanges, type LoggedChange } from "./plan-fixes";

/** A change that has not been undone. */
export interface UndoableEntry {
  readonly entry: LogEntry;
  /** False when somebody has changed, moved or removed the cell since: then it stays as it is. */
  readonly possible: boolean;
}

/**
 * The latest change of each cell that has not been undone, newest first. Earlier changes of a cell
 * follow once the later one is undone.
 */
export function undoableEntries(workbook: WorkbookGrid): readonly UndoableEntry[] {
  const stacks = new Map<string, LogEntry[]>();
  for (const entry of readLog(workbook)) {
    const key = qualifiedAddress(entry.at);
    const stack = stacks.get(key) ?? [];
    if (entry.action === "undo") stack.pop();
    else stack.push(entry);
    // Kept in the order of the latest change.
    stacks.delete(key);
    stacks.set(key, stack);
  }
  return [...stacks.values()]
    .flatMap((stack) => stack.at(-1) ?? [])
    .map((entry) => ({ entry, possible: isAsLeft(entry, workbook) }))
    .reverse();
}

/**
 * The plan that undoes entries. Those whose cell was changed since are left out; undoableEntries says
 * which they are.
 * @param at when; the log's local time
 * @param language of a log that would have to be begun
 */
export function planUndo(
  entries: readonly LogEntry[],
  workbook: WorkbookGrid,
  at: Date,
  language: Language,
): WorkbookPlan {
  const time = entryTime(at);
  const changes = entries.flatMap((entry): readonly LoggedChange[] => {
    const { indicator, code } = entry;
    const edit = isAsLeft(entry, workbook) ? undoEdit(entry, workbook) : null;
    return edit === null ? [] : [{ edit, entry: { time, indicator, code, action: "undo" } }];
  });
  return planChanges(changes, workbook, language);
}

function undoEdit({ at, before, formatBefore }: LogEntry, workbook: WorkbookGrid): CellEdit | null {
  const grid = sheetOf(at.sheet, workbook);
  if (grid === null) return null;
  const edit = { at, before: contentAt(grid, at.row, at.column), after: before };
  return formatBefore === null ? edit : { ...edit, numberFormat: formatBefore };
}

/** The cell still holds what it was given, on the row of its indicator. */
function isAsLeft({ at, after, indicator }: LogEntry, workbook: WorkbookGrid): boolean {
  const grid = sheetOf(at.sheet, workbook);
  return (
    grid !== null &&
    isSameContent(contentAt(grid, at.row, at.column), after) &&
    (indicator === null || isOnRowOf(indicator, grid, at.row))
  );
}

/** Rows that were put in or taken out since move cells; a sheet without codes can't tell. */
function isOnRowOf(code: string, grid: SheetGrid, row: number): boolean {
  const hasCode = (index: number): boolean =>
    (grid.values[index] ?? []).some(
      (_, column) => normalizeCode(textAt(grid, index, column)) === normalizeCode(code),
    );
  return hasCode(row) || !grid.values.some((_, index) => hasCode(index));
}

function sheetOf(name: string, { sheets }: WorkbookGrid): SheetGrid | null {
  return sheets.find((sheet) => sheet.name === name) ?? null;
}
