/**
 * Sheets of people that a plan's formulas look at. A tab may be renamed after it was read: a formula that
 * is written with the old name would show #REF!, or let Excel ask for a file.
 */
import type { WorkbookPlan } from "../../core/plan/plan";
import { WorkbookError } from "../workbook-error";
import { formulaSheets } from "./formula-sheets";

/** Names in lower case, without the plan's own sheets. */
export function sheetsInUse({ sheets, edits = [] }: WorkbookPlan): readonly string[] {
  const own = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const formulas = [
    ...sheets.flatMap(({ cells }) => cells.map(({ formula }) => formula)),
    ...edits.map(({ after }) => after.formula),
  ];
  const named = new Set(formulas.flatMap((formula) => (formula == null ? [] : formulaSheets(formula))));
  return [...named].filter((name) => !own.has(name));
}

/**
 * @param used of sheetsInUse
 * @param names of all sheets that are there now
 * @throws WorkbookError `sheetMissing` when one is not among them
 */
export function requireSheets(used: readonly string[], names: readonly string[], file: string): void {
  const there = new Set(names.map((name) => name.toLowerCase()));
  const sheet = used.find((name) => !there.has(name));
  if (sheet !== undefined) throw new WorkbookError("sheetMissing", { file, sheet });
}
