/**
 * What charts show, read from the spreadsheet engine: Excel's API tells a series' ranges only from
 * ExcelApi 1.15 on.
 */
import type { AxisChart } from "../../../preview/host/charts/chart-definition";
import { rangeAddress } from "../../../src/core/grid/address";
import type { ChartFacts } from "../workbook-under-test";

/** The charts of a sheet of the emulated Excel, in the order in which they were made. */
export function chartFacts(sheetId: string): ChartFacts[] {
  const { getters } = previewHost.model;
  return getters.getFigures(sheetId).flatMap((figure) => {
    const chartId = getters
      .getChartIds(sheetId)
      .find((id) => getters.getFigureIdFromChartId(id) === figure.id);
    if (chartId === undefined) return [];
    const definition = getters.getChartDefinition(chartId);
    if (!isAxisChart(definition) || definition.dataSource.type !== "range") return [];
    const { dataSource, dataSetStyles } = definition;
    const { dataSets, labelRange = "" } = dataSource;
    return [
      {
        title: definition.title?.text ?? "",
        type: typeOf(definition),
        series: dataSets.map(({ dataSetId, dataRange }) => ({
          name: dataSetStyles[dataSetId]?.label ?? "",
          values: plain(dataRange),
          categories: plain(labelRange),
        })),
        anchor: coveredCells(sheetId, figure),
      },
    ];
  });
}

function isAxisChart(definition: { readonly type: string }): definition is AxisChart {
  return ["bar", "line", "radar"].includes(definition.type);
}

function typeOf(definition: AxisChart): ChartFacts["type"] {
  if (definition.type !== "bar") return definition.type;
  return definition.horizontal === true ? "bar" : "column";
}

function plain(reference: string): string {
  return reference.replace(/^.*!/, "").replace(/\$/g, "");
}

interface Box {
  readonly col: number;
  readonly row: number;
  readonly width: number;
  readonly height: number;
}

function coveredCells(sheetId: string, { col, row, width, height }: Box): string {
  const { getColSize, getRowSize } = previewHost.model.getters;
  const right = lastCovered(col, width, (index) => getColSize(sheetId, index));
  const bottom = lastCovered(row, height, (index) => getRowSize(sheetId, index));
  return rangeAddress({ top: row, left: col, bottom, right });
}

function lastCovered(first: number, length: number, size: (index: number) => number): number {
  let index = first;
  for (let rest = length - size(index); rest > 0; rest -= size(index)) index++;
  return index;
}
