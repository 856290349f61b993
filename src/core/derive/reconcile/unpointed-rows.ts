/**
 * Rows with a score and without points, taken for a part of the item above. Where the sheet's own points
 * don't confirm that, the points may have been deleted: the row would be an item of its own.
 */
import type { SheetGrid } from "../../grid/grid";
import { makeFinding } from "../../validation/make-finding";
import type { Finding } from "../../validation/finding";
import { shownText } from "../../validation/wording/shown-text";
import type { OwnReading } from "../derived-framework";
import type { WrongSum } from "./rollup-sums";
import { numberAt } from "./stated-number";
import { wrongStatements } from "./stated-points";

/** @param wrong sums of the sheet that don't come out */
export function unpointedFindings(
  grid: SheetGrid,
  reading: OwnReading,
  wrong: readonly WrongSum[],
): readonly Finding[] {
  const { items, unpointed, statements, rollups } = reading.sorted;
  if (unpointed.length === 0) return [];
  const isWrong = new Set([...wrong, ...wrongStatements(grid, reading)].map(({ row }) => row));
  return unpointed.flatMap(({ row, item }) => {
    const index = items.indexOf(item);
    const max = item.table.columns.get("max");
    const bySum = rollups.some(
      (rollup) =>
        rollup.items > index &&
        max !== undefined &&
        !isWrong.has(rollup.row) &&
        numberAt(grid, rollup.row, max) !== null,
    );
    const byHeading = statements.some(
      ({ from, to, points, at }) => points !== null && from <= index && index < to && !isWrong.has(at.row),
    );
    if (bySum || byHeading) return [];
    const at = { sheet: grid.name, row, column: max ?? item.table.names.at(-1) ?? item.table.left };
    return [makeFinding("V138", at, null, { name: shownText(item.name), row: row + 1 })];
  });
}
