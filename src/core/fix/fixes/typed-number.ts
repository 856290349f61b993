/** V203, V204, V205: a number with its unit, in full-width characters or stored as text becomes a number. */
import type { CellRef } from "../../grid/address";
import type { CellEdit } from "../../plan/plan";
import { enteredNumbers } from "../../validation/entered-numbers";
import { hasFormula, isSameCell, replaceValue, type FixContext } from "../fix-context";

/** What the cell is read as anyway, so that no score changes: only formulas begin to count it. */
export function fixTypedNumber({ at }: { readonly at: CellRef }, context: FixContext): readonly CellEdit[] {
  const { sheet } = context.assessment;
  const number = enteredNumbers(sheet.rows, sheet.adjustments).find(({ field }) => isSameCell(field.at, at));
  if (number?.field.reading.kind !== "number" || hasFormula(context.grid, at)) return [];
  return [replaceValue(context.grid, at, number.field.reading.value)];
}
