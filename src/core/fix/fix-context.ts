/** What a fix looks at, and how it states the change of a cell. */
import type { Assessment } from "../assessment";
import type { CellRef } from "../grid/address";
import { formatAt, formulaAt, type SheetGrid } from "../grid/grid";
import type { CellContent, CellEdit } from "../plan/plan";
import { isPercentFormat } from "../sheet/read-number";
import type { FindingCode, FindingOf } from "../validation/finding";
import { contentAt } from "./cell-content";

export interface FixContext {
  readonly assessment: Assessment;
  /** The sheet on which the finding is. */
  readonly grid: SheetGrid;
}

/** The changes that fix a finding of one code; none where only a person can. */
export type Fixer<Code extends FindingCode> = (
  finding: FindingOf<Code>,
  context: FixContext,
) => readonly CellEdit[];

/** Puts a constant into a cell. A number needs a format that shows it as what it is: not text, not percent. */
export function replaceValue(grid: SheetGrid, at: CellRef, value: CellContent["value"]): CellEdit {
  const edit: CellEdit = {
    at,
    before: contentAt(grid, at.row, at.column),
    after: { value, formula: null },
  };
  const format = formatAt(grid, at.row, at.column);
  const misleads = typeof value === "number" && (format === "@" || isPercentFormat(format));
  return misleads ? { ...edit, numberFormat: "General" } : edit;
}

/**
 * Puts a formula into a cell.
 * @param value what it gives now
 */
export function replaceFormula(
  grid: SheetGrid,
  at: CellRef,
  formula: string,
  value: CellContent["value"],
): CellEdit {
  const edit: CellEdit = { at, before: contentAt(grid, at.row, at.column), after: { value, formula } };
  // A formula that is typed into a text cell stays a text.
  return formatAt(grid, at.row, at.column) === "@" ? { ...edit, numberFormat: "General" } : edit;
}

/** True when a cell's content is calculated: a fix of what it shows would take the formula away. */
export function hasFormula(grid: SheetGrid, at: CellRef): boolean {
  return formulaAt(grid, at.row, at.column) !== null;
}

export function isSameCell(a: CellRef, b: CellRef): boolean {
  return a.row === b.row && a.column === b.column && a.sheet === b.sheet;
}
