/**
 * Reads a whole workbook in two round trips, however many sheets it has: one for the list of
 * sheets and names, one for every sheet's cells. A round trip costs more than the cells do. Only
 * when the cells are too many for one answer are there more (read-in-bands.ts).
 */
import { READABLE_COLUMNS, READABLE_ROWS, type SheetGrid, type WorkbookGrid } from "../../core/grid/grid";
import { isTooLarge } from "./office-error";
import { CELL_PROPERTIES, readInBands } from "./read-in-bands";
import { toCellBlock, toVisibility, type LoadedCells } from "./sheet-grid";

/**
 * @param context a fresh one
 * @throws whatever Office.js throws
 */
export async function readWorkbook(context: Excel.RequestContext): Promise<WorkbookGrid> {
  const { worksheets, names } = context.workbook;
  worksheets.load("items/name,items/visibility");
  names.load("items/name,items/formula");
  const active = worksheets.getActiveWorksheet();
  active.load("name");
  await context.sync();
  return {
    sheets: (await readSheets(context, worksheets.items)).map(toSheetGrid),
    names: names.items.map(({ name, formula }) => ({ name, refersTo: String(formula) })),
    activeSheet: active.name,
  };
}

interface SheetExtent {
  readonly sheet: Excel.Worksheet;
  /** The entries inside the readable window; formats alone do not count as entries. */
  readonly cells: Excel.Range;
  /** The extent of all entries, without their values: it tells what the window leaves out. */
  readonly extent: Excel.Range;
}

interface LoadedSheet extends SheetExtent {
  readonly loaded: LoadedCells | null;
}

async function readSheets(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<LoadedSheet[]> {
  const requested = sheets.map(requestExtent);
  for (const { cells } of requested) cells.load(CELL_PROPERTIES);
  try {
    await context.sync();
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    return readLargeSheets(context, sheets);
  }
  // Beyond five million cells Excel may answer null in place of an array.
  const isComplete = requested.every(({ cells }) => cells.isNullObject || Array.isArray(cells.values));
  if (!isComplete) return readLargeSheets(context, sheets);
  return requested.map((sheet) => ({ ...sheet, loaded: sheet.cells.isNullObject ? null : sheet.cells }));
}

async function readLargeSheets(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<LoadedSheet[]> {
  const requested = sheets.map(requestExtent);
  await context.sync();
  const blocks = requested.map(({ sheet, cells }) => ({ sheet, cells: cells.isNullObject ? null : cells }));
  const loaded = await readInBands(context, blocks);
  return requested.map((sheet, index) => ({ ...sheet, loaded: loaded[index] ?? null }));
}

function requestExtent(sheet: Excel.Worksheet): SheetExtent {
  const window = sheet.getRangeByIndexes(0, 0, READABLE_ROWS, READABLE_COLUMNS);
  const cells = window.getUsedRangeOrNullObject(true);
  const extent = sheet.getUsedRangeOrNullObject(true);
  for (const range of [cells, extent]) range.load("rowIndex,columnIndex,rowCount,columnCount");
  return { sheet, cells, extent };
}

function toSheetGrid({ sheet, extent, loaded }: LoadedSheet): SheetGrid {
  return {
    name: sheet.name,
    visibility: toVisibility(sheet.visibility),
    ...toCellBlock(loaded),
    // Merges can be asked for from ExcelApi 1.13 only; header recognition does without them.
    merges: [],
    truncated:
      !extent.isNullObject &&
      (extent.rowIndex + extent.rowCount > READABLE_ROWS ||
        extent.columnIndex + extent.columnCount > READABLE_COLUMNS),
  };
}
