import fc from "fast-check";
import { shiftFormula } from "../../../src/workbook/xlsx/read/shift-formula";
import { processorTime } from "../../support/processor-time";

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
  ["表1[得分'[分]+A1", 1, 0, "表1[得分'[分]+A2"],
  ["表1[得分']A1]+A1", 1, 0, "表1[得分']A1]+A2"],
  ["表1[[#This Row],[A1']B1]]*A1", 1, 0, "表1[[#This Row],[A1']B1]]*A2"],
  ["SUM(表1[[A1'[]:['#A1'']])+A1", 1, 0, "SUM(表1[[A1'[]:['#A1'']])+A2"],
  ['表1[6"管]&A1&表1[6"管]', 1, 0, '表1[6"管]&A2&表1[6"管]'],
  ['A1&"["', 1, 0, 'A2&"["'],
  ['"]"&A1&"[""["', 1, 0, '"]"&A2&"[""["'],
  ["'a[A1'!B1+A1", 1, 0, "'a[A1'!B2+A2"],
  ["_A1+\\A1+x.A1+1E5+A1", 1, 0, "_A1+\\A1+x.A1+1E5+A2"],
])("%s moved by %i rows and %i columns is %s", (formula, rows, columns, expected) => {
  expect(shiftFormula(formula, rows, columns)).toBe(expected);
});

test("a formula longer than any that Excel takes is left alone", () => {
  const formula = (length: number): string => `A1${"+".repeat(length - 2)}`;
  expect(shiftFormula(formula(8192), 1, 0).slice(0, 3)).toBe("A2+");
  expect(shiftFormula(formula(8193), 1, 0).slice(0, 3)).toBe("A1+");
});

test.each(["A1+[", "A1+]", "]A1+[[", "A1+[a']", "A1+[[[a]]]", 'A1+["]"', "A1+['"])(
  "a formula whose brackets don't pair (%s) is left alone",
  (formula) => {
    expect(shiftFormula(formula, 1, 0)).toBe(formula);
  },
);

test("whatever a table's column is called, references beside it are moved, and its name stays", () => {
  const column = fc
    .string({
      unit: fc.constantFrom("[", "]", "'", "#", '"', "A1", "$B", "B:C", "得分", " ", "("),
      minLength: 1,
    })
    .map((name) => name.replace(/[[\]'#]/g, "'$&"));
  const text = fc.string({ unit: fc.constantFrom("[", "]", "'", "A1", "&") }).map((said) => `"${said}"`);
  const piece = fc.oneof(
    column.map((name) => [`表1[${name}]`, `表1[${name}]`]),
    fc.tuple(column, column).map(([a, b]) => [`SUM(表1[[${a}]:[${b}]])`, `SUM(表1[[${a}]:[${b}]])`]),
    text.map((said) => [said, said]),
    fc.constant(["A1:$C$9", "B3:$C$9"]),
    fc.constant(["'[1]It''s [A1'!D4", "'[1]It''s [A1'!E6"]),
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (pieces) => {
      const formula = pieces.map(([before]) => before).join("&");
      expect(shiftFormula(formula, 2, 1)).toBe(pieces.map(([, after]) => after).join("&"));
    }),
    { numRuns: 100 },
  );
});

test.each(["[a'", "[", "'[", "[[a]", '"[', "[''", "a'["])(
  "a formula of endless %s is looked at once",
  (piece) => {
    const formula = piece.repeat(Math.floor(8192 / piece.length));
    const start = processorTime();
    for (let time = 0; time < 20; time++) shiftFormula(formula, 1, 0);
    expect(processorTime() - start).toBeLessThan(1000);
  },
);

test("a formula with endless brackets is left alone", () => {
  const formula = "[".repeat(8000);
  expect(shiftFormula(formula, 1, 1)).toBe(formula);
});
