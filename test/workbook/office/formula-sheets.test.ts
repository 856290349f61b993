/** A formula's references follow the temporary names; its texts do not. */
import { renameFormulaSheets } from "../../../src/workbook/office/formula-sheets";

const names = new Map([
  ["测评统计", "_kaoping~3"],
  ["it's", "_kaoping~5"],
  ["sheet1", "_kaoping~7"],
]);

test.each([
  ["a quoted sheet", "='测评统计'!C2+1", "='_kaoping~3'!C2+1"],
  ["a sheet without quotes", "=SUM(测评统计!C2:C9)", "=SUM('_kaoping~3'!C2:C9)"],
  ["another case", "=SHEET1!A1", "='_kaoping~7'!A1"],
  ["doubled apostrophes", "='It''s'!A1", "='_kaoping~5'!A1"],
  ["several at once", "='测评统计'!A1*Sheet1!B2", "='_kaoping~3'!A1*'_kaoping~7'!B2"],
  ["a sheet that is not of the plan", "='汇总'!A1+我的Sheet1!A1", "='汇总'!A1+我的Sheet1!A1"],
  ["the name inside a text", `="'测评统计'!C2"&A1`, `="'测评统计'!C2"&A1`],
  [
    "the name inside a text with doubled quotes",
    `="a""测评统计!"&测评统计!A1`,
    `="a""测评统计!"&'_kaoping~3'!A1`,
  ],
  ["another workbook", "=[1]Sheet1!A1+'[x.xlsx]测评统计'!A1", "=[1]Sheet1!A1+'[x.xlsx]测评统计'!A1"],
  ["an error value", "=#REF!A1", "=#REF!A1"],
])("%s", (_, formula, expected) => {
  expect(renameFormulaSheets(formula, names)).toBe(expected);
});
