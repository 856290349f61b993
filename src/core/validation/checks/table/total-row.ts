/** V403: the sheet's own total is not the sum of its rows. */
import type Big from "big.js";
import { formulaAt, valueAt, type CellValue } from "../../../grid/grid";
import { decimal, roundScore, sum } from "../../../scoring/decimal";
import { columnLabel } from "../../../sheet/sheet-labels";
import { restoredTotal } from "../../totals/restored-total";
import { findTotalRow, isSubtotal, TOTALS } from "../../totals/total-rows";
import type { Check, CheckContext } from "../../check-context";
import { makeFinding } from "../../make-finding";

export const checkTotalRow: Check<"V403"> = (context) => {
  const { sheet, grid, framework } = context;
  const total = findTotalRow(context, TOTALS);
  if (total === null) return [];
  const { decimals } = framework.precision;
  return (["rule", "self", "review"] as const).flatMap((key) => {
    const column = sheet.columns.get(key);
    const v = column === undefined ? null : valueAt(grid, total.row, column);
    if (column === undefined || typeof v !== "number" || !Number.isFinite(v)) return [];
    const [counted, ...others] = possibleSums(context, column, total.row, decimals);
    const rounded = roundScore(decimal(v), decimals);
    if ([counted, ...others].some((n) => n?.eq(rounded) === true)) return [];
    // A program that doesn't calculate leaves what the formula gave before.
    const formula = formulaAt(grid, total.row, column);
    if (formula !== null && formula === restoredTotal(context, total.row, column)) return [];
    const values = {
      label: total.label,
      field: columnLabel(key),
      v: rounded.toNumber(),
      n: counted?.toNumber() ?? 0,
    };
    return [makeFinding("V403", { sheet: sheet.name, row: total.row, column }, null, values)];
  });
};

/** Formulas may leave out scores beyond the points, and may round each score first or the sum only. */
function possibleSums(
  context: CheckContext,
  column: number,
  totalRow: number,
  decimals: number,
): readonly Big[] {
  const { sheet, grid } = context;
  const pointsColumn = sheet.columns.get("max");
  const counted: Big[] = [];
  const all: Big[] = [];
  for (let row = sheet.header.row + 1; row < totalRow; row++) {
    const value = numberIn(valueAt(grid, row, column));
    if (value === null || isSubtotal(context, row)) continue;
    const points = pointsColumn === undefined ? null : numberIn(valueAt(grid, row, pointsColumn));
    all.push(value);
    if (value.gte(0) && (points === null || value.lte(points))) counted.push(roundScore(value, decimals));
  }
  return [sum(counted), roundScore(sum(all), decimals), sum(all.map((value) => roundScore(value, decimals)))];
}

function numberIn(value: CellValue): Big | null {
  return typeof value === "number" && Number.isFinite(value) ? decimal(value) : null;
}
