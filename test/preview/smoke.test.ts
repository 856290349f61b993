test("values are written and read through the real client", async () => {
  const result = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Data");
    const range = sheet.getRange("A1:B2");
    range.values = [["a", 1], ["b", 2]];
    range.format.fill.color = "#FF0000";
    sheet.getRange("C1").formulas = [["=SUM(B1:B2)"]];
    const total = sheet.getRange("C1").load("values,formulas");
    range.load("values,address,rowCount,format/fill/color");
    const chart = sheet.charts.add("RadarMarkers", range, "Columns");
    chart.setPosition("D2", "H12");
    chart.load("name,chartType");
    chart.series.load("items/name");
    const name = context.workbook.names.add("_kaoping.summary", sheet.getRange("A1"));
    name.visible = false;
    name.load("formula,type");
    await context.sync();
    return [range.values, range.address, range.format.fill.color, total.values, total.formulas, chart.chartType, chart.series.items.map((s) => s.name), name.formula, name.type];
  });
  console.log(JSON.stringify(result));
  expect(result[0]).toEqual([["a", 1], ["b", 2]]);
});
test("office", () => {
  console.log(JSON.stringify([Office.context.host, Office.context.platform, Office.context.displayLanguage, Office.context.requirements.isSetSupported("ExcelApi","1.9"), Office.context.requirements.isSetSupported("ExcelApi","1.10"), Object.keys(Office.context), Office.context.officeTheme]));
});
