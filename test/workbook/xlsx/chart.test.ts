/** The chart part: whatever a viewer might guess wrongly has to be written down. */
import type { PlanChart, SheetPlan } from "../../../src/core/plan/plan";
import { chartXml } from "../../../src/workbook/xlsx/write/chart-xml";
import { parseXml } from "../../../src/workbook/xlsx/xml/xml-tree";
import { SUMMARY } from "./sample-plan";

const PLAN: SheetPlan = { ...SUMMARY, name: "汇总 '26" };

function chart(type: PlanChart["type"], more: Partial<PlanChart> = {}): string {
  const sample = SUMMARY.charts[0];
  if (sample === undefined) throw new Error("no sample");
  return chartXml({ ...sample, type, ...more }, PLAN);
}

test.each([
  ["column", '<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/>'],
  ["bar", '<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/>'],
  ["line", '<c:lineChart><c:grouping val="standard"/>'],
  ["radar", '<c:radarChart><c:radarStyle val="marker"/>'],
] as const)("a %s chart states its kind", (type, start) => {
  expect(parseXml(chart(type)).name).toBe("chartSpace");
  expect(chart(type)).toContain(start);
});

test("ranges name the sheet in quotes, with its apostrophes doubled, and cells are fixed", () => {
  const xml = chart("column");
  expect(xml).toContain("<c:f>'汇总 ''26'!$A$3:$A$7</c:f>");
  expect(xml).toContain("<c:f>'汇总 ''26'!$C$3:$C$7</c:f>");
});

test("the points of now are in the chart, those of formulas too, and blank ones are gaps", () => {
  const rate = chart("column", {
    series: [{ name: "率", values: { top: 2, left: 3, bottom: 7, right: 3 }, color: "#000000" }],
  });
  expect(rate).toContain('<c:strCache><c:ptCount val="5"/><c:pt idx="0"><c:v>政治功能强</c:v></c:pt>');
  expect(rate).toContain('<c:ptCount val="6"/><c:pt idx="0"><c:v>0.94</c:v></c:pt>');
  expect(rate).not.toContain('<c:pt idx="5">');
});

test("names and colours of series are stated", () => {
  const xml = chart("column");
  expect(xml).toContain(
    '<c:tx><c:v>分值</c:v></c:tx><c:spPr><a:solidFill><a:srgbClr val="BDD7EE"/></a:solidFill></c:spPr>',
  );
  expect(xml).toContain(
    '<c:tx><c:v>得分</c:v></c:tx><c:spPr><a:solidFill><a:srgbClr val="1F4E79"/></a:solidFill></c:spPr>',
  );
});

test("there is a legend below only when there are several series", () => {
  expect(chart("column")).toContain('<c:legend><c:legendPos val="b"/>');
  expect(chart("column", { series: SUMMARY.charts[0]?.series.slice(0, 1) ?? [] })).not.toContain("c:legend>");
});

test("the value axis has the bounds and the format of the plan, or is left to the program", () => {
  expect(chart("column")).toContain('<c:max val="25"/><c:min val="0"/></c:scaling>');
  expect(chart("column")).toContain('<c:numFmt formatCode="0" sourceLinked="0"/>');
  const { valueAxis: _, ...rest } = SUMMARY.charts[0] as PlanChart;
  expect(chartXml(rest, PLAN)).not.toContain("<c:min ");
});

test("a radar chart has a web, and no chart is smoothed into values that nobody has", () => {
  expect(chart("radar").match(/<c:majorGridlines>/g)).toHaveLength(2);
  expect(chart("line")).toContain('<c:smooth val="0"/>');
  expect(chart("radar")).not.toContain("c:smooth");
});
