/** Totals that come out as the sum of a part of the rows: which part was taken is told. */
import type { SheetGrid } from "../../grid/grid";
import { sum } from "../../scoring/decimal";
import { makeFinding } from "../../validation/make-finding";
import type { Finding } from "../../validation/finding";
import { shownText } from "../../validation/wording/shown-text";
import type { OwnReading } from "../derived-framework";
import type { OwnItem } from "../rows/own-row";
import { scoreColumns } from "../rows/row-view";
import { asWritten, isSame, numberAt, sumAt } from "./stated-number";

/** At the total's cell; none for one that is that of all rows above it. */
export function partialTotals(grid: SheetGrid, reading: OwnReading): readonly Finding[] {
  const { items, rollups } = reading.sorted;
  return rollups.flatMap(({ table, row, kind, label, items: until }, index): readonly Finding[] => {
    if (kind !== "total" || until === 0) return [];
    const before = rollups.slice(0, index).filter((other) => other.kind === "total");
    const starts = [before.at(-1)?.items ?? 0, items.findIndex((item) => item.table === table)];
    const max = table.columns.get("max");
    const columns = [...(max === undefined ? [] : [max]), ...scoreColumns(table)];
    return columns.flatMap((column): readonly Finding[] => {
      const v = numberAt(grid, row, column);
      const isSum = (members: readonly OwnItem[]): boolean => {
        const total =
          column === max
            ? sum(members.map(({ points }) => asWritten(points, reading)))
            : sumAt(
                grid,
                members.flatMap(({ rows }) => rows.map((one) => [one, column] as const)),
              );
        return v !== null && total !== null && isSame(v, total);
      };
      if (v === null || isSum(items.slice(0, until))) return [];
      const from = starts.find((start) => start > 0 && start < until && isSum(items.slice(start, until)));
      const [first, last] = [items[from ?? until], items[until - 1]];
      if (from === undefined || first === undefined || last === undefined) return [];
      const field = table.headed.find((one) => one.column === column)?.label ?? "";
      const values = {
        label: shownText(label),
        field: shownText(field),
        v: v.toNumber(),
        row: first.row + 1,
        last: (last.rows.at(-1) ?? last.row) + 1,
      };
      return [makeFinding("V234", { sheet: grid.name, row, column }, null, values)];
    });
  });
}
