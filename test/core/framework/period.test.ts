/** Periods as people write them; what only looks like one is none. */
import {
  describePeriod,
  formatPeriod,
  parsePeriod,
  periodKind,
  samePeriod,
  type PeriodKey,
} from "../../../src/core/framework/period";

test.each([
  ["2026Q3", "2026Q3"],
  ["2026q3", "2026Q3"],
  ["2026-Q3", "2026Q3"],
  ["2026 Q3", "2026Q3"],
  ["2026年Q3", "2026Q3"],
  ["2026年第三季度", "2026Q3"],
  ["2026年第3季度", "2026Q3"],
  ["2026年3季度", "2026Q3"],
  ["2026年三季度", "2026Q3"],
  ["2026 年 第 三 季度", "2026Q3"],
  ["2026第三季度", "2026Q3"],
  ["2026年第三季", "2026Q3"],
  ["２０２６年第３季度", "2026Q3"],
  ["2026Ｑ1", "2026Q1"],
  ["2026年第一季度", "2026Q1"],
  ["2026年第二季度", "2026Q2"],
  ["2026年第四季度", "2026Q4"],
  ["2026Y", "2026Y"],
  ["2026y", "2026Y"],
  ["2026年", "2026Y"],
  ["2026年度", "2026Y"],
  ["2026年终", "2026Y"],
  ["2026年度考核", "2026Y"],
  ["Q3 2026", "2026Q3"],
  ["q3/2026", "2026Q3"],
  ["Q3, 2026", "2026Q3"],
  ["3rd quarter 2026", "2026Q3"],
  ["Third quarter of 2026", "2026Q3"],
  ["The first quarter of 2026", "2026Q1"],
  ["Quarter 4, 2026", "2026Q4"],
  ["2026, quarter 2", "2026Q2"],
  ["2026 second quarter", "2026Q2"],
  ["Year 2026", "2026Y"],
  ["Year-end 2026", "2026Y"],
  ["Year end of 2026", "2026Y"],
  ["2026 Year-end", "2026Y"],
  ["2026 annual", "2026Y"],
  ["Full year 2026", "2026Y"],
])("%s is %s", (text, expected) => {
  const period = parsePeriod(text);
  expect(period && formatPeriod(period)).toBe(expected);
});

test.each([
  "",
  "2026",
  "2026Q5",
  "2026Q0",
  "2026Q",
  "26Q3",
  "2026年第五季度",
  "第三季度",
  "2026年3月",
  "2026-3",
  "2026-03",
  "20263",
  "46374",
  "2026年3",
  "2026Q3 2026Q4",
  "本季度",
  "Q5 2026",
  "Q3 26",
  "Q3",
  "third quarter",
  "2026 quarter",
  "3 quarter 2026",
  "quarter 2026",
  "year",
  "March 2026",
])("%j is no period", (text) => {
  expect(parsePeriod(text)).toBeNull();
});

test.each(["Q1", "Q2", "Q3", "Q4", "Y"] as const)(
  "what is written for %s can be read again",
  (key: PeriodKey) => {
    const period = { year: 2026, key };
    expect(parsePeriod(formatPeriod(period))).toEqual(period);
    expect(parsePeriod(describePeriod(period).zh)).toEqual(period);
    expect(parsePeriod(describePeriod(period).en)).toEqual(period);
    expect(periodKind(period)).toBe(key === "Y" ? "Y" : "Q");
  },
);

test("periods are the same when year and quarter are", () => {
  expect(samePeriod({ year: 2026, key: "Q1" }, { year: 2026, key: "Q1" })).toBe(true);
  expect(samePeriod({ year: 2026, key: "Q1" }, { year: 2027, key: "Q1" })).toBe(false);
  expect(samePeriod({ year: 2026, key: "Q1" }, { year: 2026, key: "Q2" })).toBe(false);
});
