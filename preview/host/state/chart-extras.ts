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
  /** `position` is where the axis of values crosses. */
  categoryAxis: { reverse: boolean; gridlines: boolean; position: string };
  /** Series with data labels, by the engine's series id. */
  labelled: ReadonlySet<string>;
  /** How lines and markers look, by series id; the engine draws all alike. */
  looks: ReadonlyMap<string, SeriesLook>;
  /** Series without values, which the engine would refuse; they come after the others. */
  unfilled: readonly SeriesData[];
}

export interface SeriesLook {
  readonly lineStyle: string;
  readonly markerStyle: string;
}

export const PLAIN_LOOK: SeriesLook = { lineStyle: "Automatic", markerStyle: "Automatic" };

export function newChartExtras(name: string): ChartExtras {
  return {
    name,
    titleText: "",
    titleVisible: true,
    legendPosition: "Bottom",
    legendVisible: true,
    valueAxis: { minimum: "", maximum: "", numberFormat: "General", gridlines: true, reverse: false },
    categoryAxis: { reverse: false, gridlines: false, position: "Automatic" },
    labelled: new Set(),
    looks: new Map(),
    unfilled: [],
  };
}
