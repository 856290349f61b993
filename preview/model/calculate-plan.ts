/**
 * Calculates a plan with a real spreadsheet engine and reads it back as a grid, as if the
 * workbook had been opened in a spreadsheet program. Shows what the formulas alone say.
 */
import { calculateCells } from "./calculate-cells";
import { cellAddress } from "../../src/core/grid/address";
import type { CellValue, SheetGrid, WorkbookGrid } from "../../src/core/grid/grid";
import type { PlanCell, SheetPlan, WorkbookPlan } from "../../src/core/plan/plan";

/** Entries typed into the cells of a sheet, by address. */
export type TypedEntries = Readonly<Record<string, Readonly<Record<string, string | number>>>>;

/** @param typed what a person fills in, by sheet name and A1 address */
export function calculatePlan(plan: WorkbookPlan, typed: TypedEntries = {}): WorkbookGrid {
  const sheets = plan.sheets.map((sheet) => withEntries(sheet, typed[sheet.name] ?? {}));
  const calculated = calculateCells({
    version: "19.3",
    sheets: sheets.map(({ name, cells }, index) => ({
      id: `sheet-${index}`,
      name,
      colNumber: 40,
      rowNumber: Math.max(60, ...cells.map(({ row }) => row + 1)),
      cells: Object.fromEntries(cells.flatMap((cell) => contentOf(cell))),
    })),
  });
  const grids = sheets.map((sheet, index) => {
    const values: CellValue[][] = [];
    const formulas: (string | null)[][] = [];
    for (const { row, column, formula } of sheet.cells) {
      const evaluated = calculated(`sheet-${index}`, row, column);
      const value =
        String(evaluated.type) === "error"
          ? { error: String(evaluated.value) }
          : (evaluated.value as CellValue);
      (values[row] ??= [])[column] = value === "" && formula === undefined ? null : value;
      (formulas[row] ??= [])[column] = formula ?? null;
    }
    return grid(sheet, values, formulas);
  });
  return { sheets: grids, names: plan.names, activeSheet: plan.activate };
}

function grid(
  { name, visibility, merges }: SheetPlan,
  values: CellValue[][],
  formulas: (string | null)[][],
): SheetGrid {
  return {
    name,
    visibility,
    values: Array.from(values, (row) => Array.from(row ?? [], (value) => value ?? null)),
    formulas,
    formats: [],
    merges,
    truncated: false,
  };
}

function withEntries(sheet: SheetPlan, entries: Readonly<Record<string, string | number>>): SheetPlan {
  const cells = sheet.cells.map((cell) => {
    const entry = entries[cellAddress(cell.row, cell.column)];
    return entry === undefined ? cell : { ...cell, value: entry };
  });
  return { ...sheet, cells };
}

function contentOf({ row, column, value, formula }: PlanCell): [string, string][] {
  if (formula !== undefined) return [[cellAddress(row, column), formula]];
  if (value === undefined || value === null) return [];
  return [[cellAddress(row, column), String(value)]];
}
