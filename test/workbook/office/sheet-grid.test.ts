/** What Excel answers about cells, as a grid. */
import { toCellBlock } from "../../../src/workbook/office/sheet-grid";

const cells = (
  values: unknown[],
  formulas: unknown[],
  types: string[],
): Parameters<typeof toCellBlock>[0] => ({
  rowIndex: 0,
  columnIndex: 0,
  values: [values],
  formulas: [formulas],
  numberFormat: [values.map(() => "General")],
  valueTypes: [types],
});

test("a block that does not start at A1 is moved to where it stands", () => {
  const block = toCellBlock({
    rowIndex: 1,
    columnIndex: 2,
    values: [[5]],
    formulas: [["=2+3"]],
    numberFormat: [["0.00"]],
    valueTypes: [["Double"]],
  });
  expect(block.values).toEqual([[], [null, null, 5]]);
  expect(block.formulas).toEqual([[], [null, null, "=2+3"]]);
  expect(block.formats).toEqual([[], ["General", "General", "0.00"]]);
});

test("blank, empty text, error and the text of an error are four different things", () => {
  const block = toCellBlock(
    cells(["", "", "#N/A", "#N/A"], ["", '=""', "=NA()", "#N/A"], ["Empty", "String", "Error", "String"]),
  );
  expect(block.values).toEqual([[null, "", { error: "#N/A" }, "#N/A"]]);
});

test("a text that begins with an equals sign is no formula", () => {
  const block = toCellBlock(
    cells(["=1+1", 2, "=x"], ["=1+1", "=1+1", "'=x"], ["String", "Double", "String"]),
  );
  expect(block.formulas).toEqual([[null, "=1+1", null]]);
});

test("a sheet without entries is an empty block", () => {
  expect(toCellBlock(null)).toEqual({ values: [], formulas: [], formats: [] });
});
