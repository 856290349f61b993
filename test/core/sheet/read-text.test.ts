/** Cells that hold words, and what every reader tells first: blanks and errors. */
import type { CellValue } from "../../../src/core/grid/grid";
import { readAbsence, readText } from "../../../src/core/sheet/read-text";
import type { Reading } from "../../../src/core/sheet/scoring-sheet";

const blank: Reading = { kind: "blank" };

test.each<[CellValue, string | null, Reading]>([
  [" 甲\u200B ", null, { kind: "text", text: "甲" }],
  ["甲 乙", "=A1", { kind: "text", text: "甲 乙" }],
  [0, null, { kind: "text", text: "0" }],
  [2.5, null, { kind: "text", text: "2.5" }],
  [true, null, { kind: "text", text: "TRUE" }],
  [false, null, { kind: "text", text: "FALSE" }],
  ["", null, blank],
  ["\u3000", "=A1", blank],
  [null, null, blank],
  [null, "=A1", { kind: "error", error: "noResult" }],
  [{ error: "#N/A" }, null, { kind: "error", error: "#N/A" }],
])("%j with the formula %j is %j", (value, formula, reading) => {
  expect(readText(value, formula)).toEqual(reading);
});

test.each<[CellValue, string | null, Reading | null]>([
  ["甲", null, null],
  [0, null, null],
  [false, "=A1", null],
  [" ", "=A1", blank],
  [null, null, blank],
  [null, "=A1", { kind: "error", error: "noResult" }],
  [{ error: "#N/A" }, "=A1", { kind: "error", error: "#N/A" }],
])("of %j with the formula %j it is told first: %j", (value, formula, reading) => {
  expect(readAbsence(value, formula)).toEqual(reading);
});
