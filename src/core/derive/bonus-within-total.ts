/** A group called 加分 whose points are part of the sheet's own total is a group of indicators like any other. */
import Big from "big.js";
import type { SheetGrid } from "../grid/grid";
import { readPoints } from "./own-points";
import type { OwnAdjustment, OwnItem, SortedRows } from "./rows/own-row";

/** The same rows, with bonuses as indicators where only then the sheet's total of points comes out. */
export function bonusWithinTotal(
  grid: SheetGrid,
  sorted: SortedRows,
): { readonly sorted: SortedRows; readonly moved: readonly string[] } {
  const unchanged = { sorted, moved: [] };
  const bonuses = sorted.adjustments.filter(({ kind, pointed }) => kind === "bonus" && pointed);
  if (bonuses.length === 0) return unchanged;
  const items = sumOf(sorted.items.map(({ points }) => points));
  const within = sumOf(bonuses.map(({ cap }) => cap ?? 0));
  const totals = sorted.rollups.flatMap(({ table, row, kind, adjustments }) => {
    const max = table.columns.get("max");
    const reading =
      kind === "total" && max !== undefined && adjustments > 0 ? readPoints(grid, row, max) : null;
    return reading?.kind === "number" ? [new Big(reading.value)] : [];
  });
  const isWithin = totals.some((total) => total.eq(items.plus(within)) && !total.eq(items)) && items.lt(100);
  if (!isWithin) return unchanged;
  const moved = bonuses.map(asItem);
  return {
    sorted: {
      ...sorted,
      items: [...sorted.items, ...moved],
      adjustments: sorted.adjustments.filter((extra) => !bonuses.includes(extra)),
      rollups: sorted.rollups.map((rollup) =>
        rollup.adjustments > 0 ? { ...rollup, items: rollup.items + moved.length, adjustments: 0 } : rollup,
      ),
    },
    moved: moved.map(({ name }) => name),
  };
}

function asItem({ table, row, group, name, cap }: OwnAdjustment): OwnItem {
  return {
    table,
    row,
    rows: [row],
    group,
    name,
    criteria: "",
    code: "",
    points: cap ?? 0,
    pointsColumn: null,
  };
}

function sumOf(points: readonly number[]): Big {
  return points.reduce((sum, value) => sum.plus(value), new Big(0));
}
