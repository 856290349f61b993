/** A page of small tables, each with its native chart beside it, one below the other. */
import type { CellRange } from "../../grid/address";
import type { PlanChart, PlanSeries } from "../../plan/plan";
import { SheetBuilder } from "../../plan/sheet-builder";
import { BOOK_STYLES, type BookStyle } from "./book-styles";
import { FIRST_ROW } from "./table-sheet";

/** The last column of the page; a chart reaches from beside its table to here. */
export const LAST_COLUMN = 11;

/** A chart that is lower can't be read. */
const CHART_ROWS = 14;
const ROW_HEIGHT = 18;

/** Few units need an axis that ends at a round number: a program would divide it into halves of a unit. */
export function countAxis(units: number): PlanChart["valueAxis"] {
  return units > 10 ? { min: 0 } : { min: 0, max: units > 5 ? 10 : 5, numberFormat: "0" };
}

export class ChartsPage {
  readonly builder = new SheetBuilder<BookStyle>(BOOK_STYLES);
  /** The first row below what is written. */
  row = FIRST_ROW - 1;
  /** The first column of the chart beside the table that was begun. */
  private left = 0;

  /** @returns the first row below the headings */
  begin(title: string, headings: readonly string[]): number {
    const top = this.row + 1;
    this.builder
      .put(top, 0, title, "section")
      .height(top, 24)
      .row(top + 1, 0, headings, "header")
      .height(top + 1, ROW_HEIGHT);
    this.left = headings.length + 1;
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
    least = CHART_ROWS,
  ): void {
    const top = this.row - 1;
    const bottom = Math.max(top + least, first + rows) - 1;
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
      anchor: { top, bottom, left: this.left, right: LAST_COLUMN },
      valueAxis,
    });
    this.row = bottom + 1;
  }
}
