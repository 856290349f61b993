/** Reads 校验记录 back, after reopening too: what was changed through us, oldest first. */
import { parseRange } from "../../grid/address";
import { textAt, valueAt, type SheetGrid, type WorkbookGrid } from "../../grid/grid";
import type { Language } from "../../locale/language";
import { markedSheet } from "../../plan/mark";
import { actionOf, LOG_HEADER_ROW, LOG_TITLE, logColumn, type LogColumn } from "./log-columns";
import { fromLogged } from "./log-content";
import type { LogEntry } from "./log-entry";

/** The sheet as it was read; null when the workbook has none. */
export function findLogSheet({ names, sheets }: WorkbookGrid): SheetGrid | null {
  const name = markedSheet(names, "log");
  return sheets.find((sheet) => sheet.name === name) ?? null;
}

/** The language that a log was begun in; Chinese where its title no longer says. */
export function logLanguage(log: SheetGrid): Language {
  return textAt(log, 0, 0) === LOG_TITLE.en ? "en" : "zh";
}

/** Rows that somebody made unreadable are left out here; they stay on the sheet. */
export function readLog(workbook: WorkbookGrid): readonly LogEntry[] {
  const grid = findLogSheet(workbook);
  if (grid === null) return [];
  return grid.values.flatMap((_, row) => (row > LOG_HEADER_ROW ? (readEntry(grid, row) ?? []) : []));
}

function readEntry(grid: SheetGrid, row: number): LogEntry | null {
  const text = (key: LogColumn): string => textAt(grid, row, logColumn(key));
  const content = (key: "before" | "after"): LogEntry["before"] | null =>
    fromLogged(valueAt(grid, row, logColumn(key)), text(`${key}Kind`));
  const cell = parseRange(text("cell"));
  const action = actionOf(text("action"));
  const [before, after] = [content("before"), content("after")];
  const sheet = valueAt(grid, row, logColumn("sheet"));
  if (typeof sheet !== "string" || cell === null || action === null) return null;
  if (before === null || after === null) return null;
  return {
    time: text("time"),
    at: { sheet, row: cell.top, column: cell.left },
    indicator: text("indicator") || null,
    before,
    after,
    formatBefore: text("formatBefore") || null,
    code: text("code"),
    action,
  };
}
