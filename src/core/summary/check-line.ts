/**
 * The last line of 汇总, below the signatures: whether its formulas still give what the engine calculated when
 * it was written: every score, the totals, the adjustments, the final score and the grade. The head of the
 * sheet stays free of it, but for a notice there once they don't.
 */
import Big from "big.js";
import { cellAddress } from "../grid/address";
import { rowHeightFor } from "../plan/text-size";
import { shownGrade } from "../scoring/shown-grade";
import { textLiteral } from "../scoring/text-literal";
import { wasIncomplete } from "./summary-context";
import type { SummaryContext } from "./summary-context";
import { ENTERED_COLUMN, POINTS_COLUMN } from "./adjustment-table";
import { COLUMN, COLUMN_WIDTHS, columnRange, figureAddress, LAST_COLUMN, STALE_ROW } from "./summary-layout";

/** Beyond any digit that scores have, and above the noise of binary sums. */
const TOLERANCE = "0.000001";

/** Of the columns that the label goes over. */
const LABEL_WIDTH = COLUMN_WIDTHS.slice(0, 3).reduce((sum, width) => sum + width, 0);

/** Where the line says its verdict. */
export const CHECK_COLUMN = 4;

/** Points, in either form of its words. */
export function checkLineHeight({ labels }: Pick<SummaryContext, "labels">): number {
  return rowHeightFor(
    [labels.checkLabel, labels.checkLabelSoFar].map((text) => ({ text, width: LABEL_WIDTH })),
  );
}

export function addCheckLine(context: SummaryContext, row: number): void {
  const { builder, labels, assessment } = context;
  const { final } = assessment.score.totals;
  builder
    .merged(
      { top: row, bottom: row, left: 0, right: 2 },
      wasIncomplete(context) ? labels.checkLabelSoFar : labels.checkLabel,
      "check",
    )
    .put(row, 3, final?.toNumber() ?? null, "checkNumber")
    .mergedFormula(
      { top: row, bottom: row, left: CHECK_COLUMN, right: LAST_COLUMN },
      `=IF(IFERROR(AND(${conditions(context).join(",")}),FALSE),"${labels.checkSame}","${labels.checkDiffers}")`,
      "check",
      labels.checkSame,
    )
    // Whoever opens the sheet sees its head: what is out of date says so there too.
    .mergedFormula(
      { top: STALE_ROW, bottom: STALE_ROW, left: 0, right: LAST_COLUMN },
      `=IF(${cellAddress(row, CHECK_COLUMN)}="${labels.checkSame}","","${labels.checkDiffers}")`,
      "note",
      "",
    );
}

/** Numbers are compared as a sum weighed by row, so that no two changes hide each other, and by their count. */
function conditions(context: SummaryContext): readonly string[] {
  const { assessment, layout, labels, language } = context;
  const { score } = assessment;
  const { firstIndicator, lastIndicator } = layout;
  const of = (kind: "rule" | "self" | "review" | "official"): string[] =>
    sameNumbers(
      columnRange(COLUMN[kind], firstIndicator, lastIndicator),
      score.indicators.map((one) =>
        one.notApplicable !== null && (kind === "rule" || kind === "official") ? null : one[kind],
      ),
      firstIndicator,
    );
  const official = columnRange(COLUMN.official, firstIndicator, lastIndicator);
  const away = score.indicators.filter(({ notApplicable }) => notApplicable !== null).length;
  return [
    ...(["rule", "self", "review", "official"] as const).flatMap(of),
    ...(["rule", "self", "review"] as const).map((kind) =>
      unchanged(columnRange(COLUMN[kind], firstIndicator, lastIndicator), labels),
    ),
    `COUNTIF(${official},${textLiteral(labels.notApplicable)})=${away}`,
    ...adjustmentConditions(context),
    ...(["rule", "self", "review", "bonus", "penalty", "final"] as const).flatMap((figure) =>
      sameNumber(figureAddress(figure), score.totals[figure]),
    ),
    `${figureAddress("grade")}=${textLiteral(shownGrade(score, language) ?? "")}`,
  ];
}

/** A blank and 0 points are the same; a veto shows its word. */
function adjustmentConditions({ assessment, layout, labels }: SummaryContext): readonly string[] {
  const { framework, score } = assessment;
  if (framework.adjustments.length === 0) return [];
  const scored = new Map(score.adjustments.map((one) => [one.code, one]));
  const first = layout.firstAdjustment;
  const range = columnRange(POINTS_COLUMN, first, first + framework.adjustments.length - 1);
  const points = framework.adjustments.map(({ code }) => scored.get(code)?.points ?? null);
  // By row as well: one veto in place of another is another notice.
  const vetoes = framework.adjustments.reduce(
    (rows, { code }, index) => (scored.get(code)?.vetoed === true ? rows + first + index + 1 : rows),
    0,
  );
  const vetoed = `SUMPRODUCT((${range}=${textLiteral(labels.vetoMark)})*ROW(${range}))=${vetoes}`;
  const entered = columnRange(ENTERED_COLUMN, first, first + framework.adjustments.length - 1);
  return [weighed(range, points, first), vetoed, unchanged(range, labels), unchanged(entered, labels)];
}

/** @param first zero-based row of the range's first cell */
function sameNumbers(range: string, values: readonly (Big | null)[], first: number): string[] {
  const count = values.filter((value) => value !== null).length;
  return [weighed(range, values, first), `COUNT(${range})=${count}`];
}

/** No cell of the range stands for one that no longer holds what was read. */
function unchanged(range: string, { changed }: SummaryContext["labels"]): string {
  return `COUNTIF(${range},${textLiteral(changed)})=0`;
}

function weighed(range: string, values: readonly (Big | null)[], first: number): string {
  const sum = values.reduce<Big>(
    (total, value, index) => (value === null ? total : total.plus(value.times(first + index + 1))),
    new Big(0),
  );
  return `ABS(SUMPRODUCT(ROW(${range}),${range})-${sum.toFixed()})<${TOLERANCE}`;
}

/** A figure over a part of the rows is a text; the rows that it is made of are compared. */
function sameNumber(cell: string, value: Big | null): readonly string[] {
  return value === null ? [`NOT(ISNUMBER(${cell}))`] : [`ABS(${cell}-${value.toFixed()})<${TOLERANCE}`];
}
