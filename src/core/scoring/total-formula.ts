/** The formulas of the totals below a column of scores, as the template has them and a fix restores them. */
import { NOT_APPLICABLE } from "../sheet/na-words";
import { rounded } from "./indicator-formula";

/** Addresses of the same rows in three columns. */
export interface TotalRanges {
  /** The scores to be summed. */
  readonly scores: string;
  /** 核定得分, which says what does not apply. */
  readonly official: string;
  readonly points: string;
}

type SummedColumn = "rule" | "official" | "self" | "review";

/**
 * Scores that a rule gives are right by themselves; those that a person gives count within the
 * points only, and each is rounded before it is summed. What does not apply counts nowhere, nor does a text.
 * @returns the formula with its leading "="; it gives "" while there is no score
 */
export function totalFormula(column: SummedColumn, ranges: TotalRanges, decimals: number): string {
  const { scores, official } = ranges;
  if (column === "official") return `=IF(COUNT(${scores})=0,"",SUM(${scores}))`;
  const counted = countedRows(column, ranges);
  // A text has no number to be rounded; LEFT leaves nothing of what isn't counted, and 0 stands before it.
  const numbers = `VALUE(REPLACE(0,2,0,LEFT(${scores},99*${counted})))`;
  const total =
    column === "rule"
      ? `SUMIF(${official},"<>${NOT_APPLICABLE}",${scores})`
      : `IFERROR(SUMPRODUCT(${rounded(numbers, decimals)}),"")`;
  return `=IF(SUMPRODUCT(${counted})=0,"",${total})`;
}

/**
 * The total out of 100. A column that goes over a part of the rows has none: it says over how many it
 * goes, “15/16 项” or “15 of 16”, so that a blank never looks like a loss.
 * @param total the cell with the sum, and `points` the one with the points that apply
 * @param outOf says in the sheet's language how many of how many, as an expression of two expressions
 */
export function scaledFormula(
  column: SummedColumn,
  ranges: TotalRanges,
  { total, points }: { readonly total: string; readonly points: string },
  decimals: number,
  outOf: (count: string, of: string) => string,
): string {
  const scaled = rounded(`${total}*100/${points}`, decimals);
  const none = `OR(${total}="",${points}=0)`;
  if (column === "official") return `=IF(${none},"",${scaled})`;
  const { official } = ranges;
  const count = `SUMPRODUCT(${countedRows(column, ranges)})`;
  const of = `(ROWS(${official})-COUNTIF(${official},"${NOT_APPLICABLE}"))`;
  return `=IF(${none},"",IF(${count}<${of},${outOf(count, of)},${scaled}))`;
}

/** 1 for each row that counts and has such a score, as an array. */
function countedRows(column: "rule" | "self" | "review", { scores, official, points }: TotalRanges): string {
  const given = `(${official}<>"${NOT_APPLICABLE}")*ISNUMBER(${scores})`;
  return column === "rule" ? given : `${given}*(${scores}>=0)*(${scores}<=${points})`;
}
