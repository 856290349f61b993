/** Header fields beside, below titles or inside the cells of their labels. */
import type { SheetGrid } from "../../../src/core/grid/grid";
import { findFields } from "../../../src/core/sheet/find-fields";
import { sheetGrid, type CellInput } from "../../support/grid-builder";

function read(grid: SheetGrid): Record<string, unknown> {
  const fields = findFields(grid, grid.values.length);
  return Object.fromEntries(
    [...fields].map(([key, { reading, at }]) => [
      key,
      [reading.kind === "text" ? reading.text : reading.kind, at.row, at.column],
    ]),
  );
}

test.each<[string, CellInput[], Record<string, unknown>]>([
  ["to the right", ["被考核党组织", "第一党支部"], { unit: ["第一党支部", 0, 1] }],
  ["after blanks", ["被考核党组织：", null, " ", "第一党支部 "], { unit: ["第一党支部", 0, 3] }],
  ["in the same cell", ["考核期间: 2026年第三季度"], { period: ["2026年第三季度", 0, 0] }],
  [
    "several in one cell",
    ["被考核单位：第一党支部　　考核期间：2026Q3 填报人：张三"],
    { unit: ["第一党支部", 0, 0], period: ["2026Q3", 0, 0], preparer: ["张三", 0, 0] },
  ],
  ["with a spread-out label", ["考 核 期 间", "2026Q3"], { period: ["2026Q3", 0, 1] }],
  ["with spread-out labels in one cell", ["考 核 期 间 ： 2026Q3"], { period: ["2026Q3", 0, 0] }],
  [
    "after an empty label",
    ["考核单位：", null, "被考核单位", "甲支部"],
    { assessor: ["blank", 0, 1], unit: ["甲支部", 0, 3] },
  ],
  [
    "in English",
    ["Assessed organisation", "First branch", "PERIOD:", "2026Q3"],
    { unit: ["First branch", 0, 1], period: ["2026Q3", 0, 3] },
  ],
  ["as a number", ["考核期间", 2026], { period: ["2026", 0, 1] }],
])("a value is found %s", (_, row, expected) => {
  expect(read(sheetGrid("表", [row]))).toEqual(expected);
});

test("a label without a value points at the blank cell beside it", () => {
  expect(read(sheetGrid("表", [["被考核党组织", null, "考核期间", "2026Q3"]]))).toEqual({
    unit: ["blank", 0, 1],
    period: ["2026Q3", 0, 3],
  });
});

test("the blank cell beside a merged label is the one after the merge", () => {
  const grid = { ...sheetGrid("表", [["被考核党组织"]]), merges: [{ top: 0, bottom: 0, left: 0, right: 1 }] };
  expect(read(grid)).toEqual({ unit: ["blank", 0, 2] });
});

test("words that only contain a label are no field", () => {
  expect(read(sheetGrid("表", [["年度考核期间说明"], ["Last update: today"]]))).toEqual({});
});

test("the first of two equal labels counts", () => {
  expect(
    read(
      sheetGrid("表", [
        ["考核期间", "2026Q3"],
        ["考核期间", "2026Q4"],
      ]),
    ),
  ).toEqual({ period: ["2026Q3", 0, 1] });
});
