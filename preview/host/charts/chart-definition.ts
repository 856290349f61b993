/** Reading and changing the engine's definition of one chart. */
import type { ChartDefinition } from "@odoo/o-spreadsheet";
import { HostError } from "../../rich-api/host-error";
import { ensure } from "../../model/ensure";
import { requireAllowed } from "../state/protection";
import { type ChartExtras, newChartExtras, type SeriesData } from "../state/chart-extras";
import type { WorkbookState } from "../state/workbook-state";
import type { ChartKind } from "./chart-types";

/** The definitions that the host can change: what Excel's column, bar, line and radar charts become. */
export type AxisChart = Extract<ChartDefinition<string>, { type: "bar" | "line" | "radar" }>;
type LegendPosition = AxisChart["legendPosition"];

/** What of a chart the host may change; everything else of its definition follows from these. */
export interface ChartContent {
  readonly kind: ChartKind;
  readonly categories: string | undefined;
  readonly series: readonly SeriesData[];
}

export class ChartAccess {
  constructor(
    readonly book: WorkbookState,
    readonly sheetId: string,
    readonly chartId: string,
  ) {}

  get definition(): ChartDefinition {
    if (!this.book.model.getters.isChartDefined(this.chartId)) {
      throw new HostError("ItemNotFound", "The requested resource doesn't exist.");
    }
    return this.book.model.getters.getChartDefinition(this.chartId);
  }

  /** The host's part, made on first sight of a chart that a person or a file brought. */
  get extras(): ChartExtras {
    let extras = this.book.charts.get(this.chartId);
    if (extras === undefined) {
      extras = extrasFrom(this.definition, `Chart ${this.book.charts.size + 1}`);
      this.book.charts.set(this.chartId, extras);
    }
    return extras;
  }

  get content(): ChartContent {
    const definition = this.axisChart;
    const { dataSource, dataSetStyles } = definition;
    const dataSets = dataSource.type === "range" ? dataSource.dataSets : [];
    const series = dataSets.map(({ dataSetId: id, dataRange: range }) => {
      const style = dataSetStyles[id];
      return { id, range, name: style?.label, color: style?.backgroundColor };
    });
    const categories = dataSource.type === "range" ? dataSource.labelRange : undefined;
    return { kind: kindFrom(definition), categories, series: [...series, ...this.extras.unfilled] };
  }

  /** True when the first cell of each range is its title, as in charts made in the grid. */
  get rangesHaveTitles(): boolean {
    const { dataSource } = this.axisChart;
    return dataSource.type === "range" && dataSource.dataSetsHaveTitle;
  }

  /** Changes content or extras and gives the engine the definition that follows from both. */
  update(change: { readonly content?: Partial<ChartContent>; readonly extras?: Partial<ChartExtras> }): void {
    requireAllowed(this.book, this.sheetId, "objects", []);
    const { model } = this.book;
    const content = { ...this.content, ...change.content };
    Object.assign(this.extras, change.extras ?? {}, {
      unfilled: content.series.filter(({ range }) => range === ""),
    });
    const definition = buildDefinition(content, this.extras, this.rangesHaveTitles);
    const figureId = model.getters.getFigureIdFromChartId(this.chartId);
    ensure(
      model.dispatch("UPDATE_CHART", { sheetId: this.sheetId, chartId: this.chartId, figureId, definition }),
    );
  }

  private get axisChart(): AxisChart {
    const { definition } = this;
    if (definition.type === "bar" || definition.type === "line" || definition.type === "radar")
      return definition;
    throw new HostError(
      "NotImplemented",
      `The preview host can't change charts of type ${definition.type}.`,
      "Chart",
    );
  }
}

/** The engine's definition of a chart. */
export function buildDefinition(
  content: ChartContent,
  extras: ChartExtras,
  dataSetsHaveTitle: boolean,
): AxisChart {
  const { kind, categories } = content;
  const series = content.series.filter(({ range }) => range !== "");
  const dataSets = series.map(({ id, range }) => ({ dataSetId: id, dataRange: range }));
  const common = {
    title: extras.titleVisible ? { text: extras.titleText } : {},
    dataSource: {
      type: "range" as const,
      dataSets,
      dataSetsHaveTitle,
      ...(categories === undefined ? {} : { labelRange: categories }),
    },
    dataSetStyles: Object.fromEntries(series.map((item) => [item.id, styleOf(item)])),
    legendPosition: legendOf(extras),
    showValues: extras.labelled.size > 0,
    aggregated: false,
  };
  if (kind.type === "radar") return { ...common, ...kind };
  const { minimum, maximum, gridlines } = extras.valueAxis;
  const valueAxis = {
    ...(minimum === "" ? {} : { min: minimum }),
    ...(maximum === "" ? {} : { max: maximum }),
    gridLines: gridlines ? ("major" as const) : ("none" as const),
  };
  const axesDesign = kind.type === "bar" && kind.horizontal ? { x: valueAxis } : { y: valueAxis };
  return { ...common, ...kind, axesDesign };
}

function styleOf({ name, color }: SeriesData): { label?: string; backgroundColor?: string } {
  return {
    ...(name === undefined ? {} : { label: name }),
    ...(color === undefined ? {} : { backgroundColor: color }),
  };
}

function legendOf({ legendPosition, legendVisible }: ChartExtras): LegendPosition {
  if (!legendVisible) return "none";
  switch (legendPosition) {
    case "Top":
      return "top";
    case "Left":
      return "left";
    case "Right":
      return "right";
    default:
      return "bottom";
  }
}

function kindFrom(definition: AxisChart): ChartKind {
  switch (definition.type) {
    case "bar":
      return { type: "bar", horizontal: definition.horizontal === true, stacked: definition.stacked };
    case "line": {
      const { stacked, cumulative, labelsAsText, hideDataMarkers = false } = definition;
      return { type: "line", stacked, cumulative, labelsAsText, hideDataMarkers };
    }
    case "radar": {
      const { stacked, fillArea = false, hideDataMarkers = false } = definition;
      return { type: "radar", stacked, fillArea, hideDataMarkers };
    }
  }
}

function extrasFrom(definition: ChartDefinition, name: string): ChartExtras {
  const extras = newChartExtras(name);
  extras.titleText = definition.title?.text ?? "";
  extras.titleVisible = extras.titleText !== "";
  if ("legendPosition" in definition) {
    const { legendPosition } = definition;
    extras.legendVisible = legendPosition !== "none";
    if (extras.legendVisible)
      extras.legendPosition = legendPosition.charAt(0).toUpperCase() + legendPosition.slice(1);
  }
  if (definition.type === "bar" || definition.type === "line") {
    const horizontal = definition.type === "bar" && definition.horizontal === true;
    const axis = horizontal ? definition.axesDesign?.x : definition.axesDesign?.y;
    extras.valueAxis.minimum = axis?.min ?? "";
    extras.valueAxis.maximum = axis?.max ?? "";
    extras.valueAxis.gridlines = axis?.gridLines !== "none";
  }
  return extras;
}
