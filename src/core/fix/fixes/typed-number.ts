/** V203, V204, V205: a number with its unit, in full-width characters or stored as text becomes a number. */
import { qualifiedAddress, type CellRef } from "../../grid/address";
import type { CellEdit } from "../../plan/plan";
import { rememberFor } from "../../remember";
import type { Field, ScoringSheet } from "../../sheet/scoring-sheet";
import { enteredNumbers } from "../../validation/entered/entered-numbers";
import { hasFormula, replaceValue, type FixContext } from "../fix-context";

/** A sheet can have hundreds of such findings; its cells are listed once for all of them. */
const numberCells = rememberFor(
  ({ rows, adjustments }: ScoringSheet): ReadonlyMap<string, Field> =>
    new Map(enteredNumbers(rows, adjustments).map(({ field }) => [qualifiedAddress(field.at), field])),
);

/** What the cell is read as anyway, so that no score changes: only formulas begin to count it. */
export function fixTypedNumber(
  { at }: { readonly at: CellRef },
  { assessment, grid }: FixContext,
): readonly CellEdit[] {
  const reading = numberCells(assessment.sheet).get(qualifiedAddress(at))?.reading;
  return reading?.kind !== "number" || hasFormula(grid, at) ? [] : [replaceValue(grid, at, reading.value)];
}
