/** Sheets of earlier quarters among the returns: all stand in the result workbook, and a change is one since the quarter before. */
import { analyse } from "../../../src/core/collect/analysis";
import { planBook } from "../../../src/core/collect/book/plan-book";
import { earlierScores } from "../../../src/core/collect/book/earlier-scores";
import { tidyCsv } from "../../../src/core/collect/book/tidy-csv";
import type { Collected } from "../../../src/core/collect/collected";
import { putTogether } from "../../../src/core/collect/put-together";
import type { FileRecord } from "../../../src/core/collect/record/file-record";
import { formatPeriod, type Period } from "../../../src/core/framework/period";
import { quarterBefore } from "../../../src/core/framework/quarter-before";
import { exampleRecords, Q4 } from "../../support/collected-returns";

let good: FileRecord;

beforeAll(async () => {
  const found = (await exampleRecords()).find(({ file }) => file.endsWith("第一党支部.xlsx"));
  if (found === undefined) throw new Error("no example");
  good = found;
});

function of(period: string): FileRecord {
  return {
    ...good,
    file: `${period}.xlsx`,
    sha256: period.padEnd(64, "0"),
    sheets: good.sheets.map((sheet) => ({ ...sheet, period, sheetPeriod: period })),
  };
}

function collect(periods: readonly string[], period: Period = Q4): Collected {
  const records = [good, ...periods.map(of)];
  const collected = putTogether({
    records: records.map((record) => () => record),
    roster: null,
    period,
    framework: null,
    decisions: [],
  });
  if (collected === null) throw new Error("no framework");
  return collected;
}

test("all of them are found, the latest first; later ones, other years' ends and the eighth are not", () => {
  const periods = ["2026Q2", "2026Q3", "2026Q1", "2025Q4", "2025Y", "2027Q1"];
  expect(earlierScores(collect(periods)).map(({ period }) => formatPeriod(period))).toEqual([
    "2026Q3",
    "2026Q2",
    "2026Q1",
    "2025Q4",
  ]);
  const long = [2023, 2024, 2025].flatMap((year) => [1, 2, 3, 4].map((quarter) => `${year}Q${quarter}`));
  expect(earlierScores(collect(long))).toHaveLength(7);
  const before = (all: readonly string[]): string | undefined => {
    const [first] = collect(all).returns.flatMap(({ before: sheet, state }) =>
      state === "scored" ? [sheet] : [],
    );
    return first == null ? undefined : formatPeriod(first.period);
  };
  expect([before(periods), before(["2026Q2"])]).toEqual(["2026Q3", undefined]);
});

test("the means of all periods stand in the charts page, and every period in the CSV", () => {
  const collected = collect(["2026Q1", "2026Q2", "2026Q3"]);
  const plan = planBook({
    ...analyse(collected),
    collected,
    language: "zh",
    writtenAt: new Date(2027, 0, 5),
  });
  const charts = plan.sheets.find(({ name }) => name.startsWith("图表"));
  const texts = charts?.cells.flatMap(({ value }) => (typeof value === "string" ? [value] : [])) ?? [];
  expect(texts).toEqual(expect.arrayContaining(["2026Q1", "2026Q2", "2026Q3", "2026Q4"]));
  const lines = tidyCsv(collected).split("\r\n");
  for (const period of ["2026Q1", "2026Q2", "2026Q3", "2026Q4"])
    expect(lines.some((line) => line.split(",")[2] === period)).toBe(true);
});

test.each([
  ["2026Q1", "2025Q4"],
  ["2026Q2", "2026Q1"],
  ["2026Q4", "2026Q3"],
])("before %s comes %s", (one, before) => {
  const [, year = "", key = ""] = /^(\d+)(Q\d)$/.exec(one) ?? [];
  const found = quarterBefore({ year: Number(year), key: key as Period["key"] });
  expect(found === null ? null : formatPeriod(found)).toBe(before);
});
