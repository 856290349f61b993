/** Ranges: addresses, derived ranges, used range, formats, several areas at once. */
import { codeOf, inExcel, writeValues } from "./excel";

const sheet1 = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getItem("Sheet1");
const addressOf = async (find: (sheet: Excel.Worksheet) => Excel.Range): Promise<string | null> => {
  const range = await inExcel((context) => find(sheet1(context)).load("address"));
  return range.isNullObject ? null : range.address.replace("Sheet1!", "");
};

beforeEach(() => previewHost.reset());

test.each<[string, (sheet: Excel.Worksheet) => Excel.Range, string | null]>([
  ["$A$1", (sheet) => sheet.getRange("$B$2"), "B2"],
  ["columns", (sheet) => sheet.getRange("B:C"), "B:C"],
  ["rows", (sheet) => sheet.getRange("2:3"), "2:3"],
  ["with the sheet's name", (sheet) => sheet.getRange("'Sheet1'!A1:B2"), "A1:B2"],
  ["indexes", (sheet) => sheet.getRangeByIndexes(1, 2, 3, 4), "C2:F4"],
  ["a cell of the sheet", (sheet) => sheet.getCell(4, 1), "B5"],
  ["a cell of a range", (sheet) => sheet.getRange("B2:C3").getCell(1, 1), "C3"],
  ["a row", (sheet) => sheet.getRange("B2:C3").getRow(1), "B3:C3"],
  ["a column", (sheet) => sheet.getRange("B2:C3").getColumn(0), "B2:B3"],
  ["resized", (sheet) => sheet.getRange("B2").getResizedRange(2, 1), "B2:C4"],
  ["moved", (sheet) => sheet.getRange("B2:C3").getOffsetRange(1, -1), "A3:B4"],
  ["around another", (sheet) => sheet.getRange("B2").getBoundingRect("D5"), "B2:D5"],
  ["shared with another", (sheet) => sheet.getRange("A1:C3").getIntersectionOrNullObject("B2:E5"), "B2:C3"],
  ["apart from another", (sheet) => sheet.getRange("A1").getIntersectionOrNullObject("B2"), null],
  ["whole columns", (sheet) => sheet.getRange("B2:C3").getEntireColumn(), "B:C"],
  ["whole rows", (sheet) => sheet.getRange("B2:C3").getEntireRow(), "2:3"],
])("a range by %s", async (_name, find, expected) => {
  expect(await addressOf(find)).toBe(expected);
});

test.each(["", "Z", "A0", "A1048577", "XFE1", "A1:B2:C3"].slice(1))(
  "the address %s is refused",
  async (address) => {
    expect(await codeOf(inExcel((context) => sheet1(context).getRange(address).load("address")))).toBe(
      "InvalidArgument",
    );
  },
);

test("the used range holds values and formulas; formats only when asked", async () => {
  expect(await addressOf((sheet) => sheet.getUsedRangeOrNullObject(true))).toBeNull();
  await writeValues("B2:C3", [
    [1, null],
    [null, '=""'],
  ]);
  await inExcel((context) => (sheet1(context).getRange("E6").format.fill.color = "#FF0000"));
  expect(await addressOf((sheet) => sheet.getUsedRangeOrNullObject(true))).toBe("B2:C3");
  expect(await addressOf((sheet) => sheet.getUsedRangeOrNullObject())).toBe("B2:E6");
  expect(await addressOf((sheet) => sheet.getRange("A1:B10").getUsedRangeOrNullObject(true))).toBe("B2:B3");
});

test("cells far outside the grid can be written and read", async () => {
  await writeValues("AZ5000", [["远"]]);
  expect(await addressOf((sheet) => sheet.getUsedRangeOrNullObject(true))).toBe("AZ5000");
});

test("values of whole columns are not given", async () => {
  const range = await inExcel((context) => sheet1(context).getRange("A:A").load("values"));
  expect(range.values).toBeNull();
});

test("formats read back, and stand in the grid", async () => {
  await inExcel((context) => {
    const { format } = sheet1(context).getRange("A1:B2");
    format.fill.color = "#FFF2CC";
    format.font.bold = true;
    format.font.size = 14;
    format.font.color = "#C00000";
    format.font.name = "宋体";
    format.wrapText = true;
    format.horizontalAlignment = "Center";
    format.verticalAlignment = "Top";
    format.columnWidth = 96;
    format.rowHeight = 30;
    const edge = format.borders.getItem("EdgeBottom");
    edge.style = "Continuous";
    edge.color = "#808080";
    edge.weight = "Medium";
  });
  const { format, edge, inside } = await inExcel((context) => {
    const range = sheet1(context).getRange("A1:B2");
    return {
      format: range.format.load(
        "columnWidth,rowHeight,wrapText,horizontalAlignment,verticalAlignment,fill/color,font/bold,font/size,font/color,font/name",
      ),
      edge: range.format.borders.getItem("EdgeBottom").load("style,color,weight"),
      inside: range.format.borders.getItem("InsideVertical").load("style"),
    };
  });
  expect([
    format.fill.color,
    format.font.bold,
    format.font.size,
    format.font.color,
    format.font.name,
  ]).toEqual(["#FFF2CC", true, 14, "#C00000", "宋体"]);
  expect([format.wrapText, format.horizontalAlignment, format.verticalAlignment]).toEqual([
    true,
    "Center",
    "Top",
  ]);
  expect([format.columnWidth, format.rowHeight]).toEqual([96, 30]);
  expect([edge.style, edge.color, edge.weight, inside.style]).toEqual([
    "Continuous",
    "#808080",
    "Medium",
    "None",
  ]);
  const { getters } = previewHost.model;
  expect(getters.getCellStyle({ sheetId: "sheet-1", row: 0, col: 0 })).toMatchObject({
    fillColor: "#FFF2CC",
    bold: true,
    align: "center",
  });
  expect([getters.getColSize("sheet-1", 0), getters.getRowSize("sheet-1", 0)]).toEqual([128, 40]);
});

test("differing formats read as null", async () => {
  await inExcel((context) => {
    sheet1(context).getRange("A1").format.font.bold = true;
    sheet1(context).getRange("A1").format.columnWidth = 30;
  });
  const format = await inExcel((context) =>
    sheet1(context).getRange("A1:B1").format.load("columnWidth,font/bold"),
  );
  expect([format.columnWidth, format.font.bold]).toEqual([null, null]);
});

test("several areas are formatted at once", async () => {
  const areas = await inExcel((context) => {
    const ranges = sheet1(context).getRanges("A1:B2,D4");
    ranges.format.fill.color = "#00B050";
    ranges.format.protection.locked = false;
    ranges.areas.load("items/address");
    return ranges.load("address,areaCount,format/fill/color");
  });
  expect([areas.address, areas.areaCount, areas.format.fill.color]).toEqual([
    "Sheet1!A1:B2,Sheet1!D4",
    2,
    "#00B050",
  ]);
  expect(areas.areas.items.map(({ address }) => address)).toEqual(["Sheet1!A1:B2", "Sheet1!D4"]);
});

test("a list of areas longer than 8192 characters is refused", async () => {
  const long = Array.from({ length: 2000 }, (_, index) => `A${index + 1000}`).join();
  expect(await codeOf(inExcel((context) => sheet1(context).getRanges(long).load("address")))).toBe(
    "InvalidArgument",
  );
});

test("of hidden rows and columns a range says all, some or none; they can be shown again", async () => {
  const ranges = await inExcel((context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("3:4").rowHidden = true;
    sheet.getRange("B1:C9").columnHidden = true;
    sheet.getRange("C1").columnHidden = false;
    const asked = ["A3:A4", "A4:A5", "A1:A2", "B7", "B1:C1", "C1:XFD1048576"].map((address) =>
      sheet.getRange(address),
    );
    return asked.map((range) => range.load("rowHidden,columnHidden"));
  });
  expect(ranges.map(({ rowHidden, columnHidden }) => [rowHidden, columnHidden])).toEqual([
    [true, false],
    [null, false],
    [false, false],
    [false, true],
    [false, null],
    [null, false],
  ]);
});
