/** Number formats: the engine applies what it understands; the rest is kept so that it reads back. */
import { DEFAULT_LOCALE, helpers, type Zone } from "@odoo/o-spreadsheet";
import { ensure } from "../../model/ensure";
import type { Area } from "../geometry/area";
import { clipToGrid, growTo } from "../state/grid-size";
import type { WorkbookState } from "../state/workbook-state";
import { isEntireColumns, isEntireRows } from "../geometry/area";

/** The format in which everything that is entered is text. */
const TEXT = "@";

/** Gives cells a number format; "General" takes it away. */
export function setNumberFormat(book: WorkbookState, sheetId: string, area: Area, format: string): void {
  if (!isEntireColumns(area) && !isEntireRows(area)) growTo(book, sheetId, area);
  const zone = clipToGrid(book, sheetId, area);
  const plain = format === "" || format.toLowerCase() === "general";
  const understood = !plain && isUnderstood(format);
  const numbers = zone !== null && format === TEXT ? numbersIn(book, sheetId, zone) : [];
  book.extrasOf(sheetId).numberFormat.set(area, plain || understood ? "" : format);
  if (zone === null) return;
  const target: Zone[] = [zone];
  ensure(book.model.dispatch("SET_FORMATTING", { sheetId, target, format: understood ? format : "" }));
  for (const { row, col } of numbers) {
    const cell: Zone = { top: row, bottom: row, left: col, right: col };
    book.extrasOf(sheetId).numberFormat.set(cell, format);
    ensure(book.model.dispatch("SET_FORMATTING", { sheetId, target: [cell], format: "" }));
  }
}

/** The engine makes text of numbers whose cell gets the text format; in Excel they stay what they are. */
function numbersIn(
  book: WorkbookState,
  sheetId: string,
  { top, bottom, left, right }: Zone,
): { readonly row: number; readonly col: number }[] {
  const { getters } = book.model;
  // Calculating what was written so far takes long, and most of what is made text holds no number anyway.
  if (!mayHoldNumbers(book, sheetId, { top, bottom, left, right })) return [];
  book.calculate();
  return getters.getEvaluatedCellsPositions(sheetId).filter((position) => {
    const { row, col } = position;
    const isInside = top <= row && row <= bottom && left <= col && col <= right;
    return isInside && String(getters.getEvaluatedCell(position).type) === "number";
  });
}

function mayHoldNumbers(book: WorkbookState, sheetId: string, zone: Zone): boolean {
  const { getters } = book.model;
  for (let row = zone.top; row <= zone.bottom; row++)
    for (let col = zone.left; col <= zone.right; col++) {
      const position = { sheetId, row, col };
      const cell = getters.getCell(position);
      if (cell === undefined || (!cell.isFormula && cell.content === "")) {
        if (getters.getArrayFormulaSpreadingOn(position) !== undefined) return true;
      } else if (cell.isFormula || typeof cell.parsedValue === "number") return true;
    }
  return false;
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
