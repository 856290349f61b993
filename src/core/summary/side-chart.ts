/** A chart of one column of a table of the 汇总 sheet, beside that table. */
import { addPlots } from "./add-plots";
import { PALETTE } from "../plan/palette";
import type { PlanChart } from "../plan/plan";
import type { SummaryContext } from "./summary-context";
import { sideChartArea } from "./summary-layout";

export interface SideChart extends Pick<PlanChart, "name" | "type" | "title" | "valueAxis"> {
  /** The row of the section's heading; its header and its rows follow. */
  readonly heading: number;
  /** How many rows the table has, and for how many there is room. */
  readonly rows: number;
  readonly room: number;
  /** Columns of the names and of the values that are drawn, and what the values are. */
  readonly names: number;
  readonly values: number;
  readonly series: string;
}

export function addSideChart(
  context: SummaryContext,
  { heading, rows, room, names, values, series, ...chart }: SideChart,
): void {
  const column = (index: number) => ({
    top: heading + 2,
    bottom: heading + 1 + rows,
    left: index,
    right: index,
  });
  const drawn: PlanChart = {
    ...chart,
    categories: column(names),
    series: [{ name: series, values: column(values), color: PALETTE.accent }],
    anchor: sideChartArea(heading, room),
  };
  addPlots(context, [drawn], heading + 2 + rows);
}
