/** What is told of a table of ratings: which unit and item, what stands there, what it should be; and what is not told. */
import type { CellValue, WorkbookGrid } from "../../../../src/core/grid/grid";
import { rosterUnit } from "../../../support/roster-unit";
import { readAppraisals } from "../../../../src/core/year/appraisals/read-appraisals";
import { settleAppraisals } from "../../../../src/core/year/appraisals/settle-appraisals";
import { composite, table } from "../../../support/ratings";

const NDZH = composite();
const VOTES = ["好", "较好", "一般", "差", "发出票数", "无效票", "等次", "得分"];

const read = (workbook: WorkbookGrid) => readAppraisals({ file: "测评.xlsx", workbook }, NDZH, 2026);

/** 党委评价 by votes, a rating, or points. */
const ballot = (...cells: readonly CellValue[]) =>
  table([
    ["单位", "NDZH-2.1 党委（考核组）评价"],
    [null, ...VOTES],
    ["甲", ...cells],
  ]);
const business = (value: CellValue) =>
  table([
    ["单位", "经营业绩得分"],
    ["甲", value],
  ]);
const rated = (value: CellValue) => ballot(null, null, null, null, null, null, value, null);

test.each<[workbook: WorkbookGrid, zh: string, en: string]>([
  [
    ballot(8.5, 1, 1, 0, 10, 0),
    "甲“党委（考核组）评价”填的“8.5”不能用，应为不小于 0 的整数；没有计入。",
    "a whole number from 0",
  ],
  [
    business("好"),
    "甲“经营业绩考核得分”填的“好”不能用，应为0–100 的数；没有计入。",
    "a number from 0 to 100",
  ],
  [business(-1), "甲“经营业绩考核得分”填的“-1”不能用，应为0–100 的数；没有计入。", "“-1”"],
  [
    business("92分左右"),
    "甲“经营业绩考核得分”填的“92分左右”不能用，应为0–100 的数；没有计入。",
    "“92分左右”",
  ],
  [business({ error: "#N/A" }), "甲“经营业绩考核得分”填的“#N/A”不能用，应为0–100 的数；没有计入。", "“#N/A”"],
  [business(true), "甲“经营业绩考核得分”填的“true”不能用，应为0–100 的数；没有计入。", "“true”"],
  [
    rated(" 优秀 "),
    "甲“党委（考核组）评价”的等次“优秀”不在指标体系里，可用的是好、较好、一般、差；没有计入。",
    "“优秀”",
  ],
  [ballot(8, null, 1, null, 10, 0), "甲“党委（考核组）评价”缺较好、差，没有计入；没有的填 0。", ", "],
  [
    ballot(8, 1, 1, 1, 10, 2),
    "甲“党委（考核组）评价”各项票数和无效票合计 13，发出 10 票，其中有效 11 票；没有计入。",
    "11",
  ],
  [
    ballot(8, 1, 1, 0, 10, 0, "好", 9),
    "甲“党委（考核组）评价”同时填了票数、等次、得分，没有计入。",
    "votes, a rating, points",
  ],
  [ballot(3, 1, 1, 0, 10, 5), "甲“党委（考核组）评价”有效 5 票，不到发出 10 票的 60%。", "60%"],
  [
    table([["2025年度"], ["单位", "经营业绩得分"]]),
    "这张测评数据表写的是 2025 年，不是 2026 年度的，没有计入。",
    "2025",
  ],
  [
    table([
      ["单位", "述职评议等次", "与会人员评价等次"],
      ["甲", "好", "差"],
    ]),
    "甲“与会人员评价”同时填了B2、C2，没有计入。",
    "B2、C2",
  ],
])("%#: the message says what a person needs to find it", (workbook, zh, en) => {
  const { notes } = read(workbook);
  expect(notes[0]?.message.zh).toBe(zh);
  expect(notes[0]?.message.en).toContain(en);
  expect(notes[0]?.place).toMatchObject({ file: "测评.xlsx", sheet: "测评" });
});

test("of a group and one of its ballots, the other ballots count", () => {
  const { scores } = read(
    table([
      ["单位", "述职评议等次", "与会人员评价等次"],
      ["甲", "好", "差"],
    ]),
  );
  expect(scores.map(({ code }) => code)).toEqual(["NDZH-2.1"]);
});

test.each<[when: string, value: CellValue, counts: readonly number[]]>([
  ["none", 0, [0]],
  ["all", 100, [100]],
  ["a number as text", " 92.5 ", [92.5]],
  ["more than all", 100.1, []],
  ["spaces", "  ", []],
])("points: %s", (_, value, counts) => {
  const { scores } = read(business(value));
  expect(scores.map(({ given }) => given)).toEqual(counts.map((one) => ({ kind: "score", value: one })));
});

test("a formula that nobody calculated is told, with its text", () => {
  const [sheet] = business(null).sheets;
  if (sheet === undefined) throw new Error("a sheet expected");
  const workbook = { ...business(null), sheets: [{ ...sheet, formulas: [[], [null, "=SUM(A9)"]] }] };
  expect(read(workbook).notes.map(({ code, message }) => [code, message.zh])).toEqual([
    ["Y129", expect.stringContaining("“=SUM(A9)”")],
  ]);
});

test.each<[when: string, above: CellValue, codes: readonly string[]]>([
  ["a year and its word", "2025 年度测评", ["Y139"]],
  ["a year alone", "2025", ["Y139"]],
  ["a year in brackets", "测评（2025）", ["Y139"]],
  ["a longer number", "20251", []],
  ["this year", "2026年度", []],
  ["a number of nobody knows what", 2025, []],
])("what stands above the headings: %s", (_, above, codes) => {
  const { notes } = read(table([[above], ["单位", "经营业绩得分"], ["甲", 90]]));
  expect(notes.map(({ code }) => code)).toEqual(codes);
});

test("a year below the headings is none of the table's", () => {
  const { scores } = read(
    table([
      ["单位", "经营业绩得分", "备注"],
      ["甲", 90, "2025年新设"],
    ]),
  );
  expect(scores).toHaveLength(1);
});

test.each<[when: string, below: readonly CellValue[], told: boolean]>([
  ["nothing", [null, null], false],
  ["empty texts", ["", null], false],
  ["something in one row", [null, "同意"], true],
])("a column with an odd heading and %s below", (_, [first, second], told) => {
  const { notes } = read(
    table([
      ["单位", "经营业绩得分", "领导意见"],
      ["甲", 90, first ?? null],
      ["乙", 91, second ?? null],
    ]),
  );
  expect(notes.map(({ code }) => code)).toEqual(told ? ["Y135"] : []);
});

test("rows below the units are none of theirs, and a unit that begins with such a word is one", () => {
  const below = [
    "合计",
    "平均分",
    "平均 分",
    "审核人：张三",
    "填表日期",
    "备注：无",
    "注1：新设",
    "制表单位（盖章）",
    "Total",
    "Notes: none",
    "Note",
    "Average",
    "averages",
    "审核签字：",
    "制表人签名",
  ];
  const units = [
    "机关支部（审核）",
    "审核中心支部",
    "注册管理支部",
    "市审核支部",
    "平均山支部",
    "Total Logistics",
  ];
  const { scores } = read(
    table([["单位", "经营业绩得分"], ...[...below, ...units].map((unit) => [unit, 90])]),
  );
  expect(scores.map(({ unit }) => unit)).toEqual(units);
});

test("two files that differ are told at both cells, in the same order whichever came first", () => {
  const files = [
    { file: "b.xlsx", workbook: business(91) },
    { file: "a.xlsx", workbook: business(90) },
  ];
  const roster = { sheetName: "单位名录", units: [rosterUnit("甲")], problems: [] };
  for (const order of [files, [...files].reverse()]) {
    const { scores, notes } = settleAppraisals(order, NDZH, 2026, roster);
    expect(scores).toEqual([]);
    expect(notes.map(({ message, place }) => [place?.file, message.zh])).toEqual(
      ["a.xlsx", "b.xlsx"].map((file) => [
        file,
        "甲“经营业绩考核得分”有两处不同的值：a.xlsx '测评'!B2、b.xlsx '测评'!B2；都没有计入。",
      ]),
    );
  }
});

test("the same votes in another order of columns are the same", () => {
  const votes = (heads: readonly string[], counts: readonly number[]) =>
    table([
      ["单位", "NDZH-2.1 党委（考核组）评价"],
      [null, ...heads],
      ["甲", ...counts],
    ]);
  const heads = VOTES.slice(0, 6);
  const settled = (counts: readonly number[]) =>
    settleAppraisals(
      [
        { file: "a.xlsx", workbook: votes(heads, [8, 2, 0, 0, 10, 0]) },
        { file: "b.xlsx", workbook: votes([...heads].reverse(), counts) },
      ],
      NDZH,
      2026,
      null,
    );
  expect(settled([0, 10, 0, 0, 2, 8])).toMatchObject({ scores: [{ code: "NDZH-2.1" }], notes: [] });
  expect(settled([0, 10, 0, 0, 3, 7]).notes.map(({ code }) => code)).toEqual(["Y137", "Y137"]);
});
