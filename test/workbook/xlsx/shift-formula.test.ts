import { shiftFormula } from "../../../src/workbook/xlsx/read/shift-formula";

test.each([
  ["A1", 1, 1, "B2"],
  ["$A1", 1, 1, "$A2"],
  ["A$1", 1, 1, "B$1"],
  ["$A$1", 5, 5, "$A$1"],
  ["SUM(A1:B2)", 2, 0, "SUM(A3:B4)"],
  ["SUM(A:A,$B:C)", 3, 1, "SUM(B:B,$B:D)"],
  ["SUM(1:1,$2:3)", 1, 9, "SUM(2:2,$2:4)"],
  ["LOG10(A1)+LOG(A1)", 1, 0, "LOG10(A2)+LOG(A2)"],
  ["foo_A1+A1.B+A1B+Z9", 1, 0, "foo_A1+A1.B+A1B+Z10"],
  ["'A1 ''B2'!C3", 1, 1, "'A1 ''B2'!D4"],
  ["AB1!A1", 1, 0, "AB1!A2"],
  ["汇总A1+A1", 1, 0, "汇总A1+A2"],
  ['IF(A1="A1""B2",1,2.5E1)', 1, 0, 'IF(A2="A1""B2",1,2.5E1)'],
  ["表1[得分]+表1[[#This Row],[A1]]*A1", 1, 0, "表1[得分]+表1[[#This Row],[A1]]*A2"],
  ["[1]Sheet1!A1", 1, 0, "[1]Sheet1!A2"],
  ["A1", -1, 0, "#REF!"],
  ["A1", 0, -1, "#REF!"],
  ["XFD1048576", 0, 1, "#REF!"],
  ["TRUE+A1", 1, 0, "TRUE+A2"],
])("%s moved by %i rows and %i columns is %s", (formula, rows, columns, expected) => {
  expect(shiftFormula(formula, rows, columns)).toBe(expected);
});

test("a formula with endless brackets is left alone", () => {
  const formula = "[".repeat(8000);
  expect(shiftFormula(formula, 1, 1)).toBe(formula);
});
