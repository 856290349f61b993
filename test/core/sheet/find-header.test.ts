/** Header rows of other departments: order, wording, form and place may differ. */
import { findHeader } from "../../../src/core/sheet/find-header";
import { sheetGrid } from "../../support/grid-builder";

const STANDARD = ["序号", "一级指标", "指标编码", "二级指标", "评分标准", "分值", "自评分", "复核得分"];

function columnsOf(...rows: (string | null)[][]): Record<string, number> | null {
  const header = findHeader(sheetGrid("表", rows));
  return header === null ? null : Object.fromEntries(header.columns);
}

test("columns are known by their labels, in whatever order and row", () => {
  const header = findHeader(sheetGrid("表", [["标题"], [], [null, ...[...STANDARD].reverse()]]));
  expect(header?.row).toBe(2);
  expect(Object.fromEntries(header?.columns ?? [])).toEqual({
    review: 1,
    self: 2,
    max: 3,
    criteria: 4,
    l2: 5,
    code: 6,
    l1: 7,
    no: 8,
  });
});

test.each([
  ["spaces and line breaks", ["指标 编码", "二级\n指标", "分\u3000值", "自\u00A0评\u200B分"]],
  ["full-width forms", ["指标编码：", "二级指标", "分值（分）", "自评分［分］"]],
  ["English labels", ["CODE", "Level-2 indicator", "points", " Self score"]],
  ["aliases", ["指标编码", "考核内容", "标准分", "自查分"]],
  ["aliases with a unit", ["指标编码", "考核项目（要点）", "满分(100)", "自评得分（分）"]],
])("%s make no difference", (_, labels) => {
  expect(columnsOf(labels)).toEqual({ code: 0, l2: 1, max: 2, self: 3 });
});

test("three known labels don't make a header row", () => {
  expect(columnsOf(["指标编码", "二级指标", "分值", "别的"])).toBeNull();
});

test("a header row further down than 30 rows isn't looked for", () => {
  const above = (rows: number): (string | null)[][] => Array.from({ length: rows }, () => []);
  expect(columnsOf(...above(29), STANDARD)).not.toBeNull();
  expect(columnsOf(...above(30), STANDARD)).toBeNull();
});

test("an alias never takes a column from the standard label, wherever the two stand", () => {
  expect(columnsOf(["得分", "指标编码", "二级指标", "分值", "复核得分"])).toMatchObject({ review: 4 });
  expect(columnsOf(["得分", "指标编码", "二级指标", "分值"])).toMatchObject({ review: 0 });
});

test("of two equal labels the first one counts", () => {
  expect(columnsOf(["指标编码", "分值", "分值", "二级指标", "自评分"])).toMatchObject({ max: 1 });
});

test("of several candidates the row with the most known labels is the header", () => {
  const header = findHeader(sheetGrid("表", [["分值", "自评", "备注", "指标编码"], [], STANDARD]));
  expect(header?.row).toBe(2);
});
