/** Where things stand below the table of a scoring sheet that we make. Rows count from 0. */
import type { Framework } from "../framework/framework";

/** What the rows below a scoring sheet's table are made from. */
export interface ResultRowsPlan {
  readonly framework: Framework;
  /** First and last row of the indicators. */
  readonly firstRow: number;
  readonly lastRow: number;
}

export interface ResultLayout {
  /** Sums of points and scores. */
  readonly total: number;
  /** The sums out of 100. */
  readonly scaled: number;
  readonly firstAdjustment: number;
  readonly open: number;
  readonly bonus: number;
  readonly penalty: number;
  readonly final: number;
  readonly grade: number;
  readonly signatures: number;
  /** Where a stamp shows itself once the sheet has passed the share check. */
  readonly stampLine: number;
}

/** @param lastRow of the indicators */
export function resultLayout({ adjustments }: Framework, lastRow: number): ResultLayout {
  const scaled = lastRow + 2;
  const firstAdjustment = scaled + 2;
  const open = firstAdjustment + adjustments.length;
  return {
    total: lastRow + 1,
    scaled,
    firstAdjustment,
    open,
    bonus: open + 1,
    penalty: open + 2,
    final: open + 3,
    grade: open + 4,
    signatures: open + 6,
    stampLine: open + 7,
  };
}
