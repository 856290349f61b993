/** The drawing part of a planned sheet: where its charts stand. */
import type { PlanChart } from "../../../core/plan/plan";
import { escapeXml } from "../xml/xml-text";
import { DRAWING } from "./chart-xml";
import { OFFICE_RELATIONSHIPS, XML_HEAD } from "./sheet-xml";

const SHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

/** @param charts in the order of their relationships: the first chart is rId1 */
export function drawingXml(charts: readonly PlanChart[]): string {
  const anchors = charts.map(anchorXml).join("");
  return `${XML_HEAD}<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING}">${anchors}</xdr:wsDr>`;
}

/** Held by cells at both corners, so that a chart grows with its rows and columns. */
function anchorXml(chart: PlanChart, index: number): string {
  const corner = (column: number, row: number): string =>
    `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
  const { top, left, bottom, right } = chart.anchor;
  // The title is what a screen reader says of the chart.
  const name = `<xdr:cNvPr id="${index + 2}" name="${escapeXml(chart.name)}" descr="${escapeXml(chart.title)}"/>`;
  return [
    `<xdr:twoCellAnchor><xdr:from>${corner(left, top)}</xdr:from><xdr:to>${corner(right + 1, bottom + 1)}</xdr:to>`,
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>${name}<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>',
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">',
    `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${OFFICE_RELATIONSHIPS}" r:id="rId${index + 1}"/>`,
    "</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>",
  ].join("");
}
