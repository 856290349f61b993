/** Departments keep rosters of their own making: what counts is the header's words, not their places. */
import { describeRosterProblem } from "../../../src/core/roster/describe-roster-problem";
import { readRoster } from "../../../src/core/roster/read-roster";
import type { CellRange } from "../../../src/core/grid/address";
import type { CellValue, SheetGrid, WorkbookGrid } from "../../../src/core/grid/grid";
import { rosterUnit } from "../../support/roster-unit";

function sheet(
  name: string,
  values: readonly (readonly CellValue[])[],
  merges: readonly CellRange[] = [],
): SheetGrid {
  return { name, visibility: "visible", values, formulas: [], formats: [], merges, truncated: false };
}

function workbook(...sheets: SheetGrid[]): WorkbookGrid {
  return { sheets, names: [], activeSheet: null };
}

const HEADER = ["序号", "单位名称", "单位编码", "分组", "类型", "党组织书记", "电子邮箱"];

test("a roster gives each unit with all that it says of it", () => {
  const roster = readRoster(
    workbook(
      sheet("单位名录", [
        ["示例集团单位名录"],
        HEADER,
        [1, " 第一党支部 ", "D01", "机关", "党支部", "王示例", "a@example.com"],
        [2, "第二党支部"],
      ]),
    ),
  );
  expect(roster?.problems).toEqual([]);
  expect(roster?.units).toEqual([
    rosterUnit("第一党支部", {
      code: "D01",
      group: "机关",
      type: "党支部",
      secretary: "王示例",
      email: "a@example.com",
    }),
    rosterUnit("第二党支部", { at: { sheet: "单位名录", row: 3, column: 1 } }),
  ]);
});

test.each([
  [
    ["组别", "党组织全称"],
    ["生产", "甲党支部"],
  ],
  [
    ["被考核单位（全称）：", "考核 分组"],
    ["甲党支部", "生产"],
  ],
  [
    ["Unit", "Group"],
    ["甲党支部", "生产"],
  ],
])("columns are found by their labels %j", (header, row) => {
  const unit = readRoster(workbook(sheet("Sheet1", [header, row])))?.units[0];
  expect(unit).toMatchObject({ name: "甲党支部", group: "生产" });
});

test("a list of names alone is a roster, a form's field is not", () => {
  expect(readRoster(workbook(sheet("表", [["单位"], ["甲"], ["乙"]])))?.units).toHaveLength(2);
  expect(readRoster(workbook(sheet("表", [["被考核单位", "甲"], ["乙"]])))).toBeNull();
});

test("a group merged over several rows is that of each of them", () => {
  const merges = [{ top: 1, bottom: 2, left: 0, right: 0 }];
  const roster = readRoster(
    workbook(
      sheet(
        "名录",
        [
          ["分组", "单位名称"],
          ["机关", "甲"],
          [null, "乙"],
          [null, "丙"],
        ],
        merges,
      ),
    ),
  );
  expect(roster?.units.map(({ group }) => group)).toEqual(["机关", "机关", null]);
});

test("the sheet that is called a roster comes before others that could be one", () => {
  const other = sheet("联系人", [["单位", "邮箱"], ["别的单位"]]);
  const roster = sheet("单位名录", [["单位", "分组"], ["甲"]]);
  expect(readRoster(workbook(other, roster))?.sheetName).toBe("单位名录");
});

test("blank rows, totals and notes are no units", () => {
  const rows = [
    ["序号", "单位名称"],
    [1, "甲"],
    [],
    [2, null],
    ["合计", 1],
    [null, "合计"],
    ["注：按建制排序"],
  ];
  const roster = readRoster(workbook(sheet("单位名录", rows)));
  expect(roster?.units.map(({ name }) => name)).toEqual(["甲"]);
  expect(roster?.problems).toEqual([]);
});

test("every problem is told with its cell, and the rest of the roster is used", () => {
  const roster = readRoster(
    workbook(
      sheet("单位名录", [
        ["单位名称", "单位编码", "分组"],
        ["第一党支部", "D01", "机关"],
        ["第 一 党支部", "D02", "机关"],
        [null, "D03", "机关"],
        [{ error: "#N/A" }, "D04", "机关"],
        ["第二党支部", "ｄ０１", "机关"],
      ]),
    ),
  );
  expect(roster?.units.map(({ name }) => name)).toEqual(["第一党支部", "第二党支部"]);
  expect(roster?.problems.map(({ kind, at }) => [kind, at.row])).toEqual([
    ["duplicateName", 2],
    ["blankName", 3],
    ["unreadableName", 4],
    ["duplicateCode", 5],
  ]);
  expect(roster?.problems.map((problem) => describeRosterProblem(problem).zh)).toEqual([
    expect.stringMatching(/^“单位名录”A3：“第 一 党支部”与 A2 重复/),
    expect.stringMatching(/^“单位名录”A4：.*补填/),
    expect.stringMatching(/^“单位名录”A5：.*#N\/A/),
    expect.stringMatching(/^“单位名录”A6：单位编码“ｄ０１”/),
  ]);
});

test("a header without units is said, a workbook without a header has no roster", () => {
  const empty = readRoster(workbook(sheet("单位名录", [HEADER])));
  expect(empty?.problems.map((problem) => describeRosterProblem(problem).en)).toEqual([
    "“单位名录” B1: there is no unit below the header; enter one unit in each row.",
  ]);
  expect(readRoster(workbook(sheet("Sheet1", [["收入", 1]])))).toBeNull();
});

test("what units have of branches, branch committees and Party groups is read as counts or plain words", () => {
  const roster = readRoster(
    workbook(
      sheet("单位名录", [
        ["单位名称", "支部数", "支委会", "党小组数"],
        ["甲党委", 12, 9, 20],
        ["乙党支部", null, "无", "2个"],
        ["丙党支部", "一些", null, 0],
      ]),
    ),
  );
  expect(roster?.units.map(({ bodies }) => Object.values(bodies))).toEqual([
    [12, 9, 20],
    [null, 0, 2],
    [null, null, 0],
  ]);
  expect(roster?.problems).toEqual([
    { kind: "unreadableCount", at: { sheet: "单位名录", row: 3, column: 1 }, found: "一些" },
  ]);
});
