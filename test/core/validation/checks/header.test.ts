/** Where the checks of the lines above the table begin and where they end. */
import { period } from "../../../support/grid-builder";
import { testSaid, top, type SaidCase } from "../../../support/said-of-sheet";

type Found = SaidCase["found"];

const PERIOD = "1/10";
const titled = (what: string, title: string, found: Found): SaidCase =>
  top("V113", what, [[0, 0, title]], found);

testSaid([
  { ...top("V112", "the period that is assessed", [], []), expectedPeriod: period("2026Q4") },
  {
    ...top("V112", "another one", [], [[PERIOD, { found: "2026Q4", need: "2026Q3" }]]),
    expectedPeriod: period("2026Q3"),
  },
  top("V112", "a period that nobody understands", [[1, 10, "去年"]], [[PERIOD, { found: "去年", need: "" }]]),
  top("V112", "nobody asks for a certain period", [], []),
  top(
    "V112",
    "a sheet that doesn't ask for its period",
    [
      [1, 9, null],
      [1, 10, null],
    ],
    [],
  ),
  top("V112", "a blank period is told as one", [[1, 10, null]], []),
  top("V114", "who and when is filled in", [], []),
  top(
    "V114",
    "neither unit nor period",
    [
      [1, 2, null],
      [1, 10, null],
    ],
    [
      ["1/1", { field: { zh: "被考核党组织" } }, "error"],
      ["1/10", { field: { zh: "考核期间" } }],
    ],
  ),
  top(
    "V114",
    "nobody signed",
    [
      [1, 6, null],
      [2, 2, " "],
      [2, 6, null],
    ],
    [
      ["1/6", { field: { zh: "考核单位" } }],
      ["2/1", { field: { zh: "填报人" } }],
      ["2/6", { field: { zh: "填报日期" } }],
    ],
  ),
  top(
    "V114",
    "a sheet that doesn't ask for the unit",
    [
      [1, 0, null],
      [1, 2, null],
    ],
    [["header code", { field: { zh: "被考核党组织" } }, "error"]],
  ),
  top("V114", "the reviewer comes later", [[2, 10, null]], []),
  top(
    "V114",
    "a sheet that doesn't ask for a date",
    [
      [2, 5, null],
      [2, 6, null],
    ],
    [],
  ),
  {
    code: "V114",
    what: "a sheet that is not done is reminded",
    change: (f) => {
      f.top[2]?.splice(2, 1, null);
      f.set("SQLH-1.2", { actual: null });
    },
    found: [["2/1", {}, "info"]],
  },
  {
    code: "V114",
    what: "a blank template is in order",
    change: (f) => {
      f.top[2]?.splice(2, 1, null);
      for (const row of f.rows)
        Object.assign(row, { base: null, actual: null, option: null, self: null, review: null });
      f.ballots = f.ballots.map(([code = null, name = null]) => [code, name]);
    },
    found: [],
  },
]);

testSaid([
  titled("a title without a period", "考核评分表", []),
  titled("the same quarter", "2026年第四季度考核评分表", []),
  titled("another quarter", "2026年第三季度考核评分表", [
    ["0/0", { title: "2026年第三季度考核评分表", period: "2026Q4" }],
  ]),
  titled("in digits", "2026年3季度", [["0/0"]]),
  titled("in English", "Q3 2026", [["0/0"]]),
  titled("in English, written out", "Quarter 3, 2026", [["0/0"]]),
  titled("in English words, wide apart", "the third  quarter", [["0/0"]]),
  titled("in English words", "Assessment of the third quarter", [["0/0"]]),
  titled("in English numerals", "the 4th quarter of 2026", []),
  titled("in full-width characters", "２０２６年第３季度", [["0/0"]]),
  titled("the same quarter of another year", "2025年第四季度", [["0/0"]]),
  titled("the quarter alone", "第四季度评分表", []),
  titled("the year alone", "2026年度考核", []),
  titled("another year alone", "2025年度考核", [["0/0"]]),
  titled("another year in English", "Annual assessment 2025", [["0/0"]]),
  titled("a year that is no period", "根据2025年文件", []),
  titled("a number that is no year", "编号120251 年度", []),
  titled("a note, not a title", `2026年第三季度${"，".repeat(80)}`, []),
  titled("a title as wide as one may be", `2026年第三季度${"，".repeat(73)}`, [["0/0"]]),
  top(
    "V113",
    "the first title that speaks of a period counts",
    [
      [0, 0, "2026年第四季度"],
      [0, 1, "2025年第三季度"],
    ],
    [],
  ),
  top(
    "V113",
    "a title of a year that it doesn't name speaks of none",
    [
      [0, 0, "年度考核"],
      [0, 1, "2025年第三季度"],
    ],
    [["0/1"]],
  ),
  top("V113", "fields are no titles", [[1, 2, "2025年第三季度突击队"]], []),
  top(
    "V113",
    "no period to compare with",
    [
      [0, 0, "2025年第三季度"],
      [1, 10, "去年"],
    ],
    [],
  ),
  top(
    "V113",
    "no field for the period",
    [
      [0, 0, "2025年第三季度"],
      [1, 9, null],
      [1, 10, null],
    ],
    [],
  ),
]);

testSaid([
  {
    code: "V422",
    what: "counts, and what is none",
    change: (f) => f.top.push(["支委会", "有", "党小组数", "待定"]),
    found: [["3/3", { v: "待定", field: { zh: "党小组数" } }]],
  },
]);
