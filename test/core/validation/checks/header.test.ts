/** Where the checks of the lines above the table begin and where they end. */
import { dayNumber } from "../../../../src/core/sheet/read-date";
import { period, type CellInput } from "../../../support/grid-builder";
import { testSaid, type SaidCase } from "../../../support/said-of-sheet";

type Found = SaidCase["found"];

/** The standard lines with some of their cells changed, by row and column. */
const top = (
  code: SaidCase["code"],
  what: string,
  cells: readonly (readonly [row: number, column: number, cell: CellInput])[],
  found: Found,
): SaidCase => ({
  code,
  what,
  change: (filled) => {
    for (const [row, column, cell] of cells) filled.top[row]?.splice(column, 1, cell);
  },
  found,
});

const PERIOD = "1/10";
const DATE = "2/6";
const dated = (code: SaidCase["code"], what: string, cell: CellInput, found: Found): SaidCase =>
  top(code, what, [[2, 6, cell]], found);
const titled = (what: string, title: string, found: Found): SaidCase =>
  top("V113", what, [[0, 0, title]], found);

testSaid([
  { ...top("V112", "the period that is assessed", [], []), expectedPeriod: period("2026Q4") },
  {
    ...top("V112", "another one", [], [[PERIOD, { found: "2026Q4", need: "2026Q3" }]]),
    expectedPeriod: period("2026Q3"),
  },
  top("V112", "a period that nobody understands", [[1, 10, "去年"]], [[PERIOD, { found: "去年", need: "" }]]),
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
  titled("a title as wide as one may be", `2026年第三季度${"，".repeat(71)}`, [["0/0"]]),
  top(
    "V113",
    "the first title that speaks of a period counts",
    [
      [0, 0, "2026年第四季度"],
      [0, 1, "2025年第三季度"],
    ],
    [],
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

const day = (year: number, month: number, date: number): number => dayNumber(year, month, date) ?? 0;

testSaid([
  dated("V115", "a day", day(2026, 12, 20), []),
  dated("V115", "words for a day", "2026年12月20日", [[DATE, { v: "2026年12月20日", iso: "2026-12-20" }]]),
  dated("V115", "a number that spells a day", 20_261_220, [[DATE, { iso: "2026-12-20" }]]),
  dated("V115", "blank", null, []),
  {
    code: "V115",
    what: "in one cell with its label",
    change: (f) => f.top[2]?.splice(5, 2, "填报日期：2026-12-20", null),
    found: [],
  },
  dated("V116", "no day", "年底", [[DATE, { v: "年底", period: "" }]]),
  dated("V116", "the first day of the period", day(2026, 10, 1), []),
  dated("V116", "the day before", day(2026, 9, 30), [[DATE, { v: "2026-09-30", period: "2026Q4" }]]),
  dated("V116", "the last day of the quarter after it", day(2027, 3, 31), []),
  dated("V116", "the day after", day(2027, 4, 1), [[DATE, { v: "2027-04-01" }]]),
  top(
    "V116",
    "no period to compare with",
    [
      [1, 10, "去年"],
      [2, 6, day(2020, 1, 1)],
    ],
    [],
  ),
  top(
    "V116",
    "the first day of a year",
    [
      [1, 10, "2026Y"],
      [2, 6, day(2026, 1, 1)],
    ],
    [],
  ),
  top(
    "V116",
    "the day before the year",
    [
      [1, 10, "2026Y"],
      [2, 6, day(2025, 12, 31)],
    ],
    [[DATE, { period: "2026Y" }]],
  ),
  top(
    "V116",
    "the last day for a year",
    [
      [1, 10, "2026Y"],
      [2, 6, day(2027, 3, 31)],
    ],
    [],
  ),
  top(
    "V116",
    "a day too late for a year",
    [
      [1, 10, "2026Y"],
      [2, 6, day(2027, 4, 1)],
    ],
    [[DATE]],
  ),
  {
    code: "V422",
    what: "counts, and what is none",
    change: (f) => f.top.push(["支委会", "有", "党小组数", "待定"]),
    found: [["3/3", { v: "待定", field: { zh: "党小组数" } }]],
  },
]);
