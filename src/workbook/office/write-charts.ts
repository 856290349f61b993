/**
 * Writes the native charts of a planned sheet. Nothing is left for Excel to guess: ranges, the
 * direction of series, the type and the place are all stated.
 */
import { cellAddress, rangeAddress, type CellRange } from "../../core/grid/address";
import type { Manner } from "./manner";
import type { PlanChart, PlanSeries, SheetPlan } from "../../core/plan/plan";

const TYPE = {
  column: "ColumnClustered",
  bar: "BarClustered",
  line: "LineMarkers",
  radar: "RadarMarkers",
} as const;

export function writeCharts(sheet: Excel.Worksheet, plan: SheetPlan, { without }: Manner): void {
  for (const chart of plan.charts) writeChart(sheet, chart, without);
}

function writeChart(sheet: Excel.Worksheet, plan: PlanChart, without: Manner["without"]): void {
  const first = plan.series[0];
  if (first === undefined) return;
  const range = (cells: CellRange): Excel.Range => sheet.getRange(rangeAddress(cells));
  // Made over one line of values, the chart starts with exactly one series; the others follow.
  const upright = first.values.left === first.values.right;
  const chart = sheet.charts.add(TYPE[plan.type], range(first.values), upright ? "Columns" : "Rows");
  chart.name = plan.name;
  chart.title.text = plan.title;
  plan.series.forEach((item, index) => {
    const series = index === 0 ? chart.series.getItemAt(0) : chart.series.add(item.name);
    series.setValues(range(item.values));
    series.setXAxisValues(range(plan.categories));
    series.name = item.name;
    colour(series, item, plan.type, without);
  });
  const several = plan.series.length > 1;
  if (!without.has("chartColors")) {
    chart.legend.visible = several;
    if (several) chart.legend.position = "Bottom";
  }
  if (plan.valueAxis !== undefined && !without.has("axisBounds"))
    setValueAxis(chart.axes.valueAxis, plan.valueAxis);
  if (plan.type === "bar" && !without.has("axisOrder")) {
    chart.axes.categoryAxis.reversePlotOrder = true;
    // Reversing moves the axis of values to the top; here they cross at the last category.
    chart.axes.categoryAxis.position = "Maximum";
  }
  const { top, left, bottom, right } = plan.anchor;
  chart.setPosition(cellAddress(top, left), cellAddress(bottom, right));
}

/** Columns and bars are filled; lines and radars are drawn, and their markers have own colours. */
function colour(
  series: Excel.ChartSeries,
  { color, dashed }: PlanSeries,
  type: PlanChart["type"],
  without: Manner["without"],
): void {
  const colours = !without.has("chartColors");
  if (type === "column" || type === "bar") {
    if (colours) series.format.fill.setSolidColor(color);
    return;
  }
  if (colours) series.format.line.color = color;
  if (colours && dashed === true) series.format.line.lineStyle = "Dash";
  if (without.has("markers")) return;
  if (dashed === true) {
    series.markerStyle = "None";
    return;
  }
  series.markerBackgroundColor = color;
  series.markerForegroundColor = color;
}

function setValueAxis(axis: Excel.ChartAxis, plan: NonNullable<PlanChart["valueAxis"]>): void {
  axis.minimum = plan.min;
  if (plan.max !== undefined) axis.maximum = plan.max;
  if (plan.numberFormat !== undefined) axis.numberFormat = plan.numberFormat;
}
