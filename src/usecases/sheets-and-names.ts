/** What the desk is told of the workbook into which sheets are written. */
import type { WorkbookGrid } from "../core/grid/grid";

/** What decides how the result sheets are called, without any cells. */
export interface SheetsAndNames {
  readonly sheets: readonly string[];
  readonly names: WorkbookGrid["names"];
}

export function sheetsAndNames({ sheets, names }: WorkbookGrid): SheetsAndNames {
  return { sheets: sheets.map(({ name }) => name), names };
}
