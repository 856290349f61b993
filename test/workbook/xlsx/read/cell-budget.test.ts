/** A workbook is read up to what its budget allows, to the last place, cell and character, and no further. */
import { CellBudget } from "../../../../src/workbook/xlsx/read/cell-budget";

const tooLarge = expect.objectContaining({ code: "tooLarge" }) as Error;

test("places of the grid", () => {
  const budget = new CellBudget();
  budget.take(9_999_999);
  budget.take(1);
  expect(() => budget.take(1)).toThrow(tooLarge);
});

test("characters of all cells together", () => {
  const budget = new CellBudget();
  budget.takeText(50_000_000);
  budget.takeText(0);
  expect(() => budget.takeText(1)).toThrow(tooLarge);
});

test("cells", () => {
  const budget = new CellBudget();
  for (let cell = 0; cell < 2_000_000; cell++) budget.takeCell();
  expect(() => budget.takeCell()).toThrow(tooLarge);
});
