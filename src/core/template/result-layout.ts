/** Where things stand below the table of a scoring sheet that we make. Rows count from 0. */
import type { Framework, Indicator } from "../framework/framework";
import { furtherEntries } from "../framework/indicators";
import type { Language } from "../locale/language";
import type { FormulaForm } from "../scoring/formula-form";

/** What the rows below a scoring sheet's table are made from. */
export interface ResultRowsPlan {
  readonly framework: Framework;
  readonly language: Language;
  readonly indicators: readonly Indicator[];
  /** First and last row of the indicators. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly form: FormulaForm;
}

export interface ResultLayout {
  /** Sums of points and scores. */
  readonly total: number;
  /** The sums out of 100. */
  readonly scaled: number;
  /** Heading of the entries that have rows of their own; null where there are none. */
  readonly further: number | null;
  readonly firstAdjustment: number;
  readonly open: number;
  /** How many rows still wait for the review which they require. */
  readonly awaiting: number;
  readonly bonus: number;
  readonly penalty: number;
  readonly final: number;
  readonly grade: number;
  readonly signatures: number;
  /** Where a stamp shows itself once the sheet has passed the share check. */
  readonly stampLine: number;
}

/**
 * @param indicators those of the sheet
 * @param firstRow of the indicators
 */
export function resultLayout(
  { adjustments }: Framework,
  indicators: readonly Indicator[],
  firstRow: number,
): ResultLayout {
  const lastRow = firstRow + indicators.length - 1;
  const scaled = lastRow + 2;
  const further = furtherEntries(indicators).length;
  const firstAdjustment = scaled + 2 + (further === 0 ? 0 : further + 1);
  const open = firstAdjustment + adjustments.length;
  return {
    total: lastRow + 1,
    scaled,
    further: further === 0 ? null : scaled + 1,
    firstAdjustment,
    open,
    awaiting: open + 1,
    bonus: open + 2,
    penalty: open + 3,
    final: open + 4,
    grade: open + 5,
    signatures: open + 7,
    stampLine: open + 8,
  };
}
