/** A workbook of which only the names are known: enough to name sheets that are added to it. */
import type { WorkbookGrid } from "../core/grid/grid";
import type { SheetsAndNames } from "./sheets-and-names";

export function blankSheets({ sheets, names }: SheetsAndNames): WorkbookGrid {
  const blank = {
    visibility: "visible",
    values: [],
    formulas: [],
    formats: [],
    merges: [],
    truncated: false,
  } as const;
  return { sheets: sheets.map((name) => ({ name, ...blank })), names, activeSheet: null };
}
