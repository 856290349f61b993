/** What a formula takes from another workbook. */
import { externalReference } from "../../../src/core/grid/external-reference";
import { processorTime } from "../../support/processor-time";

test.each([
  ["=[1]测评统计!$F$5*2", "[1]测评统计!$F$5", "测评统计"],
  ["=SUM('[2026 年.xlsx]Q 4'!B2:B9)", "'[2026 年.xlsx]Q 4'!B2:B9", "Q 4"],
  ["='C:\\表\\[a.xlsx]It''s'!A1", "'C:\\表\\[a.xlsx]It''s'!A1", "It's"],
  ["=IF('本表'!A1>0,'[2]外'!B1,0)", "'[2]外'!B1", "外"],
])("%s looks at %s", (formula, reference, sheet) => {
  expect(externalReference(formula)).toEqual({ reference, sheet });
});

test.each([
  "=表1[数量]+1",
  '="[1]测评统计!A1"',
  "=测评统计!$F$5",
  "=SUM(A1:A9)",
  "=表1[[#All],[a]]&Sheet1!A1",
])("%s stays in the workbook", (formula) => {
  expect(externalReference(formula)).toBeNull();
});

test.each(["'", "[", "'[", "[1]", "'[1]a''", "[1]a!'"])(
  "a formula of many “%s” is looked through at once",
  (piece) => {
    const formula = `=!${piece.repeat(Math.floor(100_000 / piece.length))}`;
    const started = processorTime();
    externalReference(formula);
    expect(processorTime() - started).toBeLessThan(1000);
  },
);
