/** The workbook of a year, calculated by the preview's engine: every formula gives what the engine wrote there. */
import type { Framework } from "../../../../src/core/framework/framework";
import type { AnnualInput } from "../../../../src/core/year/annual/annual-input";
import type { AnnualYear } from "../../../../src/core/year/annual/annual-year";
import { planYearBook } from "../../../../src/core/year/book/plan-year-book";
import { YEAR_SHEETS } from "../../../../src/core/year/book/year-context";
import { composite, ratingsOfAll } from "../../../support/ratings";
import { assembled, withNothing } from "../../../support/year-sources";
import { of as compared, year } from "../annual/first-quarters";
import { calculated } from "./book-cells";
import { BY_INDICATOR, fiveUnits, KEYS, SAID, sheet, SQLH } from "./small-year";

/** Cells whose value is not what their formula gives, each with its formula. */
const wrong = (annual: AnnualYear): readonly string[] => calculated(annual, YEAR_SHEETS).odd;

test.each<[what: string, of: Framework, rest: Partial<AnnualInput>]>([
  ["by indicator", BY_INDICATOR, SAID],
  ["by totals, the quota within groups", SQLH, { ...SAID, quotaBy: "group", quotaShare: 0.5 }],
])("a year put together %s", (_, of, rest) => {
  expect(wrong(assembled(fiveUnits(of), { ...rest, framework: of }))).toEqual([]);
});

test.each([
  ["by indicator", BY_INDICATOR],
  ["by totals", SQLH],
])("a year with a quarter in which nothing applied has no total anywhere, put together %s", (_, of) => {
  const sheets = fiveUnits(of).map((one) =>
    one.unit === "甲" && one.period?.key === "Q3" ? withNothing(one) : one,
  );
  expect(wrong(assembled(sheets, { ...SAID, framework: of }))).toEqual([]);
});

test("a year in which it is undecided whom others are measured against", () => {
  const rivals = [compared("乙", [100, 6], "高.xlsx"), compared("乙", [5, 6], "低.xlsx")];
  expect(wrong(year([compared("甲", [10, 3]), ...rivals, compared("丙", [0, 3])]))).toEqual([]);
});

test("nothing stands beside the ranking's columns", () => {
  const plan = planYearBook(assembled(fiveUnits(SQLH), { ...SAID, framework: SQLH }), "zh");
  const ranking = plan.sheets.find(({ slot }) => slot === "ranking");
  const right = ranking?.print?.area?.right ?? 0;
  expect(ranking?.cells.filter(({ column }) => column > right)).toEqual([]);
});

test("a composite's year", () => {
  const sheets = ["第一党支部", "第二党支部", "第三党支部"].flatMap((name, place) =>
    KEYS.filter((key) => place < 2 || key !== "Q4").map((key) => sheet(SQLH, name, key, 0.9 - place / 20)),
  );
  const appraisals = [{ file: "测评.xlsx", workbook: ratingsOfAll() }];
  expect(wrong(assembled(sheets, { framework: composite(), appraisals }))).toEqual([]);
});
