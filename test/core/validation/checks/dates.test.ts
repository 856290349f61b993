/** Where the checks of the day of filling in begin and where they end. */
import { dayNumber } from "../../../../src/core/sheet/read-date";
import type { CellInput } from "../../../support/grid-builder";
import { testSaid, top, type SaidCase } from "../../../support/said-of-sheet";

type Found = SaidCase["found"];

const DATE = "2/6";
const dated = (code: SaidCase["code"], what: string, cell: CellInput, found: Found): SaidCase =>
  top(code, what, [[2, 6, cell]], found);

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
    "the last day of the quarter after the first",
    [
      [1, 10, "2026Q1"],
      [2, 6, day(2026, 6, 30)],
    ],
    [],
  ),
  top(
    "V116",
    "a day later than that",
    [
      [1, 10, "2026Q1"],
      [2, 6, day(2026, 7, 1)],
    ],
    [[DATE, { v: "2026-07-01", period: "2026Q1" }]],
  ),
  top(
    "V116",
    "a sheet that doesn't ask for a date",
    [
      [2, 5, null],
      [2, 6, null],
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
]);
