/** Defined names: hidden ones too, following their sheet. */
import { codeOf, inExcel } from "./excel";

const nameOf = (name: string): Promise<Excel.NamedItem> =>
  inExcel(({ workbook }) =>
    workbook.names.getItemOrNullObject(name).load("name,formula,value,visible,scope,type"),
  );

beforeEach(async () => {
  previewHost.reset();
  await inExcel(({ workbook }) => {
    const sheet = workbook.worksheets.add("汇总");
    workbook.names.add("_kaoping.summary", sheet.getRange("A1")).visible = false;
  });
});

test("a name of a range reads back with its formula, its kind and its visibility", async () => {
  const { formula, value, visible, scope, type } = await nameOf("_kaoping.summary");
  expect([formula, value, visible, scope, type]).toEqual([
    "=汇总!$A$1",
    "汇总!$A$1",
    false,
    "Workbook",
    "Range",
  ]);
});

test("a name follows its sheet when that is renamed", async () => {
  await inExcel(({ workbook }) => (workbook.worksheets.getItem("汇总").name = "新 名"));
  expect((await nameOf("_kaoping.summary")).formula).toBe("='新 名'!$A$1");
});

test("a name becomes #REF! with its sheet", async () => {
  await inExcel(({ workbook }) => workbook.worksheets.getItem("汇总").delete());
  const { formula, type } = await nameOf("_kaoping.summary");
  expect([formula, type]).toEqual(["=#REF!$A$1", "Error"]);
});

test("names are found without regard to case, listed, and deleted", async () => {
  await inExcel(({ workbook }) => workbook.names.add("上限", "=100", "满分"));
  const names = await inExcel(({ workbook }) => workbook.names.load("items/name,items/type,items/value"));
  expect(names.items.map(({ name, type, value }) => [name, type, value as unknown])).toEqual([
    ["_kaoping.summary", "Range", "汇总!$A$1"],
    ["上限", "Integer", 100],
  ]);
  await inExcel(({ workbook }) => workbook.names.getItem("_KAOPING.SUMMARY").delete());
  expect((await nameOf("_kaoping.summary")).isNullObject).toBe(true);
});

test("a name leads to its range", async () => {
  const range = await inExcel(({ workbook }) =>
    workbook.names.getItem("_kaoping.summary").getRangeOrNullObject().load("address"),
  );
  expect(range.address).toBe("汇总!A1");
});

test.each(["1abc", "a b", "A1", "R1C1", "x-y", ""])("the name %p is refused", async (name) => {
  expect(await codeOf(inExcel(({ workbook }) => workbook.names.add(name, "=1")))).toBe("InvalidArgument");
});

test("a name that is taken is refused", async () => {
  expect(await codeOf(inExcel(({ workbook }) => workbook.names.add("_Kaoping.Summary", "=1")))).toBe(
    "ItemAlreadyExists",
  );
});

test("a missing name is an error to getItem", async () => {
  expect(await codeOf(inExcel(({ workbook }) => workbook.names.getItem("没有").load("name")))).toBe(
    "ItemNotFound",
  );
});
