/** The formula that sums up a column of the table: what a total should hold, and what a fix puts there. */
import { rangeAddress } from "../../grid/address";
import type { SheetGrid } from "../../grid/grid";
import type { Framework } from "../../framework/framework";
import { totalFormula } from "../../scoring/total-formula";
import { headerColumn, OFFICIAL_HEADER } from "../../template/scoring-layout";
import type { ScoringSheet } from "../../sheet/scoring-sheet";
import { isSubtotal } from "./total-rows";

const SUMMED = ["rule", "self", "review"] as const;

export interface TotalContext {
  readonly sheet: ScoringSheet;
  readonly grid: SheetGrid;
  readonly framework: Framework;
}

/** Rows that follow each other, first and last. */
type Run = readonly [number, number];

/**
 * The template's formula where the sheet has its columns and the table is in one piece, else a
 * plain sum.
 * @returns null for a column without scores, or a total right below the header
 */
export function restoredTotal(context: TotalContext, totalRow: number, column: number): string | null {
  const { sheet, framework } = context;
  const key = SUMMED.find((one) => sheet.columns.get(one) === column);
  const runs = summedRows(context, totalRow);
  const [first] = runs;
  if (key === undefined || first === undefined) return null;
  const [official, points] = [officialColumn(context), sheet.columns.get("max")];
  if (runs.length > 1 || official === undefined || points === undefined)
    return `=SUM(${runs.map((run) => addressOf(run, column)).join(",")})`;
  return totalFormula(
    key,
    {
      scores: addressOf(first, column),
      official: addressOf(first, official),
      points: addressOf(first, points),
    },
    framework.precision.decimals,
  );
}

/** 核定得分 says what does not apply; on a sheet without it 规则得分 says it, but for what a reviewer let off. */
function officialColumn({ sheet, grid }: TotalContext): number | undefined {
  return headerColumn(grid, sheet.header.row, OFFICIAL_HEADER) ?? sheet.columns.get("rule");
}

/** The table's rows above the total, without those that sum up others. */
function summedRows({ sheet, grid }: TotalContext, totalRow: number): readonly Run[] {
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
