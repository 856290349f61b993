/**
 * The merged cells of sheets. Excel tells them from ExcelApi 1.13 on; nothing in the sets before does,
 * so there they are looked up in a copy of the workbook (workbook-copy.ts), where Excel hands one out
 * (docs/adr/0025-merged-cells-of-older-excels.md).
 */
import { parseRange, type CellRange } from "../../core/grid/address";
import { READABLE_COLUMNS, READABLE_ROWS } from "../../core/grid/grid";
import { copyOfWorkbook } from "./workbook-copy";

const SET_WITH_MERGES = "1.13";

/** One area with its sheet's name: `'二季度,1'!A1:B2`. */
const AREA = /(?:'(?:[^']|'')*'|[^'!,]*)!([A-Z$\d:]+)/gi;

/** Merged cells by the names of the sheets. */
export type MergesBySheet = ReadonlyMap<string, readonly CellRange[]>;

/** Reads the merged cells out of the bytes of an .xlsx file. */
export type MergesOfFile = (bytes: Uint8Array) => Promise<MergesBySheet>;

/**
 * Asks for the merges in a range; loaded by the next synchronization.
 * @returns null where Excel can't tell
 */
export function requestMerges(range: Excel.Range): Excel.RangeAreas | null {
  const { requirements } = Office.context;
  if (requirements.isSetSupported("ExcelApi", SET_WITH_MERGES)) {
    const merged = range.getMergedAreasOrNullObject();
    merged.load("address,areaCount");
    return merged;
  }
  return null;
}

/** The part of a sheet that is read. */
export function readableWindow(sheet: Excel.Worksheet): Excel.Range {
  return sheet.getRangeByIndexes(0, 0, READABLE_ROWS, READABLE_COLUMNS);
}

/** A sheet that was read, and what was asked of its merges. */
export interface AskedSheet {
  readonly sheet: Excel.Worksheet;
  readonly merges: Excel.RangeAreas | null;
}

/**
 * What was asked for, in the order of each sheet.
 * @param mergesOf reads a copy of the workbook where Excel itself doesn't tell
 * @returns for each of the sheets; null where it can't be known
 */
export async function readMerges(
  context: Excel.RequestContext,
  sheets: readonly AskedSheet[],
  mergesOf: MergesOfFile | null,
): Promise<readonly (readonly CellRange[] | null)[]> {
  if (sheets.every(({ merges }) => merges === null)) {
    const bySheet = sheets.length === 0 ? null : await mergesOfCopy(mergesOf);
    return sheets.map(({ sheet }) => bySheet?.get(sheet.name) ?? null);
  }
  const areas = new Map<AskedSheet, Excel.RangeCollection>();
  for (const asked of sheets) {
    if (asked.merges === null || !isVague(asked.merges)) continue;
    // Asked for anew: such an object lives no longer than its request.
    const again = requestMerges(readableWindow(asked.sheet))?.areas;
    if (again !== undefined) areas.set(asked, again.load("items/address"));
  }
  if (areas.size > 0) await context.sync();
  return sheets.map((asked) => {
    if (asked.merges === null) return null;
    if (asked.merges.isNullObject) return [];
    return inOrder(
      areas
        .get(asked)
        ?.items.map(({ address }) => address)
        .join() ?? asked.merges.address,
    );
  });
}

/**
 * Some Excels name the top left cell of each area only, and a long list may be cut off: the areas one by
 * one are whole then. No merge has a single cell.
 */
function isVague(merged: Excel.RangeAreas): boolean {
  if (merged.isNullObject) return false;
  const areas = inOrder(merged.address);
  return (
    areas.length !== merged.areaCount ||
    areas.some(({ top, left, bottom, right }) => top === bottom && left === right)
  );
}

function inOrder(address: string): CellRange[] {
  return [...address.matchAll(AREA)]
    .flatMap(([, area = ""]) => parseRange(area) ?? [])
    .sort((a, b) => a.top - b.top || a.left - b.left);
}

async function mergesOfCopy(mergesOf: MergesOfFile | null): Promise<MergesBySheet | null> {
  if (mergesOf === null) return null;
  const bytes = await copyOfWorkbook();
  if (bytes === null) return null;
  try {
    return await mergesOf(bytes);
  } catch {
    // A copy that can't be read tells nothing, and the reading says that (`mergesUnknown`).
    return null;
  }
}
