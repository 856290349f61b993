/** Sheets have no end to people and formulas: growing the engine's sheet moves no reference. */
import { inExcel, readRange, writeValues } from "./excel";

beforeEach(() => previewHost.reset());

const LOOKS_BEYOND = "=SUM(G190:G214)";

test.each([
  ["rows", "G400"],
  ["columns", "AZ5"],
])("a reference over the end keeps its cells when %s are added by writing to %s", async (_what, written) => {
  await writeValues("A1:C1", [[LOOKS_BEYOND, "=SUM(G190:AK214)", "=G500+AP1"]]);
  await writeValues(written, [[7]]);
  expect((await readRange("A1:C1", "formulas")).formulas).toEqual([
    [LOOKS_BEYOND, "=SUM(G190:AK214)", "=G500+AP1"],
  ]);
});

test("references without an end see what is written below", async () => {
  await writeValues("A1", [["=SUM(G:G)"]]);
  await writeValues("G400", [[7]]);
  const range = await readRange("A1", "formulas", "values");
  expect([range.formulas, range.values]).toEqual([[["=SUM(G:G)"]], [[7]]]);
});

test("formulas of other sheets keep their cells too", async () => {
  await inExcel(async (context) => {
    const other = context.workbook.worksheets.add("乙");
    other.getRange("A1").formulas = [["=SUM(Sheet1!G190:G214)"]];
    await context.sync();
  });
  await writeValues("G400", [[7]]);
  await inExcel(async (context) => {
    const cell = context.workbook.worksheets.getItem("乙").getRange("A1");
    cell.load("formulas");
    await context.sync();
    expect(cell.formulas).toEqual([["=SUM(Sheet1!G190:G214)"]]);
  });
});

test.each([
  ["A101", "=SUM(G192:G216)"],
  ["A200", LOOKS_BEYOND],
])("two rows that a person inserts below %s of a sheet of 200 rows leave %s", async (below, formula) => {
  await writeValues("A1", [[LOOKS_BEYOND]]);
  previewHost.insertRows(below, 2);
  expect((await readRange("A1", "formulas")).formulas).toEqual([[formula]]);
});
