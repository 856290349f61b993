/**
 * Whether a cell is still as it was when a person saw what is to become of it. Both adapters ask
 * before they change somebody's entry: what was typed meanwhile is never written over.
 */
import { isCellError, type CellValue } from "../core/grid/grid";
import { sameFormula } from "../core/grid/same-formula";
import type { CellContent } from "../core/plan/plan";

/**
 * True when a cell holds this content: the same formula, or no formula and the same value. The value
 * of a formula follows from other cells and is no entry, so it doesn't count.
 */
export function holdsContent(content: CellContent, value: CellValue, formula: string | null): boolean {
  if (content.formula !== null || formula !== null) {
    return content.formula !== null && formula !== null && sameFormula(content.formula, formula);
  }
  // An entered "" looks like a blank cell, and files keep none.
  return !isCellError(value) && (value ?? "") === (content.value ?? "");
}
