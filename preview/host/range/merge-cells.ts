/** Merging and unmerging, with Excel's rule that only the top-left value survives. */
import { ensure } from "../../model/ensure";
import type { HostObject } from "../../rich-api/host-object";
import type { SheetHost } from "../state/sheet-host";
import type { WorkbookState } from "../state/workbook-state";
import type { CellTarget } from "../format/cell-target";
import { type Area, cellCount, intersect } from "../geometry/area";

/** @param across merges each row on its own */
export function mergeArea(target: CellTarget, across: boolean): void {
  target.require("structure");
  const { book, sheetId } = target;
  book.asOneStep(() => {
    const zones = target.zones().flatMap((zone) => (across ? rowsOf(zone) : [zone]));
    const wide = zones.filter((zone) => cellCount(zone) > 1).map((zone) => ({ ...zone }));
    if (wide.length > 0) ensure(book.model.dispatch("ADD_MERGE", { sheetId, target: wide, force: true }));
  });
}

/** Takes apart every merge that the cells touch. */
export function unmergeArea(target: CellTarget): void {
  target.require("structure");
  const { book, sheetId } = target;
  const touched = book.model.getters
    .getMerges(sheetId)
    .filter((merge) => target.areas.some((area) => intersect(area, merge) !== null))
    .map(({ top, left, bottom, right }) => ({ top, left, bottom, right }));
  if (touched.length > 0) ensure(book.model.dispatch("REMOVE_MERGE", { sheetId, target: touched }));
}

/** The merges that a range touches, as one object; null when there are none. */
export function mergedAreas({ book, sheetId, area, worksheet }: MergedCells): HostObject | null {
  const merges = book.model.getters
    .getMerges(sheetId)
    .filter((merge) => intersect(area, merge) !== null)
    .map(({ top, left, bottom, right }) => ({ top, left, bottom, right }))
    .sort((a, b) => a.top - b.top || a.left - b.left);
  return merges.length === 0 ? null : worksheet.areas(merges);
}

/** What has to be known of a range. */
interface MergedCells {
  readonly book: WorkbookState;
  readonly sheetId: string;
  readonly area: Area;
  readonly worksheet: SheetHost;
}

function rowsOf(zone: Area): Area[] {
  return Array.from({ length: zone.bottom - zone.top + 1 }, (_row, offset) => ({
    ...zone,
    top: zone.top + offset,
    bottom: zone.top + offset,
  }));
}
