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
  ["A2", -1, 0, "A1"],
  ["B1", 0, -1, "A1"],
  ["XFC1", 0, 1, "XFD1"],
  ["A1048575", 1, 0, "A1048576"],
  ["A1048575", 2, 0, "#REF!"],
  ["SUM(B:B)", 0, -2, "SUM(#REF!)"],
  ["SUM(A:XFD)", 0, 1, "SUM(#REF!)"],
  ["SUM(2:3)", -2, 0, "SUM(#REF!)"],
  ["SUM($A:$B,$1:$2)", 9, 9, "SUM($A:$B,$1:$2)"],
  ["SUM(A:$B,1:$2)", 1, 1, "SUM(B:$B,2:$2)"],
  ["a1+xfd1", 1, 0, "A2+XFD2"],
  ["A1:A12345678", 1, 0, "A2:A12345678"],
  ["ABCD1+A1", 1, 0, "ABCD1+A2"],
  ["A1!B1+A:A!B1+1:1.5", 1, 0, "A1!B2+A:A!B2+1:1.5"],
  ["A1(B1)+A1汇总+A1\\x", 1, 0, "A1(B2)+A1汇总+A1\\x"],
  ["表1[[A1]:[B'[1']]]+A1", 1, 0, "表1[[A1]:[B'[1']]]+A2"],
  ["'A1'!B1+'it''s A1'!B1", 1, 0, "'A1'!B2+'it''s A1'!B2"],
  ['"A1"&A1&"""A1"', 1, 0, '"A1"&A2&"""A1"'],
  ["_A1+\\A1+x.A1+1E5+A1", 1, 0, "_A1+\\A1+x.A1+1E5+A2"],
])("%s moved by %i rows and %i columns is %s", (formula, rows, columns, expected) => {
  expect(shiftFormula(formula, rows, columns)).toBe(expected);
});

test("a formula longer than any that Excel takes is left alone", () => {
  const formula = (length: number): string => `A1${"+".repeat(length - 2)}`;
  expect(shiftFormula(formula(8192), 1, 0).slice(0, 3)).toBe("A2+");
  expect(shiftFormula(formula(8193), 1, 0).slice(0, 3)).toBe("A1+");
});

test.each(["A1+[", "A1+]", "]A1+[["])("a formula whose brackets don't pair (%s) is left alone", (formula) => {
  expect(shiftFormula(formula, 1, 0)).toBe(formula);
});

test("a formula with endless brackets is left alone", () => {
  const formula = "[".repeat(8000);
  expect(shiftFormula(formula, 1, 1)).toBe(formula);
});
