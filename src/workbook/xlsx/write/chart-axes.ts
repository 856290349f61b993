/** The two axes of a chart: what is compared, and the values with their gridlines. */
import type { PlanChart } from "../../../core/plan/plan";
import { escapeXml } from "../xml/xml-text";

const GRIDLINES =
  '<c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';

/** Both axes; their numbers, 100 and 200, are those that the plot refers to. */
export function axesXml(chart: PlanChart): string {
  // Bars begin at the top, as their cells do, and the values stay below them.
  const sideways = chart.type === "bar";
  // The web of a radar chart is drawn by the gridlines of both axes.
  const web = chart.type === "radar" ? GRIDLINES : "";
  const format = escapeXml(chart.valueAxis?.numberFormat ?? "General");
  const linked = chart.valueAxis?.numberFormat === undefined ? 1 : 0;
  return [
    `<c:catAx><c:axId val="100"/><c:scaling><c:orientation val="${sideways ? "maxMin" : "minMax"}"/></c:scaling><c:delete val="0"/>`,
    `<c:axPos val="${sideways ? "l" : "b"}"/>${web}<c:numFmt formatCode="General" sourceLinked="0"/>`,
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>',
    '<c:crossAx val="200"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="0"/></c:catAx>',
    `<c:valAx><c:axId val="200"/><c:scaling><c:orientation val="minMax"/>${bounds(chart)}</c:scaling><c:delete val="0"/>`,
    `<c:axPos val="${sideways ? "b" : "l"}"/>${GRIDLINES}<c:numFmt formatCode="${format}" sourceLinked="${linked}"/>`,
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>',
    `<c:crossAx val="100"/><c:crosses val="${sideways ? "max" : "autoZero"}"/><c:crossBetween val="between"/></c:valAx>`,
  ].join("");
}

/** The standard wants the maximum first. */
function bounds({ valueAxis }: PlanChart): string {
  if (valueAxis === undefined) return "";
  const max = valueAxis.max === undefined ? "" : `<c:max val="${valueAxis.max}"/>`;
  return `${max}<c:min val="${valueAxis.min}"/>`;
}
