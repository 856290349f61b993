/** The formula of a total below a column of scores, as the template has it and a fix restores it. */
import { NOT_APPLICABLE } from "../sheet/na-words";
import { rounded } from "./indicator-formula";

/** Addresses of the same rows in three columns. */
export interface TotalRanges {
  /** The scores to be summed. */
  readonly scores: string;
  /** 规则得分, which says what does not apply. */
  readonly rule: string;
  readonly points: string;
}

/**
 * Scores that a rule gives are right by themselves; those that a person gives count within the
 * points only, and each is rounded before it is summed.
 * @returns the formula with its leading "="; it gives "" while there is no score
 */
export function totalFormula(
  column: "rule" | "official" | "self" | "review",
  { scores, rule, points }: TotalRanges,
  decimals: number,
): string {
  if (column === "rule" || column === "official") return `=IF(COUNT(${scores})=0,"",SUM(${scores}))`;
  const counted = `(${rule}<>"${NOT_APPLICABLE}")*ISNUMBER(${scores})*(${scores}>=0)*(${scores}<=${points})`;
  return `=IF(SUMPRODUCT(${counted})=0,"",IFERROR(SUMPRODUCT(${counted}*${rounded(scores, decimals)}),""))`;
}
