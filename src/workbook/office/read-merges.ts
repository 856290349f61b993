/**
 * The merged cells of a sheet. Excel tells them from ExcelApi 1.13 on (2021, and Microsoft 365 since);
 * nothing in the sets before does, so an older Excel says that there are none.
 */
import { parseRange, type CellRange } from "../../core/grid/address";

const SET_WITH_MERGES = "1.13";

/** One area with its sheet's name: `'二季度,1'!A1:B2`. */
const AREA = /(?:'(?:[^']|'')*'|[^'!,]*)!([A-Z$\d:]+)/gi;

/**
 * Asks for the merges in a range; loaded by the next synchronization.
 * @returns null where Excel can't tell
 */
export function requestMerges(range: Excel.Range): Excel.RangeAreas | null {
  const { requirements } = Office.context;
  if (requirements.isSetSupported("ExcelApi", SET_WITH_MERGES)) {
    const merged = range.getMergedAreasOrNullObject();
    merged.load("address");
    return merged;
  }
  return null;
}

/** What was asked for, in the order of the sheet. */
export function toMerges(merged: Excel.RangeAreas | null): CellRange[] {
  if (merged === null || merged.isNullObject) return [];
  return [...merged.address.matchAll(AREA)]
    .flatMap(([, area = ""]) => parseRange(area) ?? [])
    .sort((a, b) => a.top - b.top || a.left - b.left);
}
