/** Formulas that calculate with changed cells are found, directly or through others, and no others. */
import { cellAddress } from "../../../src/core/grid/address";
import { findDependents } from "../../../src/workbook/xlsx/write/find-dependents";
import { forgetResults } from "../../../src/workbook/xlsx/write/forget-results";
import { sheetGrid } from "../../support/grid-builder";

const CHANGED = { sheet: "表 1", row: 4, column: 2 };

/** Whether a formula on a sheet calculates with C5 of 表 1. */
function depends(formula: string, sheet = "表 1"): boolean {
  const grids = [sheetGrid("表 1", []), sheetGrid("表2", [])].map((grid) =>
    grid.name === sheet ? sheetGrid(sheet, [[{ value: 1, formula }]]) : grid,
  );
  return findDependents(grids, [CHANGED]).length > 0;
}

test.each([
  "=C5",
  "=$C$5*2",
  "=SUM(A1:D9)",
  "=SUM(C:C)",
  "=SUM(5:5)",
  "=SUM(D9:A1)",
  "='表 1'!C5",
  '=IF(A1="",C5,"")',
  "=C5:C6",
  "=sum(c4:c6)",
])("%s", (formula) => {
  expect(depends(formula)).toBe(true);
});

test.each([
  "=C6",
  "=SUM(D:F)",
  "=表2!C5",
  '="C5"',
  "=C5(1)",
  "=AC5+C55",
  "=[1]表!C5",
  "='[书.xlsx]表 1'!C5",
  "=_C5",
])("not %s", (formula) => {
  expect(depends(formula)).toBe(false);
});

test("a formula on another sheet needs the sheet's name, in whatever case", () => {
  expect(depends("=C5", "表2")).toBe(false);
  expect(depends("='表 1'!$C$5+1", "表2")).toBe(true);
});

test("through formulas of formulas, and once each where they go round in a circle", () => {
  const grid = sheetGrid("表 1", [
    [
      { value: 1, formula: "=C5" },
      { value: 1, formula: "=A1+C1" },
      { value: 1, formula: "=B1" },
      { value: 1, formula: "=D5" },
    ],
  ]);
  const found = findDependents([grid], [CHANGED]).map(({ row, column }) => cellAddress(row, column));
  expect(found).toEqual(["A1", "B1", "C1"]);
});

test("only results go, and only of formulas; every other character stays", () => {
  const row = (cells: string): string =>
    `<worksheet><sheetData><row r="1" ht="20">${cells}</row></sheetData></worksheet>`;
  const xml = row(
    '<c r="A1" s="3" t="str"><f>C5</f><v>x</v></c><c r="B1"><v>2</v></c><c r="C1" t="b"><f t="shared" ref="C1:C2" si="0">C5</f><v>1</v></c><c r="D1"><f>D5</f><v>7</v></c>',
  );
  const cells = [0, 1, 2].map((column) => ({ row: 0, column }));
  expect(forgetResults(xml, cells)).toBe(
    row(
      '<c r="A1" s="3"><f>C5</f></c><c r="B1"><v>2</v></c><c r="C1"><f t="shared" ref="C1:C2" si="0">C5</f></c><c r="D1"><f>D5</f><v>7</v></c>',
    ),
  );
});
