/**
 * A planned chart as a chart part. Everything is stated: names, ranges with quoted sheet names,
 * colours, and the points as they are now, for viewers that do not calculate.
 */
import { fixedAddress, quoteSheet, type CellRange } from "../../../core/grid/address";
import type { PlanChart, PlanSeries, SheetPlan } from "../../../core/plan/plan";
import { escapeCellText, escapeXml } from "../xml/xml-text";
import { axesXml } from "./chart-axes";
import { rgb } from "./color";
import { XML_HEAD } from "./sheet-xml";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
export const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";

/** Labels as large as a sheet's text; programs would choose a size of their own. */
const TEXT =
  '<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1100"/></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>';

/** @param plan the sheet on which the chart stands and from which it draws */
export function chartXml(chart: PlanChart, plan: SheetPlan): string {
  const title = `<c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr lang="zh-CN" sz="1200" b="1"/><a:t>${escapeXml(chart.title)}</a:t></a:r></a:p></c:rich></c:tx>`;
  const legend =
    chart.series.length > 1 ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : "";
  return [
    XML_HEAD,
    `<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}"><c:roundedCorners val="0"/><c:chart>`,
    `<c:title>${title}<c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>`,
    `<c:plotArea><c:layout/>${plotXml(chart, plan)}${axesXml(chart)}</c:plotArea>`,
    `${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>${TEXT}</c:chartSpace>`,
  ].join("");
}

/** The kinds of charts differ in their frame and in how a series is drawn. */
function plotXml(chart: PlanChart, plan: SheetPlan): string {
  const values = valueReader(plan);
  const series = chart.series.map((item, index) => seriesXml(chart, item, index, plan.name, values)).join("");
  const axes = '<c:axId val="100"/><c:axId val="200"/>';
  switch (chart.type) {
    case "column":
    case "bar":
      return `<c:barChart><c:barDir val="${chart.type === "bar" ? "bar" : "col"}"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}<c:gapWidth val="60"/>${axes}</c:barChart>`;
    case "line":
      return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axes}</c:lineChart>`;
    case "radar":
      return `<c:radarChart><c:radarStyle val="marker"/><c:varyColors val="0"/>${series}${axes}</c:radarChart>`;
  }
}

type CellText = string | number | boolean | null;

function seriesXml(
  chart: PlanChart,
  series: PlanSeries,
  index: number,
  sheet: string,
  values: (range: CellRange) => readonly CellText[],
): string {
  const fill = `<a:solidFill><a:srgbClr val="${rgb(series.color)}"/></a:solidFill>`;
  const isFilled = chart.type === "column" || chart.type === "bar";
  const marker = `<c:marker><c:symbol val="circle"/><c:size val="6"/><c:spPr>${fill}<a:ln>${fill}</a:ln></c:spPr></c:marker>`;
  const look = isFilled
    ? `<c:spPr>${fill}</c:spPr><c:invertIfNegative val="0"/>`
    : series.dashed === true
      ? `<c:spPr><a:ln w="19050" cap="rnd">${fill}<a:prstDash val="dash"/><a:round/></a:ln></c:spPr><c:marker><c:symbol val="none"/></c:marker>`
      : `<c:spPr><a:ln w="28575" cap="rnd">${fill}<a:round/></a:ln></c:spPr>${marker}`;
  const categories = textCache(values(chart.categories));
  const numbers = numberCache(values(series.values), chart.valueAxis?.numberFormat);
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeXml(series.name)}</c:v></c:tx>${look}`,
    `<c:cat><c:strRef><c:f>${reference(sheet, chart.categories)}</c:f>${categories}</c:strRef></c:cat>`,
    `<c:val><c:numRef><c:f>${reference(sheet, series.values)}</c:f>${numbers}</c:numRef></c:val>`,
    chart.type === "line" ? '<c:smooth val="0"/>' : "",
    "</c:ser>",
  ].join("");
}

/** Always quoted: some programs show blank labels otherwise. */
function reference(sheet: string, { top, left, bottom, right }: CellRange): string {
  return escapeXml(`${quoteSheet(sheet)}!${fixedAddress(top, left)}:${fixedAddress(bottom, right)}`);
}

/** Looks up what the plan's cells show now, row by row. */
function valueReader(plan: SheetPlan): (range: CellRange) => readonly CellText[] {
  const byAddress = new Map(plan.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  return ({ top, left, bottom, right }) => {
    const found: CellText[] = [];
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const cell = byAddress.get(`${row},${column}`);
        found.push((cell?.formula === undefined ? cell?.value : cell.cached) ?? null);
      }
    }
    return found;
  };
}

function textCache(values: readonly CellText[]): string {
  const points = values.map((value, index) =>
    value === null ? "" : `<c:pt idx="${index}"><c:v>${escapeCellText(String(value))}</c:v></c:pt>`,
  );
  return `<c:strCache><c:ptCount val="${values.length}"/>${points.join("")}</c:strCache>`;
}

function numberCache(values: readonly CellText[], format = "General"): string {
  const points = values.map((value, index) =>
    typeof value === "number" ? `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>` : "",
  );
  return `<c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode><c:ptCount val="${values.length}"/>${points.join("")}</c:numCache>`;
}
