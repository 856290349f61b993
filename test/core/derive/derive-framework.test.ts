/** Departments' own sheets: layouts as they come, and frameworks that are fit to score by. */
import fc from "fast-check";
import { assessWorkbook } from "../../../src/core/assess";
import { columnMapping } from "../../../src/core/derive/column-mapping";
import { deriveFramework } from "../../../src/core/derive/derive-framework";
import { checkFramework } from "../../../src/core/framework/check/check-framework";
import { allIndicators, indicatorGroups } from "../../../src/core/framework/indicators";
import type { CellValue, WorkbookGrid } from "../../../src/core/grid/grid";
import { sheetGrid, type CellInput } from "../../support/grid-builder";

const HEAD = ["序号", "考核项目", "考核内容", "评分标准", "标准分", "自查分", "考评组审核得分", "扣分说明"];
const ROWS: CellInput[][] = [
  [1, "组织建设", "班子建设", "健全", 40, 40, 38, "缺一"],
  [2, null, "组织生活", "按期", 20, 20, 20],
  [3, "队伍建设", "教育培训", "达标", 40, 40, null],
];

function book(rows: CellInput[][]): WorkbookGrid {
  return { sheets: [sheetGrid("评分", rows)], names: [], activeSheet: null };
}

function derive(...rows: CellInput[][]) {
  const derived = deriveFramework(book(rows), "评分");
  if (derived === null) throw new Error("no header row was found");
  return derived;
}

function outline(...rows: CellInput[][]): string[] {
  const { framework } = derive(...rows);
  if (framework === null) throw new Error("nothing was derived");
  expect(checkFramework(framework)).toEqual([]);
  return framework.indicators.map(({ code, name, maxPoints }) => `${code} ${name.zh} ${maxPoints}`);
}

const STANDARD = [
  "OWN-1 组织建设 60",
  "OWN-1.1 班子建设 40",
  "OWN-1.2 组织生活 20",
  "OWN-2 队伍建设 40",
  "OWN-2.1 教育培训 40",
];

const percent = (value: number): CellInput => ({ value, format: "0%" });
const withPoints = (points: CellInput[]): CellInput[][] =>
  ROWS.map((row, index) => row.map((cell, column) => (column === 4 ? (points[index] ?? null) : cell)));

test.each<[string, CellInput[][]]>([
  ["as they come", [HEAD, ...ROWS]],
  ["under three title rows", [["评分表"], ["被考核单位：甲"], ["注意"], HEAD, ...ROWS]],
  [
    "columns the other way round",
    [HEAD, ...ROWS.map((r) => [...r, ...Array<null>(8 - r.length).fill(null)])]
      .map((r) => [...r].reverse())
      .map((r) => r)
      .map((r, i) =>
        i === 0 ? r.map((l) => (l === "考核项目" ? "一级指标" : l === "考核内容" ? "二级指标" : l)) : r,
      ),
  ],
  [
    "English headers",
    [["No.", "Level-1 indicator", "Item", "Criteria", "Points", "Self score", "Reviewed score"], ...ROWS],
  ],
  ["points with 分 after them", [HEAD, ...withPoints(["40分", "２０分", "40 分"])]],
  ["percent weights", [HEAD, ...withPoints([percent(0.4), percent(0.2), "40%"])]],
  ["weights that add up to 1", [HEAD, ...withPoints([0.4, 0.2, 0.4])]],
  [
    "a second header row",
    [
      ["序号", "考核项目", "考核内容", "评分标准", "标准分", "得分", null, "扣分说明"],
      [null, null, null, null, null, "自查分", "审核得分"],
      ...ROWS,
    ],
  ],
  [
    "totals, notes and signatures below",
    [HEAD, ...ROWS, ["合计", null, null, null, 100], ["注：以上为准"], ["填报人（签字）："]],
  ],
])("%s: the same framework", (_, rows) => {
  expect(outline(...rows)).toEqual(STANDARD);
});

test("a sheet without level 1 has one group", () => {
  const rows = ROWS.map(([no, , ...rest]) => [no ?? null, ...rest]);
  const derived = derive(
    HEAD.filter((label) => label !== "考核项目"),
    ...rows,
  );
  expect(
    derived.framework === null ? [] : indicatorGroups(derived.framework).map(({ name }) => name.zh),
  ).toEqual(["全部指标"]);
  expect(derived.assumptions).toContainEqual({ kind: "oneGroup" });
});

test("another total stays as it is and is stated", () => {
  const derived = derive(HEAD, ...withPoints([60, 30, 60]));
  expect(derived.framework?.totalPoints).toBe(150);
  expect(derived.assumptions).toContainEqual({ kind: "otherTotal", sum: 150 });
});

test("rows without a name take the criteria's, rows without points continue the one above", () => {
  const derived = derive(HEAD, ...ROWS, [4, null, null, "另有要求。细则", 10], [null, null, null, "细则二"]);
  const last = derived.framework === null ? undefined : allIndicators(derived.framework).at(-1);
  expect(last).toMatchObject({ name: { zh: "另有要求" }, criteria: { zh: "另有要求。细则\n细则二" } });
});

test("a bonus is counted by the points entered, and what has no points is a problem", () => {
  const derived = derive(
    HEAD,
    ...ROWS,
    [4, "队伍建设", "无分值", "x"],
    [5, "加分项", "受表彰", "最高5分", 5, 3, 2],
  );
  expect(derived.problems).toMatchObject([{ kind: "noPoints", name: "无分值" }]);
  expect(derived.framework?.adjustments).toMatchObject([{ kind: "bonus", perUnit: 1, cap: 5 }]);
});

test("the sheet is scored: reviews first, self scores provisionally, the bonus on top", () => {
  const outcome = assessWorkbook(book([HEAD, ...ROWS, [5, "加分项", "受表彰", "最高5分", 5, 3, 2]]));
  if (outcome.kind !== "assessed") throw new Error("not assessed");
  const [{ score, derived }] = outcome.assessments;
  expect(derived).toBeDefined();
  expect(score.totals.final?.toNumber()).toBe(100);
  expect(score.totals.official?.toNumber()).toBe(98);
  expect(score.provisional).toBe(true);
});

test("a column that nobody knows is offered, and a mapping gives it its meaning", () => {
  const head = HEAD.map((label) => (label === "标准分" ? "额定" : label));
  const underived = derive(head, ...ROWS);
  expect(underived.framework).toBeNull();
  expect(underived.columns).toContainEqual({ column: 4, label: "额定", key: null });
  const mappings = new Map([["评分", columnMapping({ 额定: "max" })]]);
  expect(deriveFramework(book([head, ...ROWS]), "评分", mappings)?.framework?.totalPoints).toBe(100);
});

test("whatever stands under the header, nothing is thrown and every framework is sound", () => {
  const cell: fc.Arbitrary<CellValue> = fc.oneof(
    fc.constantFrom<CellValue>(null, "", "合计", "加分项", "一、", "10分", "30%", { error: "#REF!" }, true),
    fc.double({ noNaN: false }),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 12 }), (rows) => {
      const workbook = book([HEAD, ...rows]);
      const derived = deriveFramework(workbook, "评分");
      if (derived !== null && derived.framework !== null)
        expect(checkFramework(derived.framework)).toEqual([]);
      assessWorkbook(workbook);
    }),
  );
});
