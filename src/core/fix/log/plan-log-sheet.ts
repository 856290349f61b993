/** The 校验记录 sheet: every row that it has, as it stands, and new ones below, in the language that it was begun in. */
import { cellAddress } from "../../grid/address";
import { isCellError, valueAt, type SheetGrid, type WorkbookGrid } from "../../grid/grid";
import type { Language } from "../../locale/language";
import { PALETTE } from "../../plan/palette";
import type { CellStyle, SheetPlan } from "../../plan/plan";
import { SheetBuilder } from "../../plan/sheet-builder";
import { rowHeightFor } from "../../plan/text-size";
import { chooseSheetName } from "../../plan/sheet-name";
import {
  ACTIONS,
  KINDS,
  LOG_COLUMNS,
  LOG_FOOTER,
  LOG_HEADER_ROW,
  LOG_TITLE,
  type LogColumn,
} from "./log-columns";
import { toLogged } from "./log-content";
import type { LogEntry } from "./log-entry";
import { findLogSheet, logLanguage } from "./read-log";

const cell = {
  border: { color: PALETTE.line, weight: "thin" },
  vertical: "center",
  wrap: true,
  fontColor: PALETTE.ink,
} as const;

const STYLES = {
  title: { bold: true, fontSize: 16, vertical: "center", fontColor: PALETTE.accent },
  header: { ...cell, bold: true, horizontal: "center", fill: PALETTE.accent, fontColor: PALETTE.onAccent },
  text: { ...cell, horizontal: "left" },
  centered: { ...cell, horizontal: "center" },
} satisfies Readonly<Record<string, CellStyle>>;

type Builder = SheetBuilder<keyof typeof STYLES>;

/**
 * Rows are only ever added: an undo is a row of its own.
 * @param chosen of a log that is begun; one that is there goes on in its own language
 */
export function planLogSheet(
  workbook: WorkbookGrid,
  added: readonly LogEntry[],
  chosen: Language,
): SheetPlan {
  const earlier = findLogSheet(workbook);
  const language = earlier === null ? chosen : logLanguage(earlier);
  const headings = LOG_COLUMNS.map(({ label, width }) => ({ text: label[language], width }));
  const builder: Builder = new SheetBuilder(STYLES);
  builder
    .put(0, 0, LOG_TITLE[language], "title")
    .height(0, 30)
    .height(LOG_HEADER_ROW, rowHeightFor(headings));
  headings.forEach(({ text }, column) => builder.put(LOG_HEADER_ROW, column, text, "header"));
  const firstNew = keepRows(builder, earlier);
  added.forEach((entry, index) => addRow(builder, firstNew + index, entry, language));
  return builder.build({
    role: "log",
    name: chooseSheetName(workbook, "log", LOG_TITLE[language]),
    visibility: "visible",
    tabColor: PALETTE.accentMiddle,
    showGridlines: false,
    columnWidths: LOG_COLUMNS.map(({ width }) => width),
    freeze: { rows: LOG_HEADER_ROW + 1, columns: 0 },
    print: {
      orientation: "landscape",
      titleRows: { first: LOG_HEADER_ROW, last: LOG_HEADER_ROW },
      fitToWidth: 1,
      footer: LOG_FOOTER[language],
    },
    protect: true,
  });
}

/** @returns the first row that is free */
function keepRows(builder: Builder, earlier: SheetGrid | null): number {
  if (earlier === null) return LOG_HEADER_ROW + 1;
  for (let row = LOG_HEADER_ROW + 1; row < earlier.values.length; row++) {
    LOG_COLUMNS.forEach(({ key }, column) => {
      const value = valueAt(earlier, row, column);
      builder.put(row, column, isCellError(value) ? value.error : value, styleOf(key));
    });
  }
  return Math.max(earlier.values.length, LOG_HEADER_ROW + 1);
}

function addRow(builder: Builder, row: number, entry: LogEntry, language: Language): void {
  const [before, after] = [toLogged(entry.before), toLogged(entry.after)];
  const values: Readonly<Record<LogColumn, string | number | boolean | null>> = {
    time: entry.time,
    sheet: entry.at.sheet,
    cell: cellAddress(entry.at.row, entry.at.column),
    indicator: entry.indicator,
    before: before.value,
    beforeKind: KINDS[before.kind][language],
    after: after.value,
    afterKind: KINDS[after.kind][language],
    code: entry.code,
    action: ACTIONS[entry.action][language],
    formatBefore: entry.formatBefore,
  };
  LOG_COLUMNS.forEach(({ key }, column) => builder.put(row, column, values[key], styleOf(key)));
}

function styleOf(key: LogColumn): keyof typeof STYLES {
  return key === "before" || key === "after" ? "text" : "centered";
}
