/** V403: a final score that was typed over its formula and is not what the sheet gives. */
import { formulaAt, valueAt } from "../../../grid/grid";
import { decimal, roundScore } from "../../../scoring/decimal";
import { columnLabel } from "../../../sheet/sheet-labels";
import type { ScoreCheck } from "../../check-context";
import { makeFinding } from "../../make-finding";
import { FINAL_SCORE, findTotalRow } from "../../totals/total-rows";

export const checkFinalScore: ScoreCheck<"V403"> = (context, { complete, totals }) => {
  const { sheet, grid, framework } = context;
  const column = sheet.columns.get("rule");
  const total = findTotalRow(context, FINAL_SCORE);
  if (column === undefined || total === null || !complete || totals.final === null) return [];
  const v = valueAt(grid, total.row, column);
  if (typeof v !== "number" || !Number.isFinite(v) || formulaAt(grid, total.row, column) !== null) return [];
  if (roundScore(decimal(v), framework.precision.decimals).eq(totals.final)) return [];
  const values = { label: total.label, field: columnLabel("rule"), v, n: totals.final.toNumber() };
  return [makeFinding("V403", { sheet: sheet.name, row: total.row, column }, null, values)];
};
