/** Charts: made through the API, drawn by the engine over the same cells. */
import { codeOf, inExcel, writeValues } from "./excel";

const sheet1 = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getItem("Sheet1");

/** The engine's definition of the only chart. */
function drawn() {
  const [id = ""] = previewHost.model.getters.getChartIds("sheet-1");
  const definition = previewHost.model.getters.getChartDefinition(id);
  if (definition.type !== "bar" && definition.type !== "line" && definition.type !== "radar")
    throw new Error(definition.type);
  return definition;
}

const ranges = (): string[] => {
  const { dataSource } = drawn();
  return dataSource.type === "range" ? dataSource.dataSets.map(({ dataRange }) => dataRange) : [];
};

beforeEach(async () => {
  previewHost.reset();
  await writeValues("A1:C4", [
    ["维度", "得分率", "均值"],
    ["组织", 0.9, 0.8],
    ["队伍", 0.7, 0.75],
    ["活动", 0.8, 0.6],
  ]);
});

test.each([
  ["ColumnClustered", { type: "bar", horizontal: false }],
  ["BarClustered", { type: "bar", horizontal: true }],
  ["Line", { type: "line", hideDataMarkers: true }],
  ["LineMarkers", { type: "line", hideDataMarkers: false }],
  ["Radar", { type: "radar", hideDataMarkers: true, fillArea: false }],
  ["RadarMarkers", { type: "radar", hideDataMarkers: false, fillArea: false }],
  ["RadarFilled", { type: "radar", fillArea: true }],
] as const)("a chart of type %s is drawn as such and reads back", async (type, kind) => {
  const chart = await inExcel((context) =>
    sheet1(context).charts.add(type, sheet1(context).getRange("A1:C4"), "Columns").load("chartType"),
  );
  expect(chart.chartType).toBe(type);
  expect(drawn()).toMatchObject(kind);
});

test("series, names and categories come from the source", async () => {
  const chart = await inExcel((context) => {
    const added = sheet1(context).charts.add("ColumnClustered", sheet1(context).getRange("A1:C4"), "Columns");
    added.series.load("items/name");
    return added;
  });
  expect(chart.series.items.map(({ name }) => name)).toEqual(["得分率", "均值"]);
  expect(ranges()).toEqual(["B2:B4", "C2:C4"]);
  expect(drawn().dataSource).toMatchObject({ labelRange: "Sheet1!A2:A4" });
});

test("a source of rows makes a series of each row", async () => {
  await inExcel((context) => sheet1(context).charts.add("Line", sheet1(context).getRange("A1:C3"), "Rows"));
  expect(ranges()).toEqual(["B2:C2", "B3:C3"]);
});

test("series are set, added, coloured and named", async () => {
  const series = await inExcel(async (context) => {
    const sheet = sheet1(context);
    const chart = sheet.charts.add("BarClustered", sheet.getRange("B2:B4"), "Columns");
    const first = chart.series.getItemAt(0);
    first.name = "本期";
    first.setXAxisValues(sheet.getRange("A2:A4"));
    first.format.fill.setSolidColor("#4472C4");
    first.hasDataLabels = true;
    const second = chart.series.add("上期");
    second.setValues(sheet.getRange("C2:C4"));
    second.format.line.color = "#A5A5A5";
    return chart.series.load("items/name,items/hasDataLabels,count");
  });
  expect(series.items.map(({ name, hasDataLabels }) => [name, hasDataLabels])).toEqual([
    ["本期", true],
    ["上期", false],
  ]);
  expect(ranges()).toEqual(["B2:B4", "C2:C4"]);
  expect(Object.values(drawn().dataSetStyles).map((style) => style.backgroundColor)).toEqual([
    "#4472C4",
    "#A5A5A5",
  ]);
});

test("title, legend and axes read back and reach the drawing", async () => {
  const { chart, axis, gridlines } = await inExcel((context) => {
    const added = sheet1(context).charts.add("ColumnClustered", sheet1(context).getRange("A1:C4"), "Columns");
    added.name = "得分图";
    added.title.text = "维度得分";
    added.legend.position = "Right";
    added.axes.valueAxis.minimum = 0;
    added.axes.valueAxis.maximum = 1;
    added.axes.valueAxis.numberFormat = "0%";
    added.axes.valueAxis.majorGridlines.visible = false;
    added.axes.categoryAxis.reversePlotOrder = true;
    return {
      chart: sheet1(context).charts.getItem("得分图").load("name,title/text,legend/position,legend/visible"),
      axis: added.axes.valueAxis.load("minimum,maximum,numberFormat"),
      gridlines: added.axes.valueAxis.majorGridlines.load("visible"),
    };
  });
  expect([chart.name, chart.title.text, chart.legend.position, chart.legend.visible]).toEqual([
    "得分图",
    "维度得分",
    "Right",
    true,
  ]);
  expect([axis.minimum, axis.maximum, axis.numberFormat, gridlines.visible]).toEqual([0, 1, "0%", false]);
  expect(drawn()).toMatchObject({
    title: { text: "维度得分" },
    legendPosition: "right",
    axesDesign: { y: { min: 0, max: 1, gridLines: "none" } },
  });
});

test("a hidden title or legend is not drawn and comes back with its words", async () => {
  const chart = await inExcel((context) => {
    const added = sheet1(context).charts.add("Line", sheet1(context).getRange("A1:C4"), "Columns");
    added.title.text = "趋势";
    added.title.visible = false;
    added.legend.visible = false;
    return added.load("title/text,title/visible");
  });
  expect([chart.title.text, chart.title.visible]).toEqual(["趋势", false]);
  expect(drawn()).toMatchObject({ title: {}, legendPosition: "none" });
});

test("a chart covers the cells it is positioned by", async () => {
  const chart = await inExcel((context) => {
    const added = sheet1(context).charts.add("Line", sheet1(context).getRange("A1:C4"), "Columns");
    added.setPosition("E2", "H12");
    return added.load("top,left,width,height");
  });
  const { getters } = previewHost.model;
  const [figure] = getters.getFigures("sheet-1");
  expect(figure).toMatchObject({
    col: 4,
    row: 1,
    offset: { x: 0, y: 0 },
    width: 4 * getters.getColSize("sheet-1", 0),
  });
  expect(chart.width).toBe((figure?.width ?? 0) * 0.75);
});

test("charts follow a renamed sheet and go with a deleted one", async () => {
  await inExcel(({ workbook }) => {
    const sheet = workbook.worksheets.add("图");
    sheet.charts.add("RadarMarkers", workbook.worksheets.getItem("Sheet1").getRange("A1:B4"), "Columns");
  });
  await inExcel((context) => (sheet1(context).name = "甲's"));
  const [id = ""] = previewHost.model.getters
    .getSheetIds()
    .flatMap((sheetId) => previewHost.model.getters.getChartIds(sheetId));
  const definition = previewHost.model.getters.getChartDefinition(id);
  expect(JSON.stringify(definition)).toContain("!B2:B4");
  await inExcel(({ workbook }) => workbook.worksheets.getItem("图").delete());
  expect(previewHost.model.getters.isChartDefined(id)).toBe(false);
});

test("a missing chart is a null object, a deleted one is gone", async () => {
  const before = await inExcel((context) => {
    sheet1(context).charts.add("Line", sheet1(context).getRange("A1:B4"), "Columns").name = "甲";
    return sheet1(context).charts.load("count");
  });
  const missing = await inExcel((context) => {
    sheet1(context).charts.getItem("甲").delete();
    return sheet1(context).charts.getItemOrNullObject("甲").load("name");
  });
  expect([before.count, missing.isNullObject]).toEqual([1, true]);
});

test("a type that the preview can't draw, and a picture of a chart, are refused", async () => {
  expect(
    await codeOf(
      inExcel((context) => sheet1(context).charts.add("XYScatter", sheet1(context).getRange("A1:B4"))),
    ),
  ).toBe("NotImplemented");
  const picture = inExcel((context) =>
    sheet1(context).charts.add("Line", sheet1(context).getRange("A1:B4")).getImage(),
  );
  expect(await codeOf(picture)).toBe("NotImplemented");
});

/** What the legend says, from the engine's own drawing. */
function legend(): unknown {
  const [id = ""] = previewHost.model.getters.getChartIds("sheet-1");
  const runtime = previewHost.model.getters.getChartRuntime(id);
  if (!("chartJsConfig" in runtime)) throw new Error("No chart with a legend");
  return runtime.chartJsConfig.data.datasets.map(({ label }) => label);
}

test.each(["Radar", "RadarFilled", "ColumnClustered", "BarClustered", "Line"] as const)(
  "the legend of a chart of type %s has the series' names, in any order and after one is taken out",
  async (type) => {
    await writeValues("D1:D4", [["下限"], [0.5], [0.5], [0.5]]);
    await inExcel((context) => {
      sheet1(context).charts.add(type, sheet1(context).getRange("A1:D4"), "Columns");
    });
    expect(legend()).toEqual(["得分率", "均值", "下限"]);
    await inExcel((context) => sheet1(context).charts.getItemAt(0).series.getItemAt(0).delete());
    await inExcel((context) => {
      sheet1(context).charts.getItemAt(0).series.getItemAt(1).name = "最低要求";
    });
    expect(legend()).toEqual(["均值", "最低要求"]);
  },
);
