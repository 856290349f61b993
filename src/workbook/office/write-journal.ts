/**
 * Remembers which sheets the add-in wrote since a reading: Excel's own report of that is not listened
 * to, yet a later reading must not take these sheets from an earlier one.
 */
import type { WorkbookGrid } from "../../core/grid/grid";

export class WriteJournal {
  private count = 0;
  /** Number of the last writing of each sheet, by its name. */
  private readonly written = new Map<string, number>();
  /** Number of writings that were over when a reading began. */
  private readonly readings = new WeakMap<WorkbookGrid, number>();

  /** Sheets were written, or may have been. */
  wrote(sheets: readonly string[]): void {
    this.count++;
    for (const sheet of sheets) this.written.set(sheet, this.count);
  }

  /** @returns to be called with what the reading that begins now has given */
  beginReading(): (grid: WorkbookGrid) => void {
    const begun = this.count;
    return (grid) => this.readings.set(grid, begun);
  }

  /** Sheets that were written since a reading began; null when it is none of this workbook. */
  writtenSince(reading: WorkbookGrid): readonly string[] | null {
    const begun = this.readings.get(reading);
    if (begun === undefined) return null;
    return [...this.written].filter(([, number]) => number > begun).map(([sheet]) => sheet);
  }
}
