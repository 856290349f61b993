/**
 * What a writing of ours touches, so that what Excel reports of it is told from what people do at the
 * same moment.
 */
import { parseRange, type CellRange } from "../../core/grid/address";

export class OwnWrites {
  private readonly sheets = new Set<string>();
  private readonly cells = new Map<string, CellRange[]>();

  /** Sheets that are made, replaced or removed, by their ids: all that happens on them is ours. */
  addSheets(ids: readonly string[]): void {
    for (const id of ids) this.sheets.add(id);
  }

  /** Cells of a person's sheet that are written. */
  addCells(sheetId: string, area: CellRange): void {
    const areas = this.cells.get(sheetId);
    if (areas === undefined) this.cells.set(sheetId, [area]);
    else areas.push(area);
  }

  /**
   * True when a change is nothing but what was written here.
   * @param address the changed cells; null when it is the sheet itself that was added or deleted
   */
  covers(sheetId: string, address: string | null): boolean {
    if (this.sheets.has(sheetId)) return true;
    const changed = address === null ? null : parseRange(address);
    if (changed === null) return false;
    return this.cells.get(sheetId)?.some((area) => encloses(area, changed)) ?? false;
  }
}

function encloses(outer: CellRange, inner: CellRange): boolean {
  return (
    outer.top <= inner.top &&
    outer.left <= inner.left &&
    outer.bottom >= inner.bottom &&
    outer.right >= inner.right
  );
}
