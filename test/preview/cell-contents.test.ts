/** What Excel makes of written values, formulas and formats, and what it gives back. */
import { codeOf, inExcel, readRange, writeValues } from "./excel";

beforeEach(() => previewHost.reset());

test("an array of the range's shape is written and stands in the grid", async () => {
  await writeValues("A1:B2", [
    ["甲", 1],
    [true, 2.5],
  ]);
  expect((await readRange("A1:B2", "values")).values).toEqual([
    ["甲", 1],
    [true, 2.5],
  ]);
  const sheetId = previewHost.model.getters.getActiveSheetId();
  expect(previewHost.model.getters.getEvaluatedCell({ sheetId, col: 1, row: 1 }).value).toBe(2.5);
});

test.each([
  ["too few rows", [[1, 2]]],
  ["too few columns", [[1], [2]]],
  ["ragged rows", [[1, 2], [3]]],
])("an array with %s is refused", async (_name, values) => {
  expect(await codeOf(writeValues("A1:B2", values))).toBe("InvalidArgument");
});

test("one value fills the whole range", async () => {
  await writeValues("A1:B2", "x");
  expect((await readRange("A1:B2", "values")).values).toEqual([
    ["x", "x"],
    ["x", "x"],
  ]);
});

test("null leaves a cell as it is and an empty text clears it", async () => {
  await writeValues("A1:B1", [[1, 2]]);
  await writeValues("A1:B1", [[null, ""]]);
  const range = await readRange("A1:B1", "values", "valueTypes");
  expect(range.values).toEqual([[1, ""]]);
  expect(range.valueTypes).toEqual([["Double", "Empty"]]);
});

test.each([
  ["'=1+1", "=1+1"],
  ["'007", "007"],
  ["'TRUE", "TRUE"],
  ["'#N/A", "#N/A"],
  ["'2026-01-31", "2026-01-31"],
  ["'-5", "-5"],
])("a leading apostrophe makes text of %s and is no part of it", async (written, read) => {
  await writeValues("A1", [[written]]);
  const range = await readRange("A1", "values", "valueTypes", "text");
  expect([range.values, range.valueTypes, range.text]).toEqual([[[read]], [["String"]], [[read]]]);
});

test.each([
  ["12.5", 12.5, "General"],
  ["50%", 0.5, "0%"],
  ["2026-01-31", 46053, "yyyy-mm-dd"],
  ["TRUE", true, "General"],
])("text that looks like a value becomes one: %s", async (written, value, format) => {
  await writeValues("A1", [[written]]);
  const range = await readRange("A1", "values", "numberFormat");
  expect([range.values, range.numberFormat]).toEqual([[[value]], [[format]]]);
});

test.each(["=1+1", "12", "2026-01-31"])("in a text cell %s stays text", async (text) => {
  await inExcel((context) => {
    const cell = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    cell.numberFormat = [["@"]];
    cell.values = [[text]];
  });
  const range = await readRange("A1", "values", "valueTypes");
  expect([range.values, range.valueTypes]).toEqual([[[text]], [["String"]]]);
});

test("in a text cell a number becomes text; a number stays one when its cell becomes a text cell", async () => {
  await inExcel((context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1").numberFormat = [["@"]];
    sheet.getRange("A1:B1").values = [[8.5, 8.5]];
    sheet.getRange("B1").numberFormat = [["@"]];
  });
  const range = await readRange("A1:B1", "values", "numberFormat");
  expect([range.values, range.numberFormat]).toEqual([[["8.5", 8.5]], [["@", "@"]]]);
});

test("a number that a formula gives stays one when its cell becomes a text cell, beside texts and blanks", async () => {
  await inExcel((context) => {
    const row = context.workbook.worksheets.getItem("Sheet1").getRange("A1:D1");
    row.values = [["甲", "=2*3", "", '="丙"']];
    row.numberFormat = [["@", "@", "@", "@"]];
  });
  const range = await readRange("A1:D1", "values", "valueTypes", "numberFormat");
  expect(range.values).toEqual([["甲", 6, "", "丙"]]);
  expect(range.valueTypes).toEqual([["String", "Double", "Empty", "String"]]);
  expect(range.numberFormat).toEqual([["@", "@", "@", "@"]]);
});

test("formulas are calculated, whether written to formulas or to values", async () => {
  await writeValues("A1:A2", [[2], [3]]);
  await inExcel((context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("B1").formulas = [["=SUM(A1:A2)"]];
    sheet.getRange("B2").values = [["=A1*A2"]];
  });
  const range = await readRange("B1:B2", "values", "formulas");
  expect([range.values, range.formulas]).toEqual([
    [[5], [6]],
    [["=SUM(A1:A2)"], ["=A1*A2"]],
  ]);
});

test("a formula that can't be parsed is refused", async () => {
  expect(await codeOf(writeValues("A1", [["=SUM(1,"]]))).toBe("InvalidArgument");
});

test.each([
  ["=1/0", "#DIV/0!"],
  ["=NA()", "#N/A"],
  ["=NOSUCH(1)", "#NAME?"],
])("the error of %s reads as %s", async (formula, error) => {
  await writeValues("A1", [[formula]]);
  const range = await readRange("A1", "values", "valueTypes", "text");
  expect([range.values, range.valueTypes, range.text]).toEqual([[[error]], [["Error"]], [[error]]]);
});

test("a reference to a deleted sheet reads as #REF!", async () => {
  await inExcel((context) => {
    context.workbook.worksheets.add("别处");
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").formulas = [["='别处'!A1+1"]];
  });
  await inExcel((context) => context.workbook.worksheets.getItem("别处").delete());
  const range = await readRange("A1", "values", "formulas");
  expect([range.values, range.formulas]).toEqual([[["#REF!"]], [["=#REF!+1"]]]);
});

test("number formats apply to the text and read back, also those the grid can't show", async () => {
  await writeValues("A1:B1", [[0.256, 5]]);
  await inExcel((context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1").numberFormat = [
      ["0.0%", '[Red]0.00_);"x"@'],
    ];
  });
  const range = await readRange("A1:B1", "text", "numberFormat");
  expect(range.text[0]?.[0]).toBe("25.6%");
  expect(range.numberFormat).toEqual([["0.0%", '[Red]0.00_);"x"@']]);
});

test("3000 cells, which the client writes in pieces, arrive whole and count as one sync", async () => {
  const values = Array.from({ length: 1000 }, (_, row) => [row, `第${row}行`, row % 2 === 0]);
  previewHost.resetCount();
  await inExcel((context) => {
    context.workbook.worksheets.getItem("Sheet1").getRangeByIndexes(99, 0, 1000, 3).values = values;
  });
  expect(previewHost.requestCount).toBe(1);
  expect((await readRange("A100:C1099", "values")).values).toEqual(values);
});

test("only the top-left cell of a merge takes a value", async () => {
  await inExcel((context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2");
    range.merge();
    range.values = [
      ["标题", "x"],
      ["y", "z"],
    ];
  });
  expect((await readRange("A1:B2", "values")).values).toEqual([
    ["标题", ""],
    ["", ""],
  ]);
});

test("merging keeps the top-left value and unmerging brings none back", async () => {
  await writeValues("A1:B1", [["甲", "乙"]]);
  await inExcel((context) => context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1").merge());
  await inExcel((context) => context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1").unmerge());
  expect((await readRange("A1:B1", "values")).values).toEqual([["甲", ""]]);
});

test("clearing contents leaves the format, clearing formats leaves the contents", async () => {
  await inExcel((context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1");
    range.values = [[1, 2]];
    range.numberFormat = [["0.00", "0.00"]];
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").clear("Contents");
    context.workbook.worksheets.getItem("Sheet1").getRange("B1").clear("Formats");
  });
  const range = await readRange("A1:B1", "values", "numberFormat");
  expect([range.values, range.numberFormat]).toEqual([[["", 2]], [["0.00", "General"]]]);
});
