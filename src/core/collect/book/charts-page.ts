/** A page of small tables, each with its native chart beside it, one below the other. */
import type { CellRange } from "../../grid/address";
import type { PlanChart, PlanSeries } from "../../plan/plan";
import { SheetBuilder } from "../../plan/sheet-builder";
import { BOOK_STYLES, type BookStyle } from "./book-styles";
import { FIRST_ROW } from "./table-sheet";

/** Tables stand in the columns before, charts in these. */
export const CHART_COLUMNS = { left: 5, right: 11 } as const;

/** A chart that is lower can't be read. */
const CHART_ROWS = 13;

export class ChartsPage {
  readonly builder = new SheetBuilder<BookStyle>(BOOK_STYLES);
  /** The first row below what is written. */
  row = FIRST_ROW - 1;

  /** @returns the first row below the headings */
  begin(title: string, headings: readonly string[]): number {
    const top = this.row + 1;
    this.builder
      .put(top, 0, title, "section")
      .height(top, 24)
      .row(top + 1, 0, headings, "header");
    this.row = top + 2;
    return this.row;
  }

  /** A chart over a table whose names stand in column A; series by column, name and colour. */
  chart(
    name: string,
    type: PlanChart["type"],
    title: string,
    first: number,
    rows: number,
    series: readonly (readonly [number, string, string])[],
    valueAxis: PlanChart["valueAxis"] = { min: 0 },
  ): void {
    const top = this.row - 1;
    const bottom = Math.max(top + CHART_ROWS, first + rows) - 1;
    const column = (index: number): CellRange => ({
      top: first,
      bottom: first + rows - 1,
      left: index,
      right: index,
    });
    this.builder.chart({
      name: `kaoping-${name}`,
      type,
      title,
      categories: column(0),
      series: series.map(([index, label, color]): PlanSeries => ({
        name: label,
        values: column(index),
        color,
      })),
      anchor: { top, bottom, ...CHART_COLUMNS },
      valueAxis,
    });
    this.row = bottom + 1;
  }
}
