/** Sheets with ledgers as people type them, for tests. */
import type { CellValue, DefinedName, SheetGrid, WorkbookGrid } from "../../src/core/grid/grid";
import { dayNumber } from "../../src/core/sheet/read-date";

export function ledgerSheet(
  name: string,
  values: readonly (readonly CellValue[])[],
  more: Partial<SheetGrid> = {},
): SheetGrid {
  return {
    name,
    visibility: "visible",
    values,
    formulas: [],
    formats: [],
    merges: [],
    truncated: false,
    ...more,
  };
}

export function ledgerWorkbook(
  sheets: readonly SheetGrid[],
  names: readonly DefinedName[] = [],
): WorkbookGrid {
  return { sheets, names, activeSheet: null };
}

/** 2026-03-05 as Excel counts days. */
export function dayOf(text: string): number {
  const [year = 0, month = 0, date = 0] = text.split("-").map(Number);
  return dayNumber(year, month, date) ?? 0;
}
