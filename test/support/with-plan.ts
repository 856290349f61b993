/** A workbook as it is once a plan's sheets were written into it. */
import type { WorkbookGrid } from "../../src/core/grid/grid";

export function withPlan(workbook: WorkbookGrid, planned: WorkbookGrid): WorkbookGrid {
  const written = new Set(planned.sheets.map(({ name }) => name));
  return {
    ...workbook,
    sheets: [...workbook.sheets.filter(({ name }) => !written.has(name)), ...planned.sheets],
    names: [...workbook.names, ...planned.names],
  };
}
