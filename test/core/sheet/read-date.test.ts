/** Days as people write them and as Excel counts them. */
import fc from "fast-check";
import { addMonths, isoDay, readDay } from "../../../src/core/sheet/read-date";
import type { CellValue } from "../../../src/core/grid/grid";
import { processorTime } from "../../support/processor-time";

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
  ["2026  年  3  月  5  日", "2026-03-05"],
  ["2026-3-5  9:30", "2026-03-05"],
  ["1990-01-01", "1990-01-01"],
  [32_874, "1990-01-01"],
  ["2099-12-31", "2099-12-31"],
  [73_050, "2099-12-31"],
  [73_050.5, null],
  [32_873.5, null],
  ["2100-01-01", null],
  ["0095-03-05", null],
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
  [`2026-3-${" ".repeat(32)}12`, "2026-03-12"],
  [`2026-3-5${" ".repeat(50)}9:30`, "2026-03-05"],
  [`${" ".repeat(50)}2026-3-5`, "2026-03-05"],
  [`2026-3-5${" ".repeat(32)}（延期至2026-6-30）`, null],
  [`2026-3-5${"\n".repeat(40)}2026-6-30`, null],
  [`2026-3-5${"　".repeat(40)}止`, null],
  [`2026-3-${"0".repeat(40)}5`, null],
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

const spaces = fc.string({ unit: fc.constantFrom(" ", "　", "\t", "\n", "\u00a0"), maxLength: 60 });

test("however wide the spaces are, a date is the same date, and no date with other words beside it", () => {
  const parts = fc.tuple(
    fc.constantFrom(["-", "-", ""], ["/", "/", ""], [".", ".", ""], ["年", "月", "日"]),
    spaces,
    spaces,
    spaces,
    spaces,
  );
  fc.assert(
    fc.property(
      parts,
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      (shape, month, date) => {
        const [[first, second, third], ...[a, b, c, d]] = shape;
        const text = `${a}2026${b}${first}${c}${month}${d}${second}${a}${date}${b}${third}${c}`;
        expect(readDay(text)).toBe(readDay(`2026-${month}-${date}`));
        expect(readDay(`${text}${d}起`)).toBeNull();
        expect(readDay(`${text}${d}2026-6-30`)).toBeNull();
      },
    ),
    { numRuns: 100 },
  );
});

test("a cell full of spaces is looked at once", () => {
  const start = processorTime();
  for (const atom of [" ", "- ", "2026- ", " 年", "　"]) readDay(`2026${atom.repeat(32_000)}x`);
  expect(processorTime() - start).toBeLessThan(200);
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
