/** Values by their number formats, rounded as Excel rounds them. */
import fc from "fast-check";
import { shownValue } from "../../../src/page/view/shown-value";
import type { CellValue } from "../../../src/core/grid/grid";
import { decimal } from "../../../src/core/scoring/decimal";

const shown = (value: CellValue, format = "General", formula: string | null = null) =>
  shownValue(
    {
      name: "S",
      visibility: "visible",
      values: [[value]],
      formulas: [[formula]],
      formats: [[format]],
      merges: [],
      truncated: false,
    },
    0,
    0,
    "zh",
  );

test.each<[CellValue, string, string]>([
  [1.005, "0.00", "1.01"],
  [-1.005, "0.00", "-1.01"],
  [2.345, "0.00", "2.35"],
  [0.285, "0%", "29%"],
  [0.1 + 0.2, "General", "0.3"],
  [1234567.891, "#,##0.00", "1,234,567.89"],
  [1234.5, "0,", "1"],
  [46012, "yyyy-mm-dd", "2025-12-21"],
  [46012, 'yyyy"年"m"月"d"日"', "2025年12月21日"],
  [0, "0.00;-0.00;", ""],
  ["文字", "0.00", "文字"],
  ["文字", "@", "文字"],
  [3, "[nonsense", "3"],
  [true, "General", "TRUE"],
  [{ error: "#DIV/0!" }, "General", "#DIV/0!"],
  [null, "General", ""],
])("%j as %s shows %s", (value, format, text) => {
  expect(shown(value, format).text).toBe(text);
});

test("any number with two places is the decimal rounded half up", () => {
  fc.assert(
    fc.property(fc.integer({ min: -999_999, max: 999_999 }), (thousandths) => {
      const value = thousandths / 1000;
      expect(shown(value, "0.00").text).toBe(
        decimal(value)
          .round(2, 1)
          .toFixed(2)
          .replace(/^-0\.00$/, "0.00"),
      );
    }),
    { numRuns: 200 },
  );
});

test("a formula that nobody has calculated since shows no number, and is told from a blank cell", () => {
  expect(shown(null, "0.00", "=A1*2")).toEqual({ text: "…", align: "center", pending: true });
  expect(shown(null).pending).toBe(false);
});
