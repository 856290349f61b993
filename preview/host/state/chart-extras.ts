/** One series; ranges are references in the engine's notation. */
export interface SeriesData {
  readonly id: string;
  /** "" for a series that has no values yet. */
  readonly range: string;
  readonly name: string | undefined;
  readonly color: string | undefined;
}

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
  labelled: ReadonlySet<string>;
  /** Series without values, which the engine would refuse; they come after the others. */
  unfilled: readonly SeriesData[];
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
    unfilled: [],
  };
}
