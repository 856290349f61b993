/** V403: a total that sums up its rows again. */
import { rangeAddress } from "../../grid/address";
import { totalFormula } from "../../scoring/total-formula";
import { FINAL_SCORE, findTotalRow, isSubtotal } from "../../validation/total-rows";
import { replaceFormula, replaceValue, type FixContext, type Fixer } from "../fix-context";

const SUMMED = ["rule", "self", "review"] as const;

/** Rows that follow each other, first and last. */
type Run = readonly [number, number];

/**
 * The template's formula where the sheet has its columns, else a plain sum. The final score was a
 * typed number and becomes the right one.
 */
export const fixTotal: Fixer<"V403"> = ({ at, values }, context) => {
  const { assessment, grid } = context;
  const { sheet, framework } = assessment;
  if (findTotalRow({ sheet, grid }, FINAL_SCORE)?.row === at.row) return [replaceValue(grid, at, values.n)];
  const key = SUMMED.find((column) => sheet.columns.get(column) === at.column);
  const runs = summedRows(at.row, context);
  const [first] = runs;
  if (key === undefined || first === undefined) return [];
  const [rule, points] = [sheet.columns.get("rule"), sheet.columns.get("max")];
  const isPlain = runs.length > 1 || rule === undefined || points === undefined;
  const formula = isPlain
    ? `=SUM(${runs.map((run) => addressOf(run, at.column)).join(",")})`
    : totalFormula(
        key,
        {
          scores: addressOf(first, at.column),
          rule: addressOf(first, rule),
          points: addressOf(first, points),
        },
        framework.precision.decimals,
      );
  return [replaceFormula(grid, at, formula, values.n)];
};

/** The table's rows above the total, without those that sum up others. */
function summedRows(totalRow: number, { assessment: { sheet }, grid }: FixContext): readonly Run[] {
  const runs: [number, number][] = [];
  for (let row = sheet.header.row + 1; row < totalRow; row++) {
    const last = runs.at(-1);
    if (isSubtotal({ sheet, grid }, row)) continue;
    if (last?.[1] === row - 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}

function addressOf([top, bottom]: Run, column: number): string {
  return rangeAddress({ top, bottom, left: column, right: column });
}
