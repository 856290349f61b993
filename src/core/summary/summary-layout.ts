/** Where the parts of the 汇总 sheet stand; formulas of one part refer to cells of another. */
import type { Assessment } from "../assess";
import { cellAddress, rangeAddress } from "../grid/address";

/** Columns of the level-2 table; the other parts share its grid. */
export const COLUMN = {
  code: 0,
  indicator: 1,
  max: 2,
  rule: 3,
  self: 4,
  review: 5,
  official: 6,
  rate: 7,
} as const;
export const LAST_COLUMN = COLUMN.rate;
export const COLUMN_WIDTHS: readonly number[] = [14, 28, 11, 11, 11, 11, 11, 12];

/** Columns of the level-1 table. */
export const GROUP_COLUMN = { name: 0, points: 2, score: 3, rate: 4, lost: 5 } as const;

/** Columns of the key figures, from left to right. */
export const FIGURE = {
  final: 0,
  grade: 1,
  rule: 2,
  self: 3,
  review: 4,
  bonus: 5,
  penalty: 6,
  completeness: 7,
} as const;

export const FIGURES_ROW = 5;
export const NOTE_ROW = 6;
export const CHECK_ROW = 7;
const CHART_ROWS = 16;

export interface SummaryLayout {
  /** Row of each section's heading; its header and rows follow. */
  readonly groups: number;
  readonly firstGroup: number;
  readonly groupTotal: number;
  readonly charts: { readonly top: number; readonly bottom: number };
  readonly indicators: number;
  readonly firstIndicator: number;
  readonly lastIndicator: number;
  readonly adjustments: number;
  readonly firstAdjustment: number;
  /** The first row of what has no fixed length: improvements, findings, signatures. */
  readonly rest: number;
}

export function layoutSummary({ score, framework }: Assessment): SummaryLayout {
  const groups = CHECK_ROW + 2;
  const firstGroup = groups + 2;
  const groupTotal = firstGroup + score.groups.length;
  const charts = { top: groupTotal + 2, bottom: groupTotal + 1 + CHART_ROWS };
  const indicators = charts.bottom + 2;
  const firstIndicator = indicators + 2;
  const lastIndicator = firstIndicator + score.indicators.length - 1;
  const adjustments = lastIndicator + 2;
  const firstAdjustment = adjustments + 2;
  return {
    groups,
    firstGroup,
    groupTotal,
    charts,
    indicators,
    firstIndicator,
    lastIndicator,
    adjustments,
    firstAdjustment,
    rest: firstAdjustment + framework.adjustments.length + 1,
  };
}

/** A1 notation of part of one column. */
export function columnRange(column: number, top: number, bottom: number): string {
  return rangeAddress({ top, bottom, left: column, right: column });
}

/** A1 notation of a key figure's cell. */
export function figureAddress(figure: keyof typeof FIGURE): string {
  return cellAddress(FIGURES_ROW, FIGURE[figure]);
}
