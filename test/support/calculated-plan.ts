/** A plan calculated by the preview's spreadsheet engine as a program opens it: texts stay texts, formulas have values. */
import type { WorkbookGrid } from "../../src/core/grid/grid";
import type { WorkbookPlan } from "../../src/core/plan/plan";
import { calculatedGrid } from "./calculated-grid";
import { planGrid } from "./plan-grid";

export function calculatedPlan(plan: WorkbookPlan): WorkbookGrid {
  return calculatedGrid(plannedGrid(plan));
}

/** The same before anything is calculated: formulas without values. */
export function plannedGrid(plan: WorkbookPlan): WorkbookGrid {
  const grid = planGrid(plan);
  const sheets = grid.sheets.map((sheet, index) => {
    const formulas: (string | null)[][] = [];
    for (const { row, column, formula } of plan.sheets[index]?.cells ?? [])
      if (formula !== undefined) (formulas[row] ??= [])[column] = formula;
    return {
      ...sheet,
      formulas: Array.from(formulas, (cells) => Array.from(cells ?? [], (cell) => cell ?? null)),
    };
  });
  return { ...grid, sheets };
}
