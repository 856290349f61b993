/** 扣分 beside a score: both say the same, or one of them is wrong. */
import { decimal } from "../../scoring/decimal";
import type { SheetGrid } from "../../grid/grid";
import { makeFinding } from "../../validation/make-finding";
import type { Finding } from "../../validation/finding";
import { shownText } from "../../validation/wording/shown-text";
import type { OwnReading } from "../derived-framework";
import { isSame, sumAt } from "./stated-number";

export function deductionFindings(grid: SheetGrid, { sorted }: OwnReading): readonly Finding[] {
  return sorted.items.flatMap(({ table, row, rows, name, points }) => {
    const [deduct, review] = [table.columns.get("deduct"), table.columns.get("review")];
    if (deduct === undefined || review === undefined) return [];
    const d = sumAt(
      grid,
      rows.map((one) => [one, deduct] as const),
    );
    const v = sumAt(
      grid,
      rows.map((one) => [one, review] as const),
    );
    const n = d === null ? null : decimal(points).minus(d.abs());
    if (n === null || v === null || isSame(v, n)) return [];
    return [
      makeFinding("V126", { sheet: grid.name, row, column: review }, null, {
        name: shownText(name),
        max: points,
        d: d?.abs().toNumber() ?? 0,
        v: v.toNumber(),
        n: n.toNumber(),
      }),
    ];
  });
}
