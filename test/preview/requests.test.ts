/** A request's writes are one step of the engine: calculated once, yet read within the request as they then are. */
import { codeOf, inExcel, readRange, writeValues } from "./excel";

beforeEach(() => previewHost.reset());

const sheet1 = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getItem("Sheet1");

test("what is read after a write in the same request is calculated", async () => {
  const { first, second, used } = await inExcel((context) => {
    const sheet = sheet1(context);
    sheet.getRange("A1:B1").formulas = [["2", "=A1*2"]];
    const read = sheet.getRange("B1").load("values,text,valueTypes");
    sheet.getRange("A1").values = [[5]];
    const again = sheet.getRange("B1").load("values");
    sheet.getRange("D9").formulas = [['=IF(A1>9,"","x")']];
    return { first: read, second: again, used: sheet.getUsedRange(true).load("address") };
  });
  expect([first.values, first.text, first.valueTypes]).toEqual([[[4]], [["4"]], [["Double"]]]);
  expect(second.values).toEqual([[10]]);
  expect(used.address).toBe("Sheet1!A1:D9");
});

test("merging, renaming and new sheets are seen by formulas of the same request", async () => {
  const cell = await inExcel((context) => {
    const sheet = sheet1(context);
    sheet.getRange("A1:B1").values = [[1, 2]];
    sheet.getRange("A1:B1").merge();
    const other = context.workbook.worksheets.add("乙");
    other.getRange("A1").formulas = [["=SUM(Sheet1!A1:B1)"]];
    sheet.name = "甲";
    return other.getRange("A1").load("values,formulas");
  });
  expect([cell.values, cell.formulas]).toEqual([[[1]], [["=SUM('甲'!A1:B1)"]]]);
});

test("a chart made in the request that wrote its source has the source's names", async () => {
  const series = await inExcel((context) => {
    sheet1(context).getRange("A1:C2").formulas = [
      ["", '="甲"&"方"', "乙"],
      ["一", "1", "2"],
    ];
    const chart = sheet1(context).charts.add("ColumnClustered", sheet1(context).getRange("A1:C2"), "Columns");
    return chart.series.load("items/name");
  });
  expect(series.items.map(({ name }) => name)).toEqual(["甲方", "乙"]);
});

test("what was written before the action that failed stays written, and is calculated", async () => {
  const code = await codeOf(
    inExcel((context) => {
      sheet1(context).getRange("A1:B1").formulas = [["3", "=A1+1"]];
      sheet1(context).getRange("A2").values = [[1, 2]];
      sheet1(context).getRange("A3").values = [[1]];
    }),
  );
  expect(code).toBe("InvalidArgument");
  expect((await readRange("B1", "values")).values).toEqual([[4]]);
  expect((await readRange("A3", "values")).values).toEqual([[""]]);
});

test("each write has an event of its own, as in Excel", async () => {
  const seen: string[] = [];
  await inExcel((context) => {
    sheet1(context).onChanged.add(({ address }) => {
      seen.push(address);
      return Promise.resolve();
    });
  });
  await inExcel((context) => {
    sheet1(context).getRange("A1:A2").values = [[1], [2]];
    sheet1(context).getRange("A3").values = [[3]];
  });
  await writeValues("C1", [[1]]);
  await new Promise((resolve) => setTimeout(resolve));
  expect(seen).toEqual(["A1:A2", "A3", "C1"]);
});

test("a request of an add-in calculates all cells at most once, however much it writes", async () => {
  await writeValues("A1:B2", [
    [1, "=A1"],
    [2, "=A2"],
  ]);
  let calculated = 0;
  previewHost.model.on("command-finalized", {}, () => calculated++);
  await inExcel((context) => {
    for (let row = 1; row <= 30; row++) {
      const range = sheet1(context).getRange(`A${row}:C${row}`);
      range.format.fill.color = "#FF0000";
      range.values = [[row, row, row]];
      range.merge();
    }
  });
  expect(calculated).toBe(1);
});
