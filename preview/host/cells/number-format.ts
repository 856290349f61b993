/** Number formats: the engine applies what it understands; the rest is kept so that it reads back. */
import { DEFAULT_LOCALE, helpers, type Zone } from "@odoo/o-spreadsheet";
import { ensure } from "../../model/ensure";
import type { Area } from "../geometry/area";
import { clipToGrid, growTo } from "../state/grid-size";
import type { WorkbookState } from "../state/workbook-state";
import { isEntireColumns, isEntireRows } from "../geometry/area";

/** Gives cells a number format; "General" takes it away. */
export function setNumberFormat(book: WorkbookState, sheetId: string, area: Area, format: string): void {
  if (!isEntireColumns(area) && !isEntireRows(area)) growTo(book, sheetId, area);
  const zone = clipToGrid(book, sheetId, area);
  const plain = format === "" || format.toLowerCase() === "general";
  const understood = !plain && isUnderstood(format);
  book.extrasOf(sheetId).numberFormat.set(area, plain || understood ? "" : format);
  if (zone === null) return;
  const target: Zone[] = [zone];
  ensure(book.model.dispatch("SET_FORMATTING", { sheetId, target, format: understood ? format : "" }));
}

/** True when the engine can show numbers with the format. */
export function isUnderstood(format: string): boolean {
  if (format === "@") return true;
  try {
    return [1, -1, 0].every(
      (value) => helpers.formatValue(value, { format, locale: DEFAULT_LOCALE }) !== "#ERROR",
    );
  } catch {
    // The engine throws for a format that it can't parse; that is the answer.
    return false;
  }
}
