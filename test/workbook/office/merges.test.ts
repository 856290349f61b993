/** Merged cells as Excels of different ages tell them, and an Excel that tells them to nobody. */
import type { CellRange } from "../../../src/core/grid/address";
import { hasUnseenMerges } from "../../../src/core/grid/grid";
import { ExcelWorkbook } from "../../../src/workbook/office/excel-workbook";
import { mergesOfFile } from "../../../src/workbook/xlsx/merges-of-file";
import { TestClock } from "./test-clock";

const MERGED = ["A1:C1", "B3:B4"];
const AREAS: readonly CellRange[] = [
  { top: 0, left: 0, bottom: 0, right: 2 },
  { top: 2, left: 1, bottom: 3, right: 1 },
];
const quirks = () => previewHost.host.state.quirks;
let copies = 0;

async function workbook(
  apiSet: "1.9" | "1.13",
  mergesOf: typeof mergesOfFile | null,
): Promise<ExcelWorkbook> {
  offer(apiSet);
  previewHost.reset(undefined, { apiSet });
  const context = new Excel.RequestContext();
  const [first, second] = ["甲,乙's", "空"].map((name) => context.workbook.worksheets.add(name));
  context.workbook.worksheets.getFirst().delete();
  for (const address of MERGED) first?.getRange(address).merge(false);
  if (first !== undefined) first.getRange("B6").values = [["末"]];
  if (second !== undefined) second.getRange("A1").values = [["没有合并"]];
  await context.sync();
  previewHost.resetCount();
  copies = 0;
  return new ExcelWorkbook("甲.xlsx", new TestClock(), mergesOf);
}

/** The client asks the shell once; a test changes what it has heard. */
function offer(highest: string): void {
  const minor = (version: string): number => Number(version.split(".")[1]);
  jest
    .spyOn(Office.context.requirements, "isSetSupported")
    .mockImplementation((set, version) =>
      set === "ExcelApi" ? minor(String(version)) <= minor(highest) : set === "CompressedFile",
    );
}

const counting: typeof mergesOfFile = (bytes) => {
  copies++;
  return mergesOfFile(bytes);
};

afterEach(() => jest.restoreAllMocks());

test("an Excel of 2021 or later tells them itself, in the same two requests", async () => {
  const grid = await (await workbook("1.13", counting)).read();
  expect(grid.sheets.map(({ merges }) => merges)).toEqual([AREAS, []]);
  expect([hasUnseenMerges(grid), copies, previewHost.requestCount]).toEqual([false, 0, 2]);
});

test("where it names the top left cells only, the areas are asked for one by one", async () => {
  const port = await workbook("1.13", null);
  quirks().tellsCornersOfAreas = true;
  const grid = await port.read();
  expect(grid.sheets.map(({ merges }) => merges)).toEqual([AREAS, []]);
  expect(previewHost.requestCount).toBe(3);
});

test("an older Excel hands out a copy of the workbook, and they are read there", async () => {
  const port = await workbook("1.9", counting);
  const grid = await port.read();
  expect(grid.sheets.map(({ merges }) => merges)).toEqual([AREAS, []]);
  expect([hasUnseenMerges(grid), copies]).toEqual([false, 1]);
});

test("after an edit the copy is a fresh one; without any sheet to read there is none", async () => {
  const port = await workbook("1.9", counting);
  const earlier = await port.read();
  previewHost.insertRows("'甲,乙's'!A1", 1);
  const later = await port.read({ earlier, touched: ["甲,乙's"] });
  expect(later.sheets[0]?.merges[1]).toEqual({ top: 3, left: 1, bottom: 4, right: 1 });
  expect(copies).toBe(2);
  expect((await port.read({ earlier: later, touched: [] })).sheets[0]).toBe(later.sheets[0]);
  expect(copies).toBe(2);
});

test.each([
  ["gives no copy", () => void (quirks().refusesCopies = true), counting],
  ["gives a copy that can't be read", () => undefined, () => Promise.reject(new Error("damaged"))],
  ["is asked by nobody who could read one", () => undefined, null],
])(
  "an older Excel that %s: all else is read, and what can't be known is marked",
  async (_why, prepare, reader) => {
    const port = await workbook("1.9", reader);
    prepare();
    const grid = await port.read();
    expect(
      grid.sheets.map(({ values, merges, mergesUnknown }) => [values.length, merges, mergesUnknown]),
    ).toEqual([
      [6, [], true],
      [1, [], true],
    ]);
    expect(hasUnseenMerges(grid)).toBe(true);
  },
);

test("copies are closed again: more than two could not be had", async () => {
  const port = await workbook("1.9", counting);
  for (let round = 0; round < 4; round++) await port.read();
  expect(copies).toBe(4);
});
