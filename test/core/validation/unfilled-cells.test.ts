/** Where there is still something to enter. */
import { assessWorkbook } from "../../../src/core/assess";
import type { CellRef } from "../../../src/core/grid/address";
import { nextCell, unfilledCells } from "../../../src/core/validation/unfilled-cells";
import { FilledSheet } from "../../support/grid-builder";
import { cleanSheet, partSheet } from "../../support/pane-workbooks";

function cellsOf(sheet: FilledSheet): readonly CellRef[] {
  const outcome = assessWorkbook(sheet.workbook());
  if (outcome.kind !== "assessed") throw new Error("The sheet is assessed");
  return unfilledCells(outcome.assessments[0]);
}

test("a complete sheet has none", () => {
  expect(cellsOf(cleanSheet())).toEqual([]);
});

test("each blank that a rule needs is one, also several of a row; what does not apply has none", () => {
  const sheet = new FilledSheet()
    .set("SQLH-2.1", { base: null, actual: null })
    .set("SQLH-1.2", { actual: null })
    .set("SQLH-3.2", { base: null, option: "不适用", reason: "本期无项目" });
  expect(cellsOf(sheet)).toEqual([
    sheet.at("SQLH-1.2", "actual"),
    sheet.at("SQLH-2.1", "base"),
    sheet.at("SQLH-2.1", "actual"),
  ]);
});

test("every cell is named once, in the order of the sheet, those of other sheets last", () => {
  const sheet = partSheet();
  const cells = cellsOf(sheet);
  expect(new Set(cells.map((cell) => JSON.stringify(cell))).size).toBe(cells.length);
  const own = cells.filter((cell) => cell.sheet === sheet.sheetName);
  expect(cells.slice(0, own.length)).toEqual(own);
  const places = own.map(({ row, column }) => row * 1000 + column);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

const at = (row: number, column: number, sheet = "甲"): CellRef => ({ sheet, row, column });

test.each<[string, CellRef | null, CellRef | null]>([
  ["at first the first", null, at(4, 7)],
  ["then the one after", at(4, 7), at(4, 8)],
  ["after the last the first", at(2, 6, "测评统计"), at(4, 7)],
  ["after a cell that was filled the one behind it", at(5, 1), at(6, 7)],
  ["after the sheet's last one the other sheet's", at(9, 9), at(2, 6, "测评统计")],
])("%s", (_name, after, next) => {
  expect(nextCell([at(4, 7), at(4, 8), at(6, 7), at(2, 6, "测评统计")], after)).toEqual(next);
});

test("without a blank there is nowhere to go", () => {
  expect(nextCell([], at(1, 1))).toBeNull();
});
