/** What Excel keeps of a chart beyond the engine's definition; by chart id. */
export interface ChartExtras {
  name: string;
  /** Kept while the title is hidden; the engine shows a title whenever it has a text. */
  titleText: string;
  titleVisible: boolean;
  /** Excel.ChartLegendPosition, kept while the legend is hidden. */
  legendPosition: string;
  legendVisible: boolean;
  valueAxis: {
    minimum: number | "";
    maximum: number | "";
    numberFormat: string;
    gridlines: boolean;
    reverse: boolean;
  };
  categoryAxis: { reverse: boolean; gridlines: boolean };
  /** Series with data labels, by the engine's series id. */
  readonly labelled: Set<string>;
}

export function newChartExtras(name: string): ChartExtras {
  return {
    name,
    titleText: "",
    titleVisible: true,
    legendPosition: "Bottom",
    legendVisible: true,
    valueAxis: { minimum: "", maximum: "", numberFormat: "General", gridlines: true, reverse: false },
    categoryAxis: { reverse: false, gridlines: false },
    labelled: new Set(),
  };
}
