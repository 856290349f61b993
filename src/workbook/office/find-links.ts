/**
 * Finds the formulas of people that look at a sheet of ours which is about to be replaced. Deleting
 * the earlier sheet would leave #REF! in them, so they are written anew once the new sheet has its
 * name. They are known from the last reading; the survey looks again at just these cells.
 */
import type { CellRange } from "../../core/grid/address";
import type { SheetGrid, WorkbookGrid } from "../../core/grid/grid";
import { markedSheet } from "../../core/plan/mark";
import type { WorkbookPlan } from "../../core/plan/plan";
import { toAreas } from "./cell-areas";
import { formulaSheets } from "./formula-sheets";

/** Cells of a sheet that stays, all with formulas that name a sheet to be replaced. */
export interface Link {
  readonly sheet: string;
  readonly area: CellRange;
}

/** @param reading the workbook as it was read last */
export function findLinks(reading: WorkbookGrid, plan: WorkbookPlan): Link[] {
  const replaced = new Set(
    plan.sheets.flatMap(({ role, slot }) => markedSheet(reading.names, role, slot)?.toLowerCase() ?? []),
  );
  if (replaced.size === 0) return [];
  const edited = new Set(plan.edits?.map(({ at }) => `${at.row}:${at.column}:${at.sheet.toLowerCase()}`));
  return reading.sheets
    .filter(({ name }) => !replaced.has(name.toLowerCase()))
    .flatMap((sheet) =>
      toAreas(
        linkedCells(sheet, replaced).filter(
          ({ row, column }) => !edited.has(`${row}:${column}:${sheet.name.toLowerCase()}`),
        ),
      ).map((area) => ({ sheet: sheet.name, area })),
    );
}

function linkedCells(
  { formulas }: SheetGrid,
  replaced: ReadonlySet<string>,
): { readonly row: number; readonly column: number }[] {
  return formulas.flatMap((cells, row) =>
    cells.flatMap((formula, column) => {
      if (formula === null || !namesOneOf(formula, replaced)) return [];
      return mayBeArray(formula, [
        cells[column - 1],
        cells[column + 1],
        formulas[row - 1]?.[column],
        formulas[row + 1]?.[column],
      ])
        ? []
        : [{ row, column }];
    }),
  );
}

/** @param sheets names in lower case */
export function namesOneOf(formula: string, sheets: ReadonlySet<string>): boolean {
  return formulaSheets(formula).some((name) => sheets.has(name));
}

/**
 * The cells of an array formula all show the same text, and no single one of them can be written.
 * Where neighbours look like that, the formula is left alone.
 */
function mayBeArray(formula: string, neighbours: readonly (string | null | undefined)[]): boolean {
  return formula.includes(":") && neighbours.includes(formula);
}
