/** Rows of averages, held against the mean of the scores above them. */
import Big from "big.js";
import type { SheetGrid } from "../../grid/grid";
import { roundScore, sum } from "../../scoring/decimal";
import type { OwnReading } from "../derived-framework";
import { scoreColumns } from "../rows/row-view";
import type { WrongSum } from "./rollup-sums";
import { numberAt } from "./stated-number";

/** Averages that don't come out, whether of all rows above or of those since the last row of sums. */
export function wrongAverages(grid: SheetGrid, { sorted }: OwnReading): readonly WrongSum[] {
  return sorted.rollups.flatMap((rollup, index) => {
    if (rollup.kind !== "average") return [];
    const before = sorted.rollups[index - 1]?.items ?? 0;
    return scoreColumns(rollup.table).flatMap((column): readonly WrongSum[] => {
      const v = numberAt(grid, rollup.row, column);
      if (v === null) return [];
      const means = [0, before].flatMap((from) => {
        const numbers = sorted.items.slice(from, rollup.items).flatMap(({ rows }) => {
          const own = rows.flatMap((row) => numberAt(grid, row, column) ?? []);
          return own.length === 0 ? [] : [sum(own)];
        });
        return numbers.length === 0 ? [] : [sum(numbers).div(numbers.length)];
      });
      const places = Math.min(4, (v.toFixed().split(".")[1] ?? "").length);
      if (means.some((mean) => roundScore(mean, places).eq(v))) return [];
      const field = rollup.table.headed.find((one) => one.column === column)?.label ?? "";
      return [
        { row: rollup.row, column, label: rollup.label, field, v, n: roundScore(means[0] ?? new Big(0), 2) },
      ];
    });
  });
}
