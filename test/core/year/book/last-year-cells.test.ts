/** What was last year, as people write it in a ledger of their own: states, days, grades, scores, and where they stand. */
import { builtinFrameworks, findFramework } from "../../../../src/core/framework/builtin-frameworks";
import type { CellValue, SheetGrid } from "../../../../src/core/grid/grid";
import { dayAt, gradeNamed, scoreAt, stateNamed } from "../../../../src/core/year/book/last-year-cells";
import { readLedger } from "../../../../src/core/year/book/read-ledger";
import { table } from "../../../support/ratings";

const SQLH = findFramework(builtinFrameworks(), "SQLH");

const sheetGrid = (rows: readonly (readonly CellValue[])[]): SheetGrid => {
  const [sheet] = table(rows).sheets;
  if (sheet === undefined) throw new Error("one sheet");
  return sheet;
};

test.each([
  ["申报", "申报"],
  ["正在创建", "创建"],
  ["待验收", "验收"],
  ["已命名", "命名"],
  ["整改中", "整改"],
  ["撤销（2026年）", "撤销"],
  ["Applied", "申报"],
  ["in creation", "创建"],
  ["Up for acceptance", "验收"],
  ["NAMED", "命名"],
  ["Under rectification", "整改"],
  ["revoked", "撤销"],
  ["named since 2020", null],
  ["其他", null],
  ["", null],
])("the state “%s” is %s", (text, state) => {
  expect(stateNamed(text)).toBe(state);
});

test.each([
  ["A", "A"],
  ["示范", "A"],
  ["Demonstration", "A"],
  ["示范点", null],
  ["", null],
])("the grade “%s” is %s", (text, key) => {
  expect(gradeNamed(text, SQLH)).toBe(key);
  expect(gradeNamed(text, null)).toBeNull();
});

test("a blank cell is no grade, whatever a framework calls its own", () => {
  if (SQLH === null) throw new Error("SQLH is built in");
  const nameless = { ...SQLH, grades: SQLH.grades.map((grade) => ({ ...grade, key: "" })) };
  expect([gradeNamed("", nameless), gradeNamed("示范", nameless)]).toEqual([null, ""]);
});

test.each<[value: CellValue, day: string, score: number | null]>([
  [46_000, "2025-12-09", 46_000],
  [95.5, "95.5", 95.5],
  [-1, "-1", -1],
  ["2024年6月1日", "2024年6月1日", null],
  [null, "", null],
])("%p is the day %s and the score %p", (value, day, score) => {
  const grid = sheetGrid([[null, value]]);
  expect([dayAt(grid, 0, 1), scoreAt(grid, 0, 1)?.toNumber() ?? null]).toEqual([day, score]);
  expect([dayAt(grid, 0, -1), scoreAt(grid, 0, -1), dayAt(grid, 5, 1)]).toEqual(["", null, ""]);
  const first = sheetGrid([[value]]);
  expect([dayAt(first, 0, 0), scoreAt(first, 0, 0)?.toNumber() ?? null]).toEqual([day, score]);
});

const ledger = (rows: readonly (readonly CellValue[])[]) => {
  const workbook = { names: [], activeSheet: null, sheets: [sheetGrid([["说明"]]), sheetGrid(rows)] };
  return readLedger(workbook, "台账.xlsx", SQLH)?.units.map(
    ({ unit, state, namedOn, grade, score, band }) => [
      ...[unit, state, namedOn, grade, score?.toNumber() ?? null, band],
    ],
  );
};

test.each<[what: string, rows: readonly (readonly CellValue[])[], units: ReturnType<typeof ledger>]>([
  [
    "states alone",
    [
      ["支部", "状态"],
      ["甲", "命名"],
    ],
    [["甲", "命名", "", null, null, null]],
  ],
  [
    "grades alone",
    [
      ["单位名称", "年度等次"],
      ["甲", "示范"],
    ],
    [["甲", null, "", "A", null, null]],
  ],
  [
    "columns in any order",
    [
      ["状态", "命名日", "得分", "等次", "支部"],
      ["命名", 46_000, 95, "示范", "甲"],
    ],
    [["甲", "命名", "2025-12-09", "A", 95, null]],
  ],
  [
    "grades first",
    [
      ["等次", "支部"],
      ["示范", "甲"],
    ],
    [["甲", null, "", "A", null, null]],
  ],
  [
    "levels in English",
    [
      ["Unit", "Level"],
      ["甲", "A"],
    ],
    [["甲", null, "", "A", null, null]],
  ],
  [
    "everything, below a title",
    [["台账"], ["党组织", "目前状态", "命名日期", "等级", "得分"], ["甲", "命名", "2025-01-10", "A", 95]],
    [["甲", "命名", "2025-01-10", "A", 95, null]],
  ],
  [
    "the day by another name",
    [
      ["示范点", "State", "命名时间"],
      ["甲", "named", 46_000],
    ],
    [["甲", "命名", "2025-12-09", null, null, null]],
  ],
  [
    "rows without a unit",
    [
      ["支部", "状态"],
      [null, "命名"],
      ["甲", ""],
    ],
    [["甲", null, "", null, null, null]],
  ],
  [
    "neither states nor grades",
    [
      ["支部", "得分"],
      ["甲", 95],
    ],
    undefined,
  ],
  [
    "no units",
    [
      ["姓名", "状态"],
      ["张三", "命名"],
    ],
    undefined,
  ],
  [
    "a unit named in the middle of a heading",
    [
      ["上级单位", "状态"],
      ["甲", "命名"],
    ],
    undefined,
  ],
  [
    "headings on the twentieth row",
    [...Array.from({ length: 19 }, () => [null]), ["支部", "状态"], ["甲", "命名"]],
    [["甲", "命名", "", null, null, null]],
  ],
  [
    "headings below that",
    [...Array.from({ length: 20 }, () => [null]), ["支部", "状态"], ["甲", "命名"]],
    undefined,
  ],
])("a ledger of %s", (_, rows, units) => {
  expect(ledger(rows)).toEqual(units);
});
