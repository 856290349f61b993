/** V307: merged cells among the inputs: only one of them can be filled. */
import { sift } from "../../../sift";
import { rangeAddress } from "../../../grid/address";
import type { ColumnKey } from "../../../sheet/scoring-sheet";
import type { Check } from "../../check-context";
import { makeFinding } from "../../make-finding";

const INPUTS: readonly ColumnKey[] = ["base", "actual", "option", "self", "review"];

/** One finding for each merge that swallows an input, at its top-left cell. */
export const checkMergedInputs: Check<"V307"> = ({ sheet, grid, rows }) => {
  const columns = sift(INPUTS, (key) => sheet.columns.get(key) ?? null);
  return sift(grid.merges, (merge) => {
    const { top, left, bottom, right } = merge;
    const touched = columns.filter((column) => left <= column && column <= right);
    if (touched.length === 0) return null;
    const items = [
      ...rows.map(({ at, indicator }) => ({ row: at.row, code: indicator.code })),
      ...sheet.adjustments.map(({ at, adjustment }) => ({ row: at.row, code: adjustment.code })),
    ].filter(({ row }) => top <= row && row <= bottom);
    // Titles are merged across all columns, and no row of the table is among them.
    const [first] = items;
    if (first === undefined || (left === right && items.length < 2)) return null;
    const at = { sheet: sheet.name, row: top, column: left };
    return makeFinding("V307", at, first.code, { range: rangeAddress(merge) });
  });
};
