/** Options of a list as cells hold them: chosen from it, with spaces, or made a number of by Excel. */
import type { CellValue } from "../../../src/core/grid/grid";
import { chosenCondition, optionNumber } from "../../../src/core/scoring/chosen-option";
import type { FormulaForm } from "../../../src/core/scoring/formula-form";
import { calculatedBlocks } from "../../support/calculated-blocks";

test.each([
  ["3", 3],
  ["+3", 3],
  ["-3", -3],
  ["3.25", 3.25],
  ["-0.5%", -0.005],
  ["10%", 0.1],
  [" 10% ", 0.1],
  ["１０％", 0.1],
  ["－２．５", -2.5],
  ["(3)", -3],
  ["（12.25）", -12.25],
  ["123456789012345", 123_456_789_012_345],
  ["0.123456789012345", 0.123_456_789_012_345],
  ["1234567890123456", null],
  ["0.1234567890123456", null],
  ["3.", null],
  [".5", null],
  ["3项", null],
  ["第3", null],
  ["(3", null],
  ["3)", null],
  ["(3)项", null],
  ["约(3)", null],
  ["(.5)", null],
  ["(1234567890123456)", null],
  ["(-3)", null],
  ["10%%", null],
  ["优", null],
  ["", null],
])("Excel makes of the option “%s” the number %s", (option, number) => {
  expect(optionNumber(option)).toBe(number);
});

const CHOSEN: readonly (readonly [option: string, cell: CellValue, chosen: boolean, form?: FormulaForm])[] = [
  ["优", "优", true],
  ["优", " 优 ", true],
  ["优", " 优 ", false, "first"],
  ["优", "优", true, "first"],
  ["优", "良", false],
  ["优", null, false],
  ["较 好", "较  好", true],
  ["较  好", "较  好", true],
  ["较  好", "较 好", false],
  [" 好", " 好", true],
  [" 好", "好", false],
  ["10%", 0.1, true],
  ["10%", "10%", true],
  ["10%", 0.2, false],
  ["10%", 0.1, false, "first"],
  ["(3)", -3, true],
];

test("a cell holds an option whatever spaces stand around it, and as the number that it looks like", () => {
  const shown = calculatedBlocks(
    CHOSEN.map(([option, cell, , form = "current"]) => ({
      cells: [[cell]],
      formula: (row) => `=${chosenCondition(`A${row}`, option, form)}`,
    })),
  );
  expect(CHOSEN.map(([option, cell], index) => [option, cell, shown[index]])).toEqual(
    CHOSEN.map(([option, cell, chosen]) => [option, cell, chosen]),
  );
});
