/** Formulas of other formats, as Excel shows them. */
import { toFormula } from "../../../src/workbook/other/to-formula";

test.each([
  ["SUM([.A1:.B2])", "=SUM(A1:B2)"],
  ["[测评统计.C3]*2", "='测评统计'!C3*2"],
  ["['It''s 2026'.$A$1:.$B$2]", "='It''s 2026'!$A$1:$B$2"],
  ['IF(A1="[.A1]",1,[$表.A1])', `=IF(A1="[.A1]",1,'表'!A1)`],
])("%s of an .ods is %s", (text, formula) => {
  expect(toFormula(text, "ods")).toBe(formula);
});

test.each([
  ["[1]测评统计!C3", "=[1]测评统计!C3"],
  ["_xlfn.IFS(A1,1)", "=IFS(A1,1)"],
])("%s of an .xls is %s", (text, formula) => {
  expect(toFormula(text, "xls")).toBe(formula);
});

test("no formula is none", () => {
  expect([toFormula(undefined, "xls"), toFormula("", "xls")]).toEqual([null, null]);
});
