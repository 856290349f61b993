/**
 * Remembers which sheets changed since a reading, so that the next one can take the others from it.
 * Whoever learns of changes keeps one: the adapter of its own writings, of which Excel's report is not
 * listened to, and the pane of what people edit.
 */
import type { WorkbookGrid } from "../core/grid/grid";
import type { ReadSince } from "./port";

export class ChangeJournal {
  private count = 0;
  /** Number of the last change of each sheet, by its name. */
  private readonly changes = new Map<string, number>();
  /** Number of the last change that may have been on any sheet. */
  private anywhere = 0;
  /** Number of changes when a reading began. */
  private readonly readings = new WeakMap<WorkbookGrid, number>();

  /** @param sheets names of the sheets that changed, or may have; null when it isn't known which */
  changed(sheets: readonly string[] | null): void {
    this.count++;
    if (sheets === null) this.anywhere = this.count;
    else for (const sheet of sheets) this.changes.set(sheet, this.count);
  }

  /** @returns to be called with what the reading that begins now has given */
  beginReading(): (grid: WorkbookGrid) => void {
    const begun = this.count;
    return (grid) => this.readings.set(grid, begun);
  }

  /** What changed since a reading; null when all has to be read, or when it is no reading of this workbook. */
  since(earlier: WorkbookGrid): ReadSince | null {
    const begun = this.readings.get(earlier);
    if (begun === undefined || this.anywhere > begun) return null;
    const touched = [...this.changes].filter(([, number]) => number > begun).map(([sheet]) => sheet);
    return { earlier, touched };
  }
}
