/** A plan as a program reads it back: constants only, without any calculating. */
import type { CellValue, SheetGrid, WorkbookGrid } from "../../src/core/grid/grid";
import type { SheetPlan, WorkbookPlan } from "../../src/core/plan/plan";

export function planGrid(plan: WorkbookPlan): WorkbookGrid {
  return { sheets: plan.sheets.map(sheetGridOf), names: plan.names, activeSheet: plan.activate };
}

function sheetGridOf({ name, visibility, cells, merges }: SheetPlan): SheetGrid {
  const values: CellValue[][] = [];
  for (const { row, column, value = null } of cells) (values[row] ??= [])[column] = value;
  return {
    name,
    visibility,
    values: Array.from(values, (row) => Array.from(row ?? [], (value) => value ?? null)),
    formulas: [],
    formats: [],
    merges,
    truncated: false,
  };
}

/** The same workbook with one cell changed. */
export function withCell(
  workbook: WorkbookGrid,
  sheet: string,
  row: number,
  column: number,
  value: CellValue,
): WorkbookGrid {
  const sheets = workbook.sheets.map((grid) => {
    if (grid.name !== sheet) return grid;
    const values = grid.values.map((cells) => [...cells]);
    (values[row] ??= [])[column] = value;
    return {
      ...grid,
      values: Array.from(values, (cells) => Array.from(cells ?? [], (cell) => cell ?? null)),
    };
  });
  return { ...workbook, sheets };
}

/** The first cell of a sheet that holds a text. @throws Error when none does */
export function findCell(
  workbook: WorkbookGrid,
  sheet: string,
  text: string,
): { row: number; column: number } {
  const grid = workbook.sheets.find(({ name }) => name === sheet);
  for (const [row, cells] of (grid?.values ?? []).entries()) {
    const column = cells.indexOf(text);
    if (column >= 0) return { row, column };
  }
  throw new Error(`${sheet} has no ${text}`);
}
