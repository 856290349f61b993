/**
 * Reads a whole workbook in two round trips, however many sheets it has: one for the list of
 * sheets and names, one for every sheet's cells. A round trip costs more than the cells do. Only
 * when the cells are too many for one answer (read-in-bands.ts) or rows are hidden here and there
 * (read-hidden.ts) are there more. After an edit only the
 * sheets that it concerns are read again (sheets-to-read.ts).
 */
import type { CellRange } from "../../core/grid/address";
import { READABLE_COLUMNS, READABLE_ROWS, type SheetGrid, type WorkbookGrid } from "../../core/grid/grid";
import type { ReadSince } from "../port";
import { PROPERTY, readProperties, toProperties } from "./custom-properties";
import { isEditing, isTooLarge, officeErrorCode } from "./office-error";
import { CELL_PROPERTIES, readInBands } from "./read-in-bands";
import { readableWindow, readMerges, requestMerges, type MergesOfFile } from "./read-merges";
import { toCellBlock, toVisibility, type LoadedCells } from "./sheet-grid";
import { HIDDEN_PROPERTIES, readHidden, type HiddenLines } from "./read-hidden";
import { sheetsToKeep } from "./sheets-to-read";

/** A workbook as it was read, and the names of its sheets by their ids. */
export interface WorkbookReading {
  readonly grid: WorkbookGrid;
  readonly sheetNames: ReadonlyMap<string, string>;
}

/**
 * @param context a fresh one
 * @param since lets sheets be taken from an earlier reading
 * @param mergesOf reads merged cells out of a copy of the workbook, for an Excel that doesn't tell them
 * @param signal stops between the answers of a reading that needs many
 * @throws whatever Office.js throws
 */
export async function readWorkbook(
  context: Excel.RequestContext,
  since: ReadSince | null,
  mergesOf: MergesOfFile | null = null,
  signal?: AbortSignal,
): Promise<WorkbookReading> {
  const { worksheets, names, properties, active } = await readLists(context);
  const { items } = worksheets;
  const defined = names.items.map(({ name, formula }) => ({ name, refersTo: String(formula) }));
  const sheetNames = items.map(({ name }) => name);
  const kept = since === null ? sheetNames.map(() => null) : sheetsToKeep(since, sheetNames);
  const read = await readSheets(
    context,
    items.filter((_, index) => kept[index] === null),
    mergesOf,
    signal,
  );
  const grids = new Map(read.map((loaded) => [loaded.sheet, toSheetGrid(loaded)]));
  const sheets = items.flatMap((sheet, index) => {
    const earlier = kept[index];
    const grid = earlier == null ? grids.get(sheet) : withVisibility(earlier, sheet);
    return grid === undefined ? [] : [grid];
  });
  return {
    grid: {
      sheets,
      names: defined,
      properties,
      activeSheet: active.name,
    },
    sheetNames: new Map(items.map(({ id, name }) => [id, name])),
  };
}

/**
 * Sheets, names and properties in one round trip; in three where Excel gives no properties and fails
 * the whole batch for them.
 */
async function readLists(context: Excel.RequestContext) {
  const { worksheets, names, properties } = context.workbook;
  const request = (): Excel.Worksheet => {
    worksheets.load("items/id,items/name,items/visibility");
    names.load("items/name,items/formula");
    return worksheets.getActiveWorksheet().load("name");
  };
  const active = request();
  properties.custom.load(PROPERTY);
  try {
    await context.sync();
  } catch (error) {
    if (officeErrorCode(error) === null || isEditing(error)) throw error;
    const again = request();
    await context.sync();
    return { worksheets, names, active: again, properties: (await readProperties(context)) ?? [] };
  }
  return { worksheets, names, active, properties: toProperties(properties.custom) };
}

/** The same sheet; the very same object unless it was hidden or shown since. */
function withVisibility(earlier: SheetGrid, { visibility }: Excel.Worksheet): SheetGrid {
  const now = toVisibility(visibility);
  return earlier.visibility === now ? earlier : { ...earlier, visibility: now };
}

interface SheetExtent {
  readonly sheet: Excel.Worksheet;
  /** The entries inside the readable window; formats alone do not count as entries. */
  readonly cells: Excel.Range;
  /** The extent of all entries, without their values: it tells what the window leaves out. */
  readonly extent: Excel.Range;
  /** Null where Excel can't tell. */
  readonly merges: Excel.RangeAreas | null;
}

interface LoadedSheet extends SheetExtent {
  readonly loaded: LoadedCells | null;
}

type ReadSheet = LoadedSheet & {
  readonly hidden: HiddenLines;
  /** Null where they can't be known. */
  readonly merged: readonly CellRange[] | null;
};

async function readSheets(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  mergesOf: MergesOfFile | null,
  signal: AbortSignal | undefined,
): Promise<ReadSheet[]> {
  if (sheets.length === 0) return [];
  const loaded = await loadSheets(context, sheets, signal);
  const questions = loaded.map(({ sheet, cells }) => ({ sheet, cells: cells.isNullObject ? null : cells }));
  const hidden = await readHidden(context, questions);
  const merged = await readMerges(context, loaded, mergesOf);
  return loaded.map((sheet, index) => ({
    ...sheet,
    hidden: hidden[index] ?? {},
    merged: merged[index] ?? null,
  }));
}

async function loadSheets(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  signal: AbortSignal | undefined,
): Promise<LoadedSheet[]> {
  const requested = sheets.map(requestExtent);
  for (const { cells } of requested) cells.load(CELL_PROPERTIES);
  try {
    await context.sync();
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    return readLargeSheets(context, sheets, signal);
  }
  // Beyond five million cells Excel may answer null in place of an array.
  const isComplete = requested.every(({ cells }) => cells.isNullObject || Array.isArray(cells.values));
  if (!isComplete) return readLargeSheets(context, sheets, signal);
  return requested.map((sheet) => ({ ...sheet, loaded: sheet.cells.isNullObject ? null : sheet.cells }));
}

async function readLargeSheets(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  signal: AbortSignal | undefined,
): Promise<LoadedSheet[]> {
  const requested = sheets.map(requestExtent);
  await context.sync();
  const blocks = requested.map(({ sheet, cells }) => ({ sheet, cells: cells.isNullObject ? null : cells }));
  const loaded = await readInBands(context, blocks, signal);
  return requested.map((sheet, index) => ({ ...sheet, loaded: loaded[index] ?? null }));
}

function requestExtent(sheet: Excel.Worksheet): SheetExtent {
  const window = readableWindow(sheet);
  const cells = window.getUsedRangeOrNullObject(true);
  const extent = sheet.getUsedRangeOrNullObject(true);
  cells.load(HIDDEN_PROPERTIES);
  extent.load("rowIndex,columnIndex,rowCount,columnCount");
  sheet.protection.load("protected");
  return { sheet, cells, extent, merges: requestMerges(window) };
}

function toSheetGrid({ sheet, extent, merged, loaded, hidden }: ReadSheet): SheetGrid {
  return {
    name: sheet.name,
    visibility: toVisibility(sheet.visibility),
    ...toCellBlock(loaded),
    merges: merged ?? [],
    ...(merged === null ? { mergesUnknown: true } : {}),
    protected: sheet.protection.protected,
    ...hidden,
    truncated:
      !extent.isNullObject &&
      (extent.rowIndex + extent.rowCount > READABLE_ROWS ||
        extent.columnIndex + extent.columnCount > READABLE_COLUMNS),
  };
}
