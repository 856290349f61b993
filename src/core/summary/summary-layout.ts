/** Where the parts of the 汇总 sheet stand; formulas of one part refer to cells of another. */
import type { Assessment } from "../assessment";
import { secondView } from "../scoring/dimension-scores";
import { cellAddress, rangeAddress, type CellRange } from "../grid/address";

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
  lost: 8,
} as const;
export const LAST_COLUMN = COLUMN.lost;
/** Together narrow enough for 8 points on upright A4 (ADR 29). */
export const COLUMN_WIDTHS: readonly number[] = [11, 23, 8.5, 9, 9, 9, 9, 9, 11];

/** Columns of the level-1 table. */
export const GROUP_COLUMN = {
  code: 0,
  name: 1,
  points: 2,
  score: 3,
  rate: 4,
  target: 5,
  lost: 6,
  before: 7,
  change: 8,
} as const;

/** Columns of the tables that stand left of their charts: periods, and the largest losses. */
export const TREND_COLUMN = { period: 0, sheet: 1, score: 2, change: 3 } as const;
export const LOSS_COLUMN = { name: 0, lost: 2, rate: 3 } as const;
/** Columns of the second view, with its chart beside them. */
export const DIMENSION_COLUMN = { name: 0, points: 2, score: 3, rate: 4 } as const;
/** First column of the charts beside them. */
export const SIDE_CHART = 4;

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

/** Who is assessed, and for which period. */
export const UNIT_ROW = 1;
export const FIGURES_ROW = 5;
export const NOTE_ROW = 6;
/** Shows something only when the check line at the sheet's foot no longer holds; else it is the space before the tables. */
export const STALE_ROW = 7;
/** Of a section's heading, in points. */
export const SECTION_HEIGHT = 26;
/** Of a table's header with one line of text, in points. */
export const HEADER_HEIGHT = 22;
const CHART_ROWS = 16;
/** Below so many rows a chart beside a table can't be read. */
const SIDE_CHART_ROWS = 9;

/** How many of the largest losses are listed. */
export const LOSSES_SHOWN = 8;

/** Rows of a section with a table and a chart beside it: heading, header, rows. */
export function sideRows(rows: number): number {
  return 2 + Math.max(rows, SIDE_CHART_ROWS);
}

/** The cells of the chart beside a section's table. */
export function sideChartArea(heading: number, rows: number): CellRange {
  return { top: heading + 1, bottom: heading + sideRows(rows) - 1, left: SIDE_CHART, right: LAST_COLUMN };
}

export interface SummaryLayout {
  /** Row of each section's heading; its header and rows follow. */
  readonly groups: number;
  readonly firstGroup: number;
  readonly groupTotal: number;
  readonly charts: { readonly top: number; readonly bottom: number };
  /** Heading of the second view; null where the framework has none. */
  readonly dimensions: number | null;
  /** Heading of the periods' scores; null when the workbook has this period only. */
  readonly trend: number | null;
  readonly losses: number;
  readonly indicators: number;
  readonly firstIndicator: number;
  readonly lastIndicator: number;
  readonly adjustments: number;
  readonly firstAdjustment: number;
  /** The first row of what has no fixed length: improvements, findings, signatures, the check line. */
  readonly rest: number;
}

/** @param periods how many periods the table of their scores has; one is no table */
export function layoutSummary({ score, framework }: Assessment, periods: number): SummaryLayout {
  const view = secondView(framework, score);
  const groups = STALE_ROW + 1;
  const firstGroup = groups + 2;
  const groupTotal = firstGroup + score.groups.length;
  const charts = { top: groupTotal + 2, bottom: groupTotal + 1 + CHART_ROWS };
  const dimensions = charts.bottom + 2;
  const trend = view === null ? dimensions : dimensions + sideRows(view.dimensions.length + 1) + 1;
  const losses = periods < 2 ? trend : trend + sideRows(periods) + 1;
  const indicators = losses + sideRows(LOSSES_SHOWN) + 1;
  const firstIndicator = indicators + 2;
  const lastIndicator = firstIndicator + score.indicators.length - 1;
  const adjustments = lastIndicator + 2;
  const firstAdjustment = adjustments + 2;
  return {
    groups,
    firstGroup,
    groupTotal,
    charts,
    dimensions: view === null ? null : dimensions,
    trend: periods < 2 ? null : trend,
    losses,
    indicators,
    firstIndicator,
    lastIndicator,
    adjustments,
    firstAdjustment,
    rest:
      framework.adjustments.length === 0 ? adjustments : firstAdjustment + framework.adjustments.length + 1,
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
