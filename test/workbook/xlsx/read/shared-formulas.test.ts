/** Formulas that are written once for many cells, whichever of the cells comes first. */
import { SharedFormulas } from "../../../../src/workbook/xlsx/read/shared-formulas";

function resolved(
  ...cells: readonly (readonly [index: string, row: number, column: number, text: string])[]
) {
  const shared = new SharedFormulas();
  for (const cell of cells) shared.add(...cell);
  return shared.resolve();
}

test("each cell of a group has the formula of the group, moved to where it is", () => {
  expect(resolved(["0", 5, 2, ""], ["0", 4, 1, "A1+$A$1"], ["0", 3, 1, ""])).toEqual([
    { row: 5, column: 2, formula: "=B2+$A$1" },
    { row: 4, column: 1, formula: "=A1+$A$1" },
    { row: 3, column: 1, formula: "=#REF!+$A$1" },
  ]);
});

test("groups keep apart; one that was never written out has none", () => {
  expect(resolved(["0", 0, 0, "X1"], ["1", 1, 0, "Y1"], ["1", 2, 0, ""], ["2", 3, 0, ""])).toEqual([
    { row: 0, column: 0, formula: "=X1" },
    { row: 1, column: 0, formula: "=Y1" },
    { row: 2, column: 0, formula: "=Y2" },
  ]);
});

test("a cell that writes a formula of its own has that one; the group's is the first", () => {
  expect(resolved(["0", 0, 0, "X1"], ["0", 1, 0, "Y9"], ["0", 2, 0, ""])).toEqual([
    { row: 0, column: 0, formula: "=X1" },
    { row: 1, column: 0, formula: "=Y9" },
    { row: 2, column: 0, formula: "=X3" },
  ]);
});

test("newer functions lose the mark that they have in files", () => {
  expect(resolved(["0", 0, 0, "_xlfn._xlws.SORT(A1)+_xlfn.CONCAT(A1)"], ["0", 1, 0, ""])).toEqual([
    { row: 0, column: 0, formula: "=SORT(A1)+CONCAT(A1)" },
    { row: 1, column: 0, formula: "=SORT(A2)+CONCAT(A2)" },
  ]);
});
