/** What two checks ask of a checklist's row: how many elements are missing, and what is said of them. */
import { missingItems, type MissingItems } from "../../sheet/missing-items";
import type { Field, IndicatorRow } from "../../sheet/scoring-sheet";
import { entryOf, numberOf } from "./row-values";

/** A row with a cell for its missing elements. */
export interface ChecklistRow {
  readonly row: IndicatorRow;
  readonly cell: Field;
  readonly said: MissingItems;
  /** Elements less those in place; null while that number is blank or can't be right. */
  readonly missing: number | null;
}

/**
 * Rows whose cell is known to be for the purpose. Templates made before it existed have a closed cell
 * there, in which nobody was asked to write: on such a sheet only what clearly names elements is taken.
 */
export function checklistRows(rows: readonly IndicatorRow[]): readonly ChecklistRow[] {
  const all = rows.flatMap((row): readonly ChecklistRow[] => {
    // Most rows have no such cell, and are not to be remembered for it.
    const said = row.missing === null ? null : missingItems(row);
    return said === null || row.missing === null
      ? []
      : [{ row, cell: row.missing, said, missing: missingCount(row) }];
  });
  return all.some(({ said }) => said.asked)
    ? all
    : all.filter(({ said: { named, unknown } }) => named.length > 0 && unknown.length === 0);
}

function missingCount(row: IndicatorRow): number | null {
  const { rule } = row.indicator;
  const entry = entryOf(row, "ticked");
  const ticked = entry === null ? null : numberOf(entry);
  if (rule.type !== "checklist" || ticked === null || !Number.isInteger(ticked)) return null;
  const count = rule.params.items.length - ticked;
  return count < 0 || ticked < 0 ? null : count;
}
