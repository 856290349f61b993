/** What the text in a file's cell is worth, by what the cell is said to be. */
import { toCellValue, type RawContent, type ReadCell } from "../../../../src/workbook/xlsx/read/cell-value";

const STRINGS = ["甲", "", "丙", ...Array.from({ length: 8 }, (_, index) => String(index))];

function read(type: string, content: Partial<RawContent>): ReadCell {
  return toCellValue(type, { text: null, inline: null, formula: null, ...content }, STRINGS);
}

test.each<[type: string, text: string, value: ReadCell["value"]]>([
  ["", "12.5", 12.5],
  ["n", " -3 ", -3],
  ["", "+.5", 0.5],
  ["", "1.5E-3", 0.0015],
  ["", "5.", 5],
  ["s", "0", "甲"],
  ["s", " 2 ", "丙"],
  ["s", "1", null],
  ["s", "10", "7"],
  ["s", " ", null],
  ["str", "甲_x0041_", "甲A"],
  ["str", "", null],
  ["b", " 1 ", true],
  ["b", "true", true],
  ["b", "0", false],
  ["b", "false", false],
  ["b", " ", null],
  ["e", " #N/A ", { error: "#N/A" }],
  ["e", " ", null],
  ["d", "2026-03-05", 46_086],
  ["d", " ", null],
  ["n", " ", null],
  ["zzz", " ", null],
])("of type %j, %j is %j and nothing odd", (type, text, value) => {
  expect(read(type, { text })).toEqual({ value });
});

test.each<[type: string, text: string, value: ReadCell["value"], odd: ReadCell["odd"]]>([
  ["", "0x10", "0x10", "text"],
  ["", "1e999", "1e999", "text"],
  ["", "-", "-", "text"],
  ["", "e5", "e5", "text"],
  ["", ".", ".", "text"],
  ["", "x5", "x5", "text"],
  ["", "5x", "5x", "text"],
  ["", "1-2", "1-2", "text"],
  ["n", " 甲_x0041_ ", " 甲A ", "text"],
  ["b", " 2 ", "2", "text"],
  ["d", "2026-02-30", "2026-02-30", "text"],
  ["zzz", "5", 5, "text"],
  ["zzz", "甲", "甲", "text"],
  ["s", "11", null, "lost"],
  ["s", "-1", null, "lost"],
  ["s", "1.0", null, "lost"],
  ["s", "0x1", null, "lost"],
  ["s", "length", null, "lost"],
])("of type %j, %j is read as %j and told to be odd", (type, text, value, odd) => {
  expect(read(type, { text })).toEqual({ value, odd });
});

test("an empty text that a formula gives stays one; one that was entered is a blank", () => {
  const formula = '=""';
  expect(read("str", { text: "", formula })).toEqual({ value: "" });
  expect(read("s", { text: "1", formula })).toEqual({ value: "" });
  expect(read("inlineStr", { inline: "", formula })).toEqual({ value: "" });
  expect(read("inlineStr", { inline: "" })).toEqual({ value: null });
});

test("a text of the cell's own goes before a value, and a cell with neither is blank", () => {
  expect(read("s", { inline: "乙", text: "0" })).toEqual({ value: "乙" });
  expect(read("s", { formula: "=A1" })).toEqual({ value: null });
});
