/** What was entered in a year's workbook, sheet by sheet and cell by cell: where it stands, and what is no entry. */
import { builtinFrameworks, findFramework } from "../../../../src/core/framework/builtin-frameworks";
import type { CellValue, SheetGrid, WorkbookGrid } from "../../../../src/core/grid/grid";
import { markFor } from "../../../../src/core/plan/mark";
import { readEntries, readLastYear } from "../../../../src/core/year/book/read-year-book";
import type { YearSheet } from "../../../../src/core/year/book/year-context";

const SQLH = findFramework(builtinFrameworks(), "SQLH");

type Rows = readonly (readonly CellValue[])[];

function sheetOf(name: string, values: Rows): SheetGrid {
  return { name, visibility: "visible", values, formulas: [], formats: [], merges: [], truncated: false };
}

/** A workbook of a year with these sheets, behind one that carries no mark. */
function book(sheets: Partial<Record<YearSheet, Rows>>): WorkbookGrid {
  const all = Object.entries(sheets);
  return {
    names: all.map(([slot]) => markFor("annual", `表${slot}`, slot)),
    activeSheet: null,
    sheets: [sheetOf("其他", [["甲"]]), ...all.map(([slot, rows]) => sheetOf(`表${slot}`, rows))],
  };
}

const ENTRIES = [
  "被考核党组织",
  "考核期间",
  "事由（新设、撤并、停产等）",
  "批准人",
  "",
  "考核期间",
  "公布日期",
];
const ENTRIES_EN = [
  ...["Unit", "Period", "Reason (new, merged, shut down)", "Approved by"],
  ...["", "Period", "Published on"],
];
const CHOICES = ["被考核党组织", "考核期间", "文件", "工作表", "以此为准", "说明"];
const PROPOSALS = [
  "等次",
  "年度得分",
  "上年状态",
  "命名日",
  "建议",
  "党委审定",
  "审定日期",
  "文号",
  "单位（勿改）",
];

test.each<[what: string, rows: Rows, exemptions: readonly string[], published: readonly string[]]>([
  ["nothing", [ENTRIES], [], []],
  [
    "all of both",
    [["豁免与公布"], [], ENTRIES, ["甲", "一季度", "停产", "党委", null, "一季度", 46122]],
    ["甲 Q1 停产 党委"],
    ["Q1 2026-04-10"],
  ],
  ["a unit and period alone", [ENTRIES, ["甲", "年终"]], ["甲 Y  "], []],
  ["no unit", [ENTRIES, ["", "四季度", "停产", "党委"]], [], []],
  ["no period, and one that is none", [ENTRIES, ["甲", "", "停产"], ["乙", "五季度", "停产"]], [], []],
  ["periods as keys and in English", [ENTRIES, ["甲", "Y"], ["乙", "Year end"]], ["甲 Y  ", "乙 Y  "], []],
  [
    "a day as text, and none",
    [ENTRIES, ["", "", "", "", "", "二季度", "4月10日"], ["", "", "", "", "", "三季度", ""]],
    [],
    ["Q2 4月10日"],
  ],
  ["a day beside no period", [ENTRIES, ["", "", "", "", "", "合计", "4月10日"]], [], []],
  [
    "English headings",
    [["Exemptions"], ENTRIES_EN, ["甲", "Q1", "new", "board", "", "Q3", "10 May"]],
    ["甲 Q1 new board"],
    ["Q3 10 May"],
  ],
])("of exemptions and days: %s", (_, rows, exemptions, published) => {
  const read = readEntries(book({ entries: rows }));
  expect(
    read?.exemptions.map(({ unit, key, reason, approver }) => [unit, key, reason, approver].join(" ")),
  ).toEqual(exemptions);
  expect([...(read?.published ?? [])].map((one) => one.join(" "))).toEqual(published);
  expect([read?.decisions, read?.choices]).toEqual([[], []]);
});

test.each<[what: string, rows: Rows, choices: readonly string[]]>([
  [
    "one of two",
    [
      ["选定"],
      CHOICES,
      ["甲", "一季度", "a.xlsx", "表一", "", ""],
      ["甲", "一季度", "b.xlsx", "表二", "是", "更正"],
    ],
    ["甲 Q1 b.xlsx 表二 更正"],
  ],
  [
    "both: nobody chose",
    [CHOICES, ["甲", "Q1", "a.xlsx", "表", "是"], ["甲", "Q1", "b.xlsx", "表", "是"]],
    [],
  ],
  [
    "of two periods and two units one each",
    [
      CHOICES,
      ...[
        ["甲", "Q1"],
        ["甲", "Q2"],
        ["乙", "Q1"],
      ].map((one) => [...one, "a.xlsx", "表", "是"]),
    ],
    ["甲 Q1 a.xlsx 表 ", "甲 Q2 a.xlsx 表 ", "乙 Q1 a.xlsx 表 "],
  ],
  [
    "whatever is a yes",
    [CHOICES, ...["yes", "YES", "√", "✓", 1].map((yes, at) => [`甲${at}`, "Q1", "a", "表", yes])],
    [0, 1, 2, 3, 4].map((at) => `甲${at} Q1 a 表 `),
  ],
  ["what is none", [CHOICES, ...["否", "no", "2", ""].map((no, at) => [`甲${at}`, "Q1", "a", "表", no])], []],
  ["no unit, no period", [CHOICES, ["", "Q1", "a", "表", "是"], ["甲", "", "a", "表", "是"]], []],
])("of choices: %s", (_, rows, choices) => {
  const read = readEntries(book({ entries: [ENTRIES], choices: rows }));
  expect(
    read?.choices.map(({ unit, key, file, sheet, note }) => [unit, key, file, sheet, note].join(" ")),
  ).toEqual(choices);
});

/** A row of proposals by its headings. */
const proposal = (cells: Readonly<Record<string, CellValue>>): readonly CellValue[] =>
  PROPOSALS.map((heading) => cells[heading] ?? null);
const KEY = "单位（勿改）";

test.each<[what: string, cells: Readonly<Record<string, CellValue>>, decision: string | null]>([
  ["all", { [KEY]: "甲", 党委审定: "命名", 审定日期: 46402, 文号: "3号" }, "甲 命名 2027-01-15 3号"],
  ["a decision alone", { [KEY]: "甲", 党委审定: "缓议" }, "甲 缓议  "],
  ["a day alone", { [KEY]: "甲", 审定日期: "1月15日" }, "甲  1月15日 "],
  ["a document alone", { [KEY]: "甲", 文号: "3号" }, "甲   3号"],
  ["nothing", { [KEY]: "甲", 建议: "保留" }, null],
  ["of no unit", { 党委审定: "命名" }, null],
])("of decisions: %s", (_, cells, decision) => {
  const read = readEntries(book({ proposals: [["等次建议"], PROPOSALS, proposal(cells)] }));
  const told = read?.decisions.map((one) => [one.unit, one.decision, one.date, one.document].join(" "));
  expect(told).toEqual(decision === null ? [] : [decision]);
  expect([read?.exemptions, read?.choices, read?.published.size]).toEqual([[], [], 0]);
});

test("a workbook of a year is one by its marks and headings, both of them near the top", () => {
  const deep = (rows: number): Rows => [...Array.from({ length: rows }, () => ["甲"]), ENTRIES, ["甲", "Q1"]];
  expect(readEntries(book({ entries: deep(19) }))?.exemptions).toHaveLength(1);
  expect(readEntries(book({ entries: deep(20) }))).toBeNull();
  expect(readEntries({ ...book({ entries: deep(1) }), names: [] })).toBeNull();
  expect(readEntries(book({ entries: [] }))).toBeNull();
  expect(readEntries(book({ choices: [CHOICES] }))).toBeNull();
  // One of two headings is not enough.
  expect(readEntries(book({ entries: [ENTRIES.map((one) => (one === "批准人" ? "" : one))] }))).toBeNull();
  expect(readEntries(book({ proposals: [PROPOSALS.filter((one) => one !== KEY)] }))).toBeNull();
});

test.each<[cells: Readonly<Record<string, CellValue>>, state: string | null, namedOn: string]>([
  [{ 党委审定: "命名", 审定日期: 46402, 上年状态: "创建", 命名日: "" }, "命名", "2027-01-15"],
  [{ 党委审定: "命名", 命名日: "2025-01-10" }, "命名", "2025-01-10"],
  [{ 党委审定: "保留", 审定日期: 46402, 上年状态: "命名", 命名日: "2025-01-10" }, "命名", "2025-01-10"],
  // Typed anew, Excel makes a date of it.
  [{ 党委审定: "保留", 上年状态: "命名", 命名日: 45667 }, "命名", "2025-01-10"],
  [{ 党委审定: "保留", 上年状态: "整改" }, "命名", ""],
  [{ 党委审定: "保留", 上年状态: "验收" }, "验收", ""],
  [{ 党委审定: "整改", 建议: "命名", 上年状态: "命名" }, "整改", ""],
  [{ 党委审定: "撤销", 上年状态: "整改" }, "撤销", ""],
  [{ 建议: "继续创建", 上年状态: "申报" }, "创建", ""],
  [{ 建议: "Go on creating", 上年状态: "申报" }, "创建", ""],
  [{ 党委审定: "缓议", 建议: "撤销", 上年状态: "整改" }, "撤销", ""],
  [{ 建议: "不判定", 上年状态: "验收" }, "验收", ""],
  [{ 建议: "升级", 上年状态: "" }, null, ""],
  [{ 党委审定: "缓议", 上年状态: "整改" }, "整改", ""],
])("the next year begins from %j", (cells, state, namedOn) => {
  const last = readLastYear(
    book({ proposals: [PROPOSALS, proposal({ [KEY]: "甲", ...cells }), proposal(cells)] }),
    "年.xlsx",
    SQLH,
  );
  expect(last?.file).toBe("年.xlsx");
  expect(last?.units.map((one) => [one.unit, one.state, one.namedOn])).toEqual([["甲", state, namedOn]]);
});

test("grade, score and band of last year stand in proposals and ranking", () => {
  const units = ["甲", "乙", "丙", "丁"];
  const last = readLastYear(
    book({
      proposals: [
        PROPOSALS,
        ...units.map((unit, at) =>
          proposal({
            [KEY]: unit,
            等次: ["示范", "B", "无", ""][at] ?? "",
            年度得分: at === 0 ? 95.3 : "不排名",
          }),
        ),
      ],
      ranking: [
        ["年度排名"],
        ["名次", "被考核党组织", "区段"],
        [1, "甲", "前30%"],
        [2, "乙", "last 40%"],
        [3, "丙", "约前30%"],
      ],
    }),
    "年.xlsx",
    SQLH,
  );
  expect(last?.units.map(({ grade, score, band }) => [grade, score?.toNumber(), band])).toEqual([
    ["A", 95.3, "top"],
    ["B", undefined, "bottom"],
    [null, undefined, null],
    [null, undefined, null],
  ]);
  const alone = readLastYear(book({ proposals: [PROPOSALS, proposal({ [KEY]: "甲" })] }), "年.xlsx", null);
  expect(alone?.units).toEqual([
    { unit: "甲", state: null, namedOn: "", grade: null, score: null, band: null },
  ]);
});

test.each([
  ["前20%", "top"],
  ["top 20%", "top"],
  ["后20%", "bottom"],
  ["last 20%", "bottom"],
  ["", null],
  ["不在后20%", null],
])("a band written %j", (text, band) => {
  const ranking = [
    ["被考核党组织", "区段"],
    ["甲", text],
  ];
  const last = readLastYear(
    book({ proposals: [PROPOSALS, proposal({ [KEY]: "甲" })], ranking }),
    "年.xlsx",
    SQLH,
  );
  expect(last?.units[0]?.band).toBe(band);
});
