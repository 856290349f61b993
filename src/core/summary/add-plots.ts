/** Charts of 汇总 with the height that their labels need, and how far they may grow into what a page has over. */
import type { CellRange } from "../grid/address";
import type { PlanChart } from "../plan/plan";
import { textWidth } from "../plan/text-size";
import type { SummaryContext } from "./summary-context";
import { DEFAULT_HEIGHT } from "../plan/page-height";

/** Points of a chart's title with the axis of its values, and of its legend. */
const FRAME = 60;
const LEGEND = 25;
/** Of a title's second line, which it takes from so many characters on where two charts stand side by side. */
const TITLE_LINE = 18;
const LONG_TITLE = 36;
/** Of a label beside its bar: less, and programs leave out every second label. */
const LABEL_LINE = 16;
/** Of what is not made of bars. */
const LEAST = { radar: 155, line: 150, column: 155 } as const;
/** Taller than this a chart says no more. */
const MOST = 330;
/** The same of a few bars: so much for each, and at least. */
const MOST_BAR = 45;
const MOST_BARS = 240;
/** Points by which a row without text may get lower. */
const SHRINKING = 10;

/**
 * @param charts side by side over the same rows; the first row of a chart beside a table is that of its headings
 * @param free from this row on nothing is written beside the charts: these rows may get lower too
 */
export function addPlots(
  { builder, pages }: SummaryContext,
  charts: readonly PlanChart[],
  free: number,
): void {
  const [first] = charts;
  if (first === undefined) return;
  for (const chart of charts) builder.chart(chart);
  const { top, bottom } = first.anchor;
  const heightOf = (row: number): number => builder.heightAt(row) ?? DEFAULT_HEIGHT;
  let height = 0;
  for (let row = top; row <= bottom; row++) height += heightOf(row);
  const needed = Math.max(...charts.map(leastFor));
  const missing = Math.max(0, needed - height);
  const roomy = Math.min(free, top + 1);
  for (let row = roomy; missing > 0 && row <= bottom; row++)
    builder.height(row, heightOf(row) + Math.ceil(missing / (bottom - roomy + 1)));
  const over = Math.max(0, height - needed);
  const most = Math.max(...charts.map(mostFor));
  pages.plot(roomy, bottom, 0, Math.max(0, most - height - missing));
  if (free <= bottom) pages.plot(free, bottom, Math.min(over, (bottom - free + 1) * SHRINKING), 0);
}

function leastFor({ type, title, series, categories }: PlanChart): number {
  const around = (series.length > 1 ? LEGEND : 0) + (textWidth(title) > LONG_TITLE ? TITLE_LINE : 0);
  return around + (type === "bar" ? FRAME + countOf(categories) * LABEL_LINE : LEAST[type]);
}

function mostFor({ type, categories }: PlanChart): number {
  if (type !== "bar") return MOST;
  return Math.min(MOST, Math.max(MOST_BARS, FRAME + countOf(categories) * MOST_BAR));
}

function countOf({ top, bottom }: CellRange): number {
  return bottom - top + 1;
}
