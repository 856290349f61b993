/** Days as people write them and as Excel counts them. */
import { addMonths, isoDay, readDay } from "../../../src/core/sheet/read-date";
import type { CellValue } from "../../../src/core/grid/grid";

test.each<[CellValue, string | null]>([
  ["2026.3.5", "2026-03-05"],
  ["2026年3月5日", "2026-03-05"],
  ["２０２６／３／５", "2026-03-05"],
  [" 2026 年 3 月 5 日 ", "2026-03-05"],
  ["20260305", "2026-03-05"],
  [20_260_305, "2026-03-05"],
  ["2026-03-05 09:30", "2026-03-05"],
  [46_086, "2026-03-05"],
  [46_086.75, "2026-03-05"],
  ["2026-3-5 9:30:15", "2026-03-05"],
  ["2026 - 3 - 5", "2026-03-05"],
  ["1990-01-01", "1990-01-01"],
  [32_874, "1990-01-01"],
  ["2099-12-31", "2099-12-31"],
  [73_050, "2099-12-31"],
  [73_050.5, null],
  [32_873.5, null],
  ["2100-01-01", null],
  ["2026-02-30", null],
  ["2026-3-5 9:3", null],
  ["2026-3-5-", null],
  ["填于2026-3-5", null],
  ["12026-3-5", null],
  ["2026-3-123", null],
  ["120260305", null],
  ["202603051", null],
  ["2026-3", null],
  ["2026-1-0", null],
  ["2026-0-1", null],
  [`2026-3-5${" ".repeat(50)}`, "2026-03-05"],
  ["2026-13-01", null],
  ["1989-12-31", null],
  ["年底", null],
  [5, null],
  [true, null],
  [{ error: "#REF!" }, null],
  [null, null],
])("%j is %s", (value, iso) => {
  const day = readDay(value);
  expect(day === null ? null : isoDay(day)).toBe(iso);
});

test.each([
  ["2026-08-31", -6, "2026-02-28"],
  ["2026-03-15", 12, "2027-03-15"],
  ["2024-02-29", 36, "2027-02-28"],
  ["2026-12-31", 2, "2027-02-28"],
  ["2026-01-31", -13, "2024-12-31"],
  ["2026-01-30", 1, "2026-02-28"],
])("%s and %i months are %s", (iso, months, expected) => {
  const day = readDay(iso);
  expect(day === null ? null : isoDay(addMonths(day, months))).toBe(expected);
});
