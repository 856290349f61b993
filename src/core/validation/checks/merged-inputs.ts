/** V307: merged cells among the inputs: only one of them can be filled. */
import { rangeAddress } from "../../grid/address";
import type { ColumnKey } from "../../sheet/scoring-sheet";
import type { Check } from "../check-context";
import { makeFinding } from "../make-finding";

const INPUTS: readonly ColumnKey[] = ["base", "actual", "option", "self", "review"];

/** One finding for each merge that swallows an input, at its top-left cell. */
export const checkMergedInputs: Check = ({ sheet, grid, rows }) => {
  const codes = new Map([
    ...rows.map(({ at, indicator }) => [at.row, indicator.code] as const),
    ...sheet.adjustments.map(({ at, adjustment }) => [at.row, adjustment.code] as const),
  ]);
  const columns = INPUTS.flatMap((key) => sheet.columns.get(key) ?? []);
  return grid.merges.flatMap((merge) => {
    const { top, left, bottom, right } = merge;
    const touched = columns.filter((column) => left <= column && column <= right);
    const rowsTouched = [...codes.keys()].filter((row) => top <= row && row <= bottom);
    if (touched.length === 0 || (touched.length === 1 && left === right && rowsTouched.length < 2)) return [];
    const [first] = rowsTouched;
    if (first === undefined) return [];
    const at = { sheet: sheet.name, row: top, column: left };
    return [makeFinding("V307", at, codes.get(first) ?? null, { range: rangeAddress(merge) })];
  });
};
