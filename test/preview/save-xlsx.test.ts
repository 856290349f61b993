/** Saving and opening again: what the engine writes, and what the preview adds to it. */
import { inExcel } from "./excel";

const SHEET = "甲's 表";
const sheet = ({ workbook }: Excel.RequestContext): Excel.Worksheet => workbook.worksheets.getItem(SHEET);

/** Saves the workbook and opens the bytes in a fresh Excel. */
async function reopen(): Promise<void> {
  const bytes = await previewHost.save();
  previewHost.open(bytes);
}

beforeEach(async () => {
  previewHost.reset();
  await inExcel(({ workbook }) => (workbook.worksheets.getItem("Sheet1").name = SHEET));
});

test("values, texts that look like something else, formulas and formats survive", async () => {
  await inExcel((context) => {
    const range = sheet(context).getRange("A1:A8");
    range.values = [["标题"], [12.5], [true], ["'007"], ["'=1+1"], ["'+86"], ["=A2*2"], [46053]];
    sheet(context).getRange("A8:A9").numberFormat = [["yyyy-mm-dd"], ['[Red]0.00_);"x"@']];
    sheet(context).getRange("A9").values = [[3]];
    context.workbook.worksheets.add("别处").getRange("A1").formulas = [
      [`='${SHEET.replace("'", "''")}'!A2+1`],
    ];
  });
  await reopen();
  const [range, other] = await inExcel(
    (context) =>
      [
        sheet(context).getRange("A1:A9").load("values,formulas,numberFormat,valueTypes"),
        context.workbook.worksheets.getItem("别处").getRange("A1").load("values,formulas"),
      ] as const,
  );
  expect(range.values.flat()).toEqual(["标题", 12.5, true, "007", "=1+1", "+86", 25, 46053, 3]);
  expect(range.valueTypes.flat().slice(3, 6)).toEqual(["String", "String", "String"]);
  expect([range.formulas[6], range.numberFormat[7], range.numberFormat[8]]).toEqual([
    ["=A2*2"],
    ["yyyy-mm-dd"],
    ['[Red]0.00_);"x"@'],
  ]);
  expect([other.values, other.formulas]).toEqual([[[13.5]], [["='甲''s 表'!A2+1"]]]);
});

test("names, visibility and the sheet in front survive", async () => {
  await inExcel(({ workbook }) => {
    const other = workbook.worksheets.add("前");
    workbook.worksheets.add("深藏").visibility = "VeryHidden";
    workbook.worksheets.add("藏").visibility = "Hidden";
    workbook.names.add(
      "_kaoping.summary",
      workbook.worksheets.getItem(SHEET).getRange("A1"),
      "记号",
    ).visible = false;
    workbook.names.add("满分", "=100");
    other.activate();
  });
  await reopen();
  const [sheets, names, active] = await inExcel(
    ({ workbook }) =>
      [
        workbook.worksheets.load("items/name,items/visibility"),
        workbook.names.load("items/name,items/formula,items/visible,items/comment"),
        workbook.worksheets.getActiveWorksheet().load("name"),
      ] as const,
  );
  expect(sheets.items.map(({ name, visibility }) => [name, visibility])).toEqual([
    [SHEET, "Visible"],
    ["前", "Visible"],
    ["深藏", "VeryHidden"],
    ["藏", "Hidden"],
  ]);
  expect(
    names.items.map(({ name, formula, visible, comment }) => [name, formula as unknown, visible, comment]),
  ).toEqual([
    ["_kaoping.summary", "='甲''s 表'!$A$1", false, "记号"],
    ["满分", "=100", true, ""],
  ]);
  expect(active.name).toBe("前");
});

test("protection, unlocked cells, merges, panes, colours and sizes survive", async () => {
  await inExcel((context) => {
    const target = sheet(context);
    target.getRange("A1:C1").values = [["甲", 1, 2]];
    target.getRange("A1:C1").format.fill.color = "#FFF2CC";
    target.getRange("A3:C3").merge();
    target.getRange("B5:C6").format.fill.color = "#FFFBE6";
    target.getRange("B5:C6").format.protection.locked = false;
    target.getRange("A:A").format.columnWidth = 90;
    target.getRange("1:1").format.rowHeight = 30;
    target.tabColor = "#C00000";
    target.showGridlines = false;
    target.freezePanes.freezeRows(1);
    target.protection.protect({ allowFormatColumns: true });
  });
  await reopen();
  const { target, protection, locks, format, frozen, fill } = await inExcel((context) => ({
    target: sheet(context).load("tabColor,showGridlines"),
    protection: sheet(context).protection.load("protected,options"),
    locks: ["A1", "B5:C6", "D7"].map((address) =>
      sheet(context).getRange(address).format.protection.load("locked"),
    ),
    format: sheet(context).getRange("A1").format.load("columnWidth,rowHeight"),
    frozen: sheet(context).freezePanes.getLocationOrNullObject().load("address"),
    fill: sheet(context).getRange("B5").format.fill.load("color"),
  }));
  expect([target.tabColor, target.showGridlines, frozen.address]).toEqual([
    "#C00000",
    false,
    "'甲''s 表'!1:1",
  ]);
  expect([
    protection.protected,
    protection.options.allowFormatColumns,
    protection.options.allowFormatCells,
  ]).toEqual([true, true, false]);
  expect([locks.map(({ locked }) => locked), fill.color]).toEqual([[true, false, true], "#FFFBE6"]);
  expect(Math.abs(format.columnWidth - 90)).toBeLessThan(2);
  expect(Math.abs(format.rowHeight - 30)).toBeLessThan(1);
  const [merge] = previewHost.model.getters.getMerges(previewHost.model.getters.getSheetIds()[0] ?? "");
  expect(merge).toMatchObject({ top: 2, left: 0, bottom: 2, right: 2 });
});

test("validations with their words, conditional formats and the print set-up survive", async () => {
  await inExcel((context) => {
    const target = sheet(context);
    target.getRange("A1:A3").values = [[1], [2], [3]];
    const { dataValidation } = target.getRange("B1:B9");
    dataValidation.rule = { wholeNumber: { formula1: 0, formula2: 10, operator: "Between" } };
    dataValidation.errorAlert = { title: "填报", message: "0 到 10", showAlert: true, style: "Stop" };
    dataValidation.prompt = { title: "说明", message: "整数", showPrompt: true };
    target.getRange("C1").dataValidation.rule = { list: { inCellDropDown: true, source: "是,否" } };
    const rule = target.getRange("A1:A3").conditionalFormats.add("Custom");
    rule.custom.rule.formula = "=$A1>1";
    rule.custom.format.fill.color = "#FFC7CE";
    const { dataBar } = target.getRange("A1:A3").conditionalFormats.add("DataBar");
    dataBar.positiveFormat.fillColor = "#70AD47";
    dataBar.lowerBoundRule = { type: "Number", formula: "0" };
    dataBar.upperBoundRule = { type: "Number", formula: "100" };
    target.pageLayout.orientation = "Landscape";
    target.pageLayout.zoom = { horizontalFitToPages: 1 };
    target.pageLayout.leftMargin = 28.8;
    target.pageLayout.footerMargin = 36;
    target.pageLayout.setPrintArea("A1:C9");
    target.pageLayout.setPrintTitleRows("1:1");
    target.pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P / &N";
  });
  await reopen();
  const { validation, list, formats, bar, layout, footer, area, titles } = await inExcel((context) => {
    const target = sheet(context);
    const { conditionalFormats } = target.getRange("A1:A3");
    return {
      validation: target.getRange("B2").dataValidation.load("rule,prompt,errorAlert"),
      list: target.getRange("C1").dataValidation.load("rule"),
      formats: conditionalFormats.load("items/type"),
      bar: conditionalFormats
        .getItemAt(1)
        .dataBarOrNullObject.load("lowerBoundRule,upperBoundRule,positiveFormat/fillColor"),
      layout: target.pageLayout.load("orientation,zoom,leftMargin,footerMargin"),
      footer: target.pageLayout.headersFooters.defaultForAllPages.load("centerFooter"),
      area: target.pageLayout.getPrintAreaOrNullObject().load("address"),
      titles: target.pageLayout.getPrintTitleRowsOrNullObject().load("address"),
    };
  });
  expect(validation.rule).toEqual({ wholeNumber: { formula1: 0, formula2: 10, operator: "Between" } });
  expect([validation.prompt.message, validation.errorAlert.message, list.rule.list?.source]).toEqual([
    "整数",
    "0 到 10",
    "是,否",
  ]);
  expect(formats.items.map(({ type }) => type)).toEqual(["Custom", "DataBar"]);
  expect([bar.lowerBoundRule, bar.upperBoundRule, bar.positiveFormat.fillColor]).toEqual([
    { type: "Number", formula: "0" },
    { type: "Number", formula: "100" },
    "#70AD47",
  ]);
  expect([layout.orientation, layout.zoom, footer.centerFooter]).toEqual([
    "Landscape",
    { horizontalFitToPages: 1 },
    "&P / &N",
  ]);
  expect([layout.leftMargin, layout.footerMargin]).toEqual([28.8, 36]);
  expect([area.address, titles.address]).toEqual(["'甲''s 表'!A1:C9", "'甲''s 表'!1:1"]);
});

test.each(["ColumnClustered", "BarClustered", "LineMarkers", "RadarMarkers"] as const)(
  "a %s chart survives",
  async (type) => {
    await inExcel((context) => {
      const target = sheet(context);
      target.getRange("A1:B4").values = [
        ["维度", "得分"],
        ["组织", 0.9],
        ["队伍", 0.7],
        ["活动", 0.8],
      ];
      const chart = target.charts.add(type, target.getRange("A1:B4"), "Columns");
      chart.title.text = "维度得分";
      chart.series.getItemAt(0).format.fill.setSolidColor("#4472C4");
      chart.setPosition("D2", "H12");
    });
    await reopen();
    const charts = await inExcel((context) =>
      sheet(context).charts.load("items/chartType,items/title/text,items/series/items/name"),
    );
    expect(
      charts.items.map(({ title, series }) => [title.text, series.items.map(({ name }) => name)]),
    ).toEqual([["维度得分", ["得分"]]]);
    expect(charts.items[0]?.chartType.replace("Markers", "")).toBe(type.replace("Markers", ""));
  },
);

test("properties survive", async () => {
  await inExcel(({ workbook: { properties } }) => {
    properties.title = "考核 <2026>";
    properties.author = "党群工作部";
    properties.custom.add("period", "2026Q3");
    properties.custom.add("score", 92.5);
  });
  await reopen();
  const [properties, custom] = await inExcel(
    ({ workbook }) =>
      [
        workbook.properties.load("title,author"),
        workbook.properties.custom.load("items/key,items/value"),
      ] as const,
  );
  expect([properties.title, properties.author]).toEqual(["考核 <2026>", "党群工作部"]);
  expect(custom.items.map(({ key, value }) => [key, value as unknown])).toEqual([
    ["period", "2026Q3"],
    ["score", 92.5],
  ]);
});
