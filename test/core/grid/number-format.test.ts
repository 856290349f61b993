/** What a number format shows a number as. */
import { formatKind, type FormatKind } from "../../../src/core/grid/number-format";
import { processorTime } from "../../support/processor-time";

const CASES: readonly (readonly [format: string, kind: FormatKind])[] = [
  ["General", "general"],
  ["G/通用格式", "general"],
  ["0", "number"],
  ["0.00E+00", "number"],
  ['0.0"分"', "number"],
  ['0 "days"', "number"],
  ["#,##0.00_);[Red]($#,##0.00)", "number"],
  ["[Red]0.0;[Blue]-0.0", "number"],
  ["\\d0", "number"],
  ["_d0", "number"],
  ["0.00\\%", "number"],
  ["[$¥-804]#,##0", "number"],
  ["m/d/yyyy", "date"],
  ["[$-804]yyyy年m月d日", "date"],
  ['[$-F800]yyyy"年"m"月"', "date"],
  ['m"月"d"日"', "date"],
  ["mmm", "date"],
  ["[$-411]ge", "date"],
  ["yyyy-mm-dd h:mm", "date"],
  ["aaaa;@", "number"],
  ["dddd", "date"],
  ["h:mm", "time"],
  ["mm:ss.0", "time"],
  ["[h]:mm:ss", "time"],
  ["[mm]", "time"],
  ["上午/下午h:mm", "time"],
  ["0%", "percent"],
  ["0.00%;[Red]-0.00%", "percent"],
  ["@", "text"],
];

test.each(CASES)("%s shows a %s", (format, kind) => {
  expect(formatKind(format)).toBe(kind);
});

test.each(["[", '"', "\\", "_", "d[", "y"])(
  "a long format of “%s” takes no longer than its length",
  (mark) => {
    const started = processorTime();
    for (let length = 900; length < 1000; length++) formatKind(mark.repeat(length));
    formatKind(mark.repeat(1_000_000));
    expect(processorTime() - started).toBeLessThan(500);
  },
);
