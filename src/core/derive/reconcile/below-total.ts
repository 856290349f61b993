/** Indicators that stand below the last 合计: the sheet's own total was made without them. */
import type { SheetGrid } from "../../grid/grid";
import { sum } from "../../scoring/decimal";
import { makeFinding } from "../../validation/make-finding";
import type { Finding } from "../../validation/finding";
import { shownText } from "../../validation/wording/shown-text";
import type { OwnReading } from "../derived-framework";
import type { OwnRollup } from "../rows/own-row";
import { scoreColumns } from "../rows/row-view";
import { asWritten, isSame, numberAt, sumAt } from "./stated-number";

/** At the first of them; none where a total stands in front, or its number is that of all rows. */
export function belowTotal(grid: SheetGrid, reading: OwnReading): readonly Finding[] {
  const { items, rollups } = reading.sorted;
  const totals = rollups.filter(({ kind }) => kind === "total");
  const last = totals.at(-1);
  const first = last === undefined ? undefined : items[last.items];
  if (last === undefined || first === undefined || last.items === 0) return [];
  if (totals.some((total) => total.items === 0 || coversAll(grid, reading, total))) return [];
  const { table, row, name } = first;
  const at = { sheet: grid.name, row, column: table.names.at(-1) ?? table.left };
  return [makeFinding("V137", at, null, { name: shownText(name), label: shownText(last.label) })];
}

function coversAll(grid: SheetGrid, reading: OwnReading, { table, row }: OwnRollup): boolean {
  const { items } = reading.sorted;
  const max = table.columns.get("max");
  const points = max === undefined ? null : numberAt(grid, row, max);
  if (points !== null) return isSame(points, sum(items.map((item) => asWritten(item.points, reading))));
  return scoreColumns(table).some((column) => {
    const v = numberAt(grid, row, column);
    const whole = sumAt(
      grid,
      items.flatMap((item) => item.rows.map((one) => [one, column] as const)),
    );
    return v !== null && whole !== null && isSame(v, whole);
  });
}
