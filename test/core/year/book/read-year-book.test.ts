/** What the next year begins from: last year's workbook, or a ledger that a department keeps itself. */
import { findFramework, builtinFrameworks } from "../../../../src/core/framework/builtin-frameworks";
import type { CellValue, WorkbookGrid } from "../../../../src/core/grid/grid";
import { readEntries, readLastYear } from "../../../../src/core/year/book/read-year-book";

const SQLH = findFramework(builtinFrameworks(), "SQLH");

function ledger(values: readonly (readonly CellValue[])[]): WorkbookGrid {
  return {
    names: [],
    activeSheet: null,
    sheets: [
      {
        name: "台账",
        visibility: "visible",
        values,
        formulas: [],
        formats: [],
        merges: [],
        truncated: false,
      },
    ],
  };
}

test("a ledger of any form gives states, days of naming, grades and scores", () => {
  const grid = ledger([
    ["示范点动态管理台账"],
    ["序号", "支部名称", "目前状态", "命名日期", "等次", "得分"],
    [1, "第一党支部", "已命名", 45667, "示范", 95.5],
    [2, "第二党支部", "整改中", "2024年6月1日", "", null],
    [3, "", "", "", "", null],
  ]);
  const last = readLastYear(grid, "台账.xlsx", SQLH);
  expect(
    last?.units.map(({ unit, state, namedOn, grade, score }) => [
      unit,
      state,
      namedOn,
      grade,
      score?.toString(),
    ]),
  ).toEqual([
    ["第一党支部", "命名", "2025-01-10", "A", "95.5"],
    ["第二党支部", "整改", "2024年6月1日", null, undefined],
  ]);
});

test("a workbook that is neither says nothing", () => {
  expect(readLastYear(ledger([["甲", "乙"]]), "其他.xlsx", SQLH)).toBeNull();
  expect(readEntries(ledger([["甲", "乙"]]))).toBeNull();
});
