/** The number format of each cell style: by number, as every program knows them, or of the workbook's own. */
import { builtInNumber, readNumberFormats } from "../../../../src/workbook/xlsx/read/number-formats";

const formatsOf = (styles: string, own = ""): readonly string[] =>
  readNumberFormats(`<styleSheet><numFmts>${own}</numFmts><cellXfs>${styles}</cellXfs></styleSheet>`);

test.each([
  [0, "General"],
  [2, "0.00"],
  [9, "0%"],
  [14, "m/d/yyyy"],
  [21, "h:mm:ss"],
  [27, "yyyy-mm-dd"],
  [31, "yyyy-mm-dd"],
  [32, "h:mm:ss"],
  [35, "h:mm:ss"],
  [36, "yyyy-mm-dd"],
  [49, "@"],
  [55, "h:mm:ss"],
  [58, "yyyy-mm-dd"],
  [163, "General"],
])("number %i is %s", (id, format) => {
  expect(formatsOf(`<xf numFmtId="${id}"/>`)).toEqual([format]);
});

test("a workbook's own formats go before those of every program, and a style without a number has none", () => {
  const own = '<numFmt numFmtId="9" formatCode="0.0%"/><numFmt numFmtId="164"/><other numFmtId="165"/>';
  expect(formatsOf('<xf numFmtId="9"/><xf/><xf numFmtId="164"/><dxf numFmtId="9"/>', own)).toEqual([
    "0.0%",
    "General",
    "General",
  ]);
});

test("styles without formats of their own, and none at all", () => {
  expect(readNumberFormats('<styleSheet><cellXfs><xf numFmtId="1"/></cellXfs></styleSheet>')).toEqual(["0"]);
  expect(readNumberFormats("<styleSheet/>")).toEqual([]);
});

test.each([
  ["General", 0],
  ["0.00", 2],
  ["0%", 9],
  ["@", 49],
  ["m/d/yyyy", null],
  ["0.000", null],
])("%s may be written as the number %s", (format, number) => {
  expect(builtInNumber(format)).toBe(number);
});
