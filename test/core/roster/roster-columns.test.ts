/** What a roster says beside a unit's name: last day, frameworks, former names, members, whom to ask. */
import type { CellRange } from "../../../src/core/grid/address";
import type { CellValue, WorkbookGrid } from "../../../src/core/grid/grid";
import { describeRosterProblem } from "../../../src/core/roster/describe-roster-problem";
import { findUnit } from "../../../src/core/roster/find-unit";
import { planRoster } from "../../../src/core/roster/plan-roster";
import { readRoster } from "../../../src/core/roster/read-roster";
import { splitNames } from "../../../src/core/roster/split-names";
import { rosterUnit } from "../../support/roster-unit";

function rosterOf(
  values: readonly (readonly CellValue[])[],
  merges: readonly CellRange[] = [],
  truncated = false,
) {
  const sheet = { name: "单位名录", visibility: "visible", values, formulas: [], formats: [] } as const;
  const workbook: WorkbookGrid = {
    sheets: [{ ...sheet, merges, truncated }],
    names: [],
    activeSheet: null,
  };
  const roster = readRoster(workbook);
  if (roster === null) throw new Error("no roster");
  return roster;
}

const HEADER = ["单位名称", "联系人", "截止日期", "应报体系", "曾用名", "党员数"];

test("all of it is read, by either language's labels", () => {
  const values = ["甲", "金 13900000000", "2026年12月25日", "SQLH、ZBCX", "乙支部；丙（一、二）支部", "35人"];
  const english = ["Unit", "Contact", "Due", "Frameworks", "Former names", "Party members"];
  for (const header of [HEADER, english])
    expect(rosterOf([header, values])).toMatchObject({
      problems: [],
      units: [
        {
          contact: "金 13900000000",
          due: { day: "2026-12-25", at: { row: 1, column: 2 } },
          frameworks: { names: ["SQLH", "ZBCX"], at: { row: 1, column: 3 } },
          formerNames: ["乙支部", "丙（一、二）支部"],
          members: 35,
        },
      ],
    });
});

test.each([
  ["2026-12-25", "2026-12-25"],
  ["2026.12.25", "2026-12-25"],
  ["2026年12月25日（周五）前", "2026-12-25"],
  ["2026/12/25 18:00", "2026-12-25"],
  [46381, "2026-12-25"],
  [46381.75, "2026-12-25"],
  ["20261225", "2026-12-25"],
])("a last day %p is %s", (cell, day) => {
  expect(
    rosterOf([
      ["单位名称", "截止日期"],
      ["甲", cell],
    ]).units[0]?.due?.day,
  ).toBe(day);
});

test.each([
  ["12月25日", "unreadableDay"],
  ["2026-11-31", "unreadableDay"],
  ["月底", "unreadableDay"],
  [12, "unreadableDay"],
  [{ error: "#VALUE!" }, "unreadableCell"],
])("a last day %p is told at its cell and counts as none", (cell, kind) => {
  const { units, problems } = rosterOf([
    ["单位名称", "截止日期"],
    ["甲", cell],
  ]);
  expect(units[0]?.due).toBeNull();
  expect(problems).toMatchObject([{ kind, at: { row: 1, column: 1 } }]);
});

test.each([
  ["35", 35],
  [0, 0],
  ["３５名", 35],
  [-1, null],
  [3.5, null],
  ["有", null],
])("members %p are %p", (cell, members) => {
  const { units, problems } = rosterOf([
    ["单位名称", "党员数"],
    ["甲", cell],
  ]);
  expect(units[0]?.members).toBe(members);
  expect(problems.map(({ kind }) => kind)).toEqual(members === null ? ["unreadableCount"] : []);
});

test("a last day, a framework merged over several rows is that of each of them", () => {
  const merges = [2, 3].map((column) => ({ top: 1, bottom: 2, left: column, right: column }));
  const { units } = rosterOf([HEADER, ["甲", null, 46381, "SQLH"], ["乙"], ["丙"]], merges);
  expect(units.map(({ due, frameworks }) => [due?.day, frameworks?.names])).toEqual([
    ["2026-12-25", ["SQLH"]],
    ["2026-12-25", ["SQLH"]],
    [undefined, undefined],
  ]);
});

test.each(["无", "不报", "/", "—", "none"])("a unit may be said to return nothing: %s", (cell) => {
  expect(rosterOf([HEADER, ["甲", null, null, cell]]).units[0]?.frameworks?.names).toEqual([]);
});

test("former names that can't be held apart are told at their cells, and find nobody else", () => {
  const { units, problems } = rosterOf([
    ["单位名称", "曾用名"],
    ["甲", "乙、旧"],
    ["乙", "旧"],
    ["丙", "丙、一支部"],
  ]);
  expect(problems.map(({ kind, at }) => [kind, at.row, at.column])).toEqual([
    ["nameInUse", 1, 1],
    ["sharedFormerName", 2, 1],
  ]);
  const found = ["甲", "乙", "旧", " 一 支部", "丁"].map((name) => findUnit(units, name));
  expect(found.map((each) => each && [each.unit.name, each.by])).toEqual([
    ["甲", "name"],
    ["乙", "name"],
    null,
    ["丙", "formerName"],
    null,
  ]);
});

test("a roster that is longer than what is read says so", () => {
  expect(rosterOf([["单位名称"], ["甲"]], [], true).problems).toMatchObject([{ kind: "tooLong" }]);
});

test("a form with a unit, members and whom to ask is no roster", () => {
  const values = [["单位名称", "甲", "党员数", 35, "联系人", "金"]];
  const sheet = { name: "表", visibility: "visible", values, formulas: [], formats: [] } as const;
  const workbook = { sheets: [{ ...sheet, merges: [], truncated: false }], names: [], activeSheet: null };
  expect(readRoster(workbook)).toBeNull();
});

test("every problem has its sentence, with the cell and what to do, in both languages", () => {
  const { problems } = rosterOf([
    HEADER,
    ["甲", { error: "#N/A" }, "月底", "SQLH", "乙、旧", "多"],
    ["乙", null, null, null, "旧"],
  ]);
  const texts = problems.map(describeRosterProblem);
  expect(texts.map(({ zh }) => zh)).toEqual([
    expect.stringMatching(/^“单位名录”B2：.*#N\/A.*请/),
    expect.stringMatching(/^“单位名录”C2：“月底”.*请/),
    expect.stringMatching(/^“单位名录”F2：“多”.*请/),
    expect.stringMatching(/^“单位名录”E2：曾用名“乙”是 A3.*请/),
    expect.stringMatching(/^“单位名录”E3：曾用名“旧”在 E2.*请/),
  ]);
  expect(texts.every(({ en }) => /^“单位名录” [A-F]\d: [^\u4e00-\u9fff]*/.test(en))).toBe(true);
});

test("a blank roster has a column for each, and one for days", () => {
  const [sheet] = planRoster({ sheets: [], names: [], activeSheet: null }, "zh").sheets;
  const heads = sheet?.cells.filter(({ row }) => row === 1).map(({ value }) => value);
  expect(heads).toEqual(expect.arrayContaining(HEADER));
  const due = heads?.indexOf("截止日期");
  const style = sheet?.cells.find(({ row, column }) => row === 2 && column === due)?.style;
  expect(sheet?.styles[style ?? ""]?.numberFormat).toBe("yyyy-mm-dd");
});

test.each([
  ["甲、乙，丙;丁\n戊", ["甲", "乙", "丙", "丁", "戊"]],
  ["机关（党群、人事）支部", ["机关（党群、人事）支部"]],
  ["甲、、乙、", ["甲", "乙"]],
  ["甲、甲", ["甲"]],
  ["甲（未完\n乙", ["甲（未完", "乙"]],
  ["", []],
])("names %j are %j", (text, names) => {
  expect(splitNames(text)).toEqual(names);
});

test("units made for tests are like those that are read", () => {
  const [read] = rosterOf([["单位名称"], ["甲"]]).units;
  expect(Object.keys(rosterUnit("甲")).sort()).toEqual(Object.keys(read ?? {}).sort());
});
