/** The preview page opens what the command line reads: .xls, .et, .xlsb, .ods, the XML of Excel 2003, .xlsm. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { read, write, type BookType } from "@e965/xlsx";
import { assessWorkbook } from "../../src/core/assess";
import { ExcelWorkbook } from "../../src/workbook/office/excel-workbook";
import { openAny, type OtherReader } from "../../src/workbook/other/open-any";
import { readOther } from "../../src/workbook/other/read-other";
import { WorkbookError } from "../../src/workbook/workbook-error";
import { openWorkbook } from "../../preview/page/open-workbook";

/** The engine tells of its steps there. */
beforeEach(() => jest.spyOn(console, "debug").mockReturnValue());

/** What the library has to say of a file's details. */
beforeAll(() => jest.spyOn(console, "error").mockReturnValue(undefined));
afterAll(() => jest.restoreAllMocks());

const FIXTURES = path.join(__dirname, "../fixtures");
const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(FIXTURES, name)));
const here: OtherReader = (bytes, format) => Promise.resolve(readOther(bytes, format));

/** The case as the library writes it in a format. */
function madeByLibrary(bookType: BookType, macros = false): Uint8Array {
  const workbook = read(fixture("cases/O20.xlsx"), { type: "array", cellFormula: true, cellNF: true });
  if (macros) workbook.vbaraw = fixture("formats/O20.xls");
  return new Uint8Array(write(workbook, { type: "array", bookType, bookVBA: true }) as ArrayBuffer);
}

const FILES: readonly (readonly [string, string, () => Uint8Array])[] = [
  ["甲.xls", "xls", () => fixture("formats/O20.xls")],
  ["甲.et", "xls", () => fixture("formats/O20.xls")],
  ["甲.ods", "ods", () => fixture("formats/O20.ods")],
  ["甲.xlsb", "xlsb", () => madeByLibrary("xlsb")],
  ["甲.xml", "xml", () => madeByLibrary("xlml")],
  ["甲.xlsm", "macros", () => madeByLibrary("xlsm", true)],
];

test.each(FILES)(
  "%s is opened, and the pane finds in it what the command line does",
  async (name, origin, make) => {
    const bytes = make();
    const opened = await openWorkbook(bytes, name, here);
    expect(opened.origin).toBe(origin);
    expect(opened.excel.state.fileName).toBe(name);
    previewHost.replace(opened.excel);
    const inPage = assessWorkbook(await new ExcelWorkbook(name).read());
    const inFile = assessWorkbook(await (await openAny(here)(bytes, name)).read());
    if (inPage.kind !== "assessed" || inFile.kind !== "assessed")
      throw new Error("no scoring sheet was found");
    expect(inPage.assessments.map(({ sheet, score }) => [sheet.name, score.totals.final])).toEqual(
      inFile.assessments.map(({ sheet, score }) => [sheet.name, score.totals.final]),
    );
  },
);

test("an .xlsx is opened as it is, and no worker is asked", async () => {
  const nobody: OtherReader = () => Promise.reject(new Error("asked"));
  expect((await openWorkbook(fixture("cases/O20.xlsx"), "甲.xlsx", nobody)).origin).toBeNull();
});

test.each([
  ["a text", new TextEncoder().encode("a,b")],
  ["an .xls that is cut off", fixture("formats/O20.xls").subarray(0, 3000)],
  ["an .ods that is cut off", fixture("formats/O20.ods").subarray(0, 3000)],
])("%s is refused in the command line's words", async (_what, bytes) => {
  const refused = await openWorkbook(bytes, "坏.xls", here).catch((error: unknown) => error);
  const there = await openAny(here)(bytes, "坏.xls").catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(WorkbookError);
  const { code, detail } = there as WorkbookError;
  expect(refused).toMatchObject({ code, detail });
});
