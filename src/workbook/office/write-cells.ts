/** Writes the contents of a planned sheet: one array of entries and one of number formats. */
import type { PlanCell, SheetPlan } from "../../core/plan/plan";
import { renameFormulaSheets } from "./formula-sheets";
import { textInput } from "./text-input";

/** What stands in an array at a cell that is to stay as it is. */
const UNTOUCHED = null;

/**
 * @param sheet an empty sheet
 * @param asideNames the temporary name of every sheet of the plan, by its own name in lower case
 */
export function writeCells(
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  asideNames: ReadonlyMap<string, string>,
): void {
  const rows = 1 + Math.max(-1, ...plan.cells.map((cell) => cell.row));
  const columns = 1 + Math.max(-1, ...plan.cells.map((cell) => cell.column));
  if (rows === 0) return;
  const entries = block<string | number | boolean>(rows, columns);
  const formats = block<string>(rows, columns);
  for (const cell of plan.cells) {
    place(entries, cell, toEntry(cell, asideNames));
    const format = cell.style === undefined ? undefined : plan.styles[cell.style]?.numberFormat;
    // Without a format of its own a formula would take over the one of the cells that it refers to.
    place(formats, cell, format ?? (cell.formula === undefined ? UNTOUCHED : "General"));
  }
  const range = sheet.getRangeByIndexes(0, 0, rows, columns);
  // Entries first: in a cell formatted as text ("@") a formula would stay text.
  range.formulas = entries;
  range.numberFormat = formats;
}

function toEntry(cell: PlanCell, asideNames: ReadonlyMap<string, string>): string | number | boolean | null {
  if (cell.formula !== undefined) {
    const formula = cell.formula.startsWith("=") ? cell.formula : `=${cell.formula}`;
    return renameFormulaSheets(formula, asideNames);
  }
  return typeof cell.value === "string" ? textInput(cell.value) : (cell.value ?? UNTOUCHED);
}

function block<T>(rows: number, columns: number): (T | null)[][] {
  return Array.from({ length: rows }, () => new Array<T | null>(columns).fill(UNTOUCHED));
}

function place<T>(target: (T | null)[][], cell: PlanCell, item: T | null): void {
  const row = target[cell.row];
  if (row !== undefined) row[cell.column] = item;
}
