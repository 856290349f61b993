/** Whether two workbooks hold the same, as far as people type: what decides whether one may take the other's place. */
import type { WorkbookGrid } from "../core/grid/grid";

/** @param besides name of a sheet that is not compared */
export function sameCells(
  a: WorkbookGrid,
  b: WorkbookGrid,
  besides?: (workbook: WorkbookGrid) => string | undefined,
): boolean {
  return cellsOf(a, besides?.(a)) === cellsOf(b, besides?.(b));
}

function cellsOf(workbook: WorkbookGrid, besides: string | undefined): string {
  const sheets = workbook.sheets.filter((sheet) => sheet.name !== besides);
  return JSON.stringify(sheets.map(({ name, values, formulas }) => [name, values, formulas]));
}
