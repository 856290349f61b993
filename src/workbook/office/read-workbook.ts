/**
 * Reads a whole workbook in two round trips, however many sheets it has: one for the list of
 * sheets and names, one for every sheet's cells. A round trip costs more than the cells do.
 */
import { READABLE_COLUMNS, READABLE_ROWS, type SheetGrid, type WorkbookGrid } from "../../core/grid/grid";
import { WorkbookError } from "../workbook-error";
import { toCellBlock, toVisibility } from "./sheet-grid";

/**
 * @param context a fresh one; it is synchronized twice
 * @param fileName for messages
 * @throws WorkbookError `tooLarge` when Excel gave no values for want of room; otherwise whatever
 * Office.js throws
 */
export async function readWorkbook(context: Excel.RequestContext, fileName: string): Promise<WorkbookGrid> {
  const { worksheets, names } = context.workbook;
  worksheets.load("items/name,items/visibility");
  names.load("items/name,items/formula");
  const active = worksheets.getActiveWorksheet();
  active.load("name");
  await context.sync();

  const requested = worksheets.items.map(requestCells);
  await context.sync();

  return {
    sheets: requested.map((sheet) => toSheetGrid(sheet, fileName)),
    names: names.items.map(({ name, formula }) => ({ name, refersTo: String(formula) })),
    activeSheet: active.name,
  };
}

interface RequestedSheet {
  readonly sheet: Excel.Worksheet;
  /** The entries inside the readable window; formats alone do not count as entries. */
  readonly cells: Excel.Range;
  /** The extent of all entries, without their values: it tells what the window leaves out. */
  readonly extent: Excel.Range;
}

function requestCells(sheet: Excel.Worksheet): RequestedSheet {
  const window = sheet.getRangeByIndexes(0, 0, READABLE_ROWS, READABLE_COLUMNS);
  const cells = window.getUsedRangeOrNullObject(true);
  cells.load("values,formulas,numberFormat,valueTypes,rowIndex,columnIndex");
  const extent = sheet.getUsedRangeOrNullObject(true);
  extent.load("rowIndex,columnIndex,rowCount,columnCount");
  return { sheet, cells, extent };
}

function toSheetGrid({ sheet, cells, extent }: RequestedSheet, fileName: string): SheetGrid {
  // Beyond five million cells Excel answers null instead of an array.
  if (!cells.isNullObject && !Array.isArray(cells.values)) {
    throw new WorkbookError("tooLarge", { file: fileName, sheet: sheet.name });
  }
  return {
    name: sheet.name,
    visibility: toVisibility(sheet.visibility),
    ...toCellBlock(cells.isNullObject ? null : cells),
    // Merges can be asked for from ExcelApi 1.13 only; header recognition does without them.
    merges: [],
    truncated:
      !extent.isNullObject &&
      (extent.rowIndex + extent.rowCount > READABLE_ROWS || extent.columnIndex + extent.columnCount > READABLE_COLUMNS),
  };
}
