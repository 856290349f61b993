/** Points in the label of a row of sums, where no cell of its own holds them: 合计（100分）. */
import Big from "big.js";
import type { SheetGrid } from "../../grid/grid";
import { sum } from "../../scoring/decimal";
import type { OwnReading } from "../derived-framework";
import { pointsInName } from "../rows/points-in-text";
import { scoreColumns } from "../rows/row-view";
import type { WrongSum } from "./rollup-sums";
import { asWritten, isSame, numberAt } from "./stated-number";

/** Labels whose points are neither those of the rows above nor the score beside them. */
export function wrongLabels(grid: SheetGrid, reading: OwnReading): readonly WrongSum[] {
  const { items, rollups, adjustments } = reading.sorted;
  return rollups.flatMap(({ table, row, label, kind, ...until }, index): readonly WrongSum[] => {
    const stated = pointsInName(label);
    const max = table.columns.get("max");
    if (stated === null || kind !== "total" || (max !== undefined && numberAt(grid, row, max) !== null))
      return [];
    const v = new Big(stated);
    const before = rollups.slice(0, index).filter((other) => other.kind === "total");
    const sums = [0, before.at(-1)?.items ?? 0].map((from) =>
      sum(
        items
          .slice(from, until.items === 0 ? items.length : until.items)
          .map((item) => asWritten(item.points, reading)),
      ),
    );
    const caps = sum(
      adjustments.flatMap(({ kind: of, cap }) => (of === "bonus" && cap !== null ? [new Big(cap)] : [])),
    );
    const scores = scoreColumns(table).flatMap((column) => numberAt(grid, row, column) ?? []);
    const possible = [...sums, ...sums.map((points) => points.plus(caps)), ...scores];
    if (possible.some((n) => isSame(n, v))) return [];
    return [{ row, column: table.names[0] ?? table.left, label, field: "分值", v, n: sums[0] ?? new Big(0) }];
  });
}
