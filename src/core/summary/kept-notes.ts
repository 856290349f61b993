/**
 * What people wrote beside our 汇总: it is carried over when the sheet is written again. Notes to the
 * right of ours keep their cells; notes below move along with the end of ours.
 */
import { formatAt, formulaAt, isCellError, textAt, valueAt, type SheetGrid } from "../grid/grid";
import type { CellStyle, PlanCell } from "../plan/plan";
import { SUMMARY_LABELS } from "./summary-labels";
import { LAST_COLUMN } from "./summary-layout";

/** A note's style goes by its number format. */
type NoteStyles = Record<string, CellStyle>;

export interface KeptNotes {
  readonly cells: readonly PlanCell[];
  readonly styles: NoteStyles;
}

/**
 * @param old the 汇总 sheet that is about to be replaced; null when there is none
 * @param endRow the row after the last one of the new sheet
 */
export function keptNotes(old: SheetGrid | null, endRow: number): KeptNotes {
  const cells: PlanCell[] = [];
  const styles: NoteStyles = {};
  const oldEnd = old === null ? null : endOf(old);
  if (old === null || oldEnd === null) return { cells, styles };
  old.values.forEach((values, row) => {
    values.forEach((_, column) => {
      const isBelow = row >= oldEnd;
      if (!isBelow && column <= LAST_COLUMN) return;
      const content = contentOf(old, row, column);
      if (content === null) return;
      const numberFormat = formatAt(old, row, column);
      const style = `note ${numberFormat}`;
      styles[style] = numberFormat === "General" ? {} : { numberFormat };
      cells.push({ row: isBelow ? row - oldEnd + endRow : row, column, style, ...content });
    });
  });
  return { cells, styles };
}

/** The row after the signatures and the check line, with which our sheet ends in either language. */
function endOf(grid: SheetGrid): number | null {
  const labels = Object.values(SUMMARY_LABELS);
  const endings = labels.map(({ signatures }) => signatures[0]);
  const checks = labels.flatMap(({ checkLabel, checkLabelSoFar }) => [checkLabel, checkLabelSoFar]);
  for (let row = grid.values.length - 1; row >= 0; row--) {
    if (!endings.includes(textAt(grid, row, 0))) continue;
    // Sheets written by earlier versions have the check line in their head.
    return checks.includes(textAt(grid, row + 1, 0)) ? row + 2 : row + 1;
  }
  return null;
}

function contentOf(
  grid: SheetGrid,
  row: number,
  column: number,
): Pick<PlanCell, "value" | "formula" | "cached"> | null {
  const value = valueAt(grid, row, column);
  const formula = formulaAt(grid, row, column);
  if (formula !== null) return { formula, cached: isCellError(value) ? null : value };
  return value === null || value === "" || isCellError(value) ? null : { value };
}
