/** What people type for a number, and what it is taken for. */
import type { CellValue } from "../../../src/core/grid/grid";
import { readNumber, type NumberOptions } from "../../../src/core/sheet/read-number";
import type { ReadingNote } from "../../../src/core/sheet/scoring-sheet";

interface NumberCase {
  readonly cell: CellValue;
  readonly value: number;
  readonly notes: readonly ReadingNote[];
  readonly options?: NumberOptions;
  readonly format?: string;
}

const TICKS = { ticks: true };
const POINTS = { percentPoints: true };

const numbers: readonly NumberCase[] = [
  { cell: 5, value: 5, notes: [] },
  { cell: 0, value: 0, notes: [] },
  { cell: -2.5, value: -2.5, notes: [] },
  { cell: "5", value: 5, notes: ["text"] },
  { cell: " 5\u00A0", value: 5, notes: ["text"] },
  { cell: "\u200B8.5", value: 8.5, notes: ["text"] },
  { cell: "1,000", value: 1000, notes: ["text"] },
  { cell: "12,345,678.9", value: 12345678.9, notes: ["text"] },
  { cell: ".5", value: 0.5, notes: ["text"] },
  { cell: "5.", value: 5, notes: ["text"] },
  { cell: "+3", value: 3, notes: ["text"] },
  { cell: "-3", value: -3, notes: ["text"] },
  { cell: "５", value: 5, notes: ["fullWidth"] },
  { cell: "８．５", value: 8.5, notes: ["fullWidth"] },
  { cell: "8。5", value: 8.5, notes: ["fullWidth"] },
  { cell: "－３", value: -3, notes: ["fullWidth"] },
  { cell: "−3", value: -3, notes: ["fullWidth"] },
  { cell: "１，０００", value: 1000, notes: ["fullWidth"] },
  { cell: "5分", value: 5, notes: ["unit"] },
  { cell: "5 次", value: 5, notes: ["unit"] },
  { cell: "12人", value: 12, notes: ["unit"] },
  { cell: "3篇", value: 3, notes: ["unit"] },
  { cell: "20票", value: 20, notes: ["unit"] },
  { cell: "2个百分点", value: 2, notes: ["unit"] },
  { cell: "５次", value: 5, notes: ["fullWidth", "unit"] },
  { cell: "3 pts", value: 3, notes: ["unit"] },
  { cell: "500万元", value: 500, notes: ["unit"], options: { unit: "万元" } },
  { cell: "4场次", value: 4, notes: ["unit"], options: { unit: "场次" } },
  { cell: 0.05, value: 5, notes: ["percent"], options: POINTS, format: "0%" },
  { cell: 0.07, value: 7, notes: ["percent"], options: POINTS, format: "0.0%" },
  { cell: 0.05, value: 0.05, notes: [], options: POINTS, format: "0.00" },
  { cell: 5, value: 5, notes: [], options: POINTS, format: '0"%"' },
  { cell: 0.05, value: 0.05, notes: [], format: "0%" },
  { cell: "5%", value: 5, notes: ["unit"], options: POINTS },
  { cell: "５％", value: 5, notes: ["fullWidth", "unit"], options: POINTS },
  { cell: 0.05, value: 0.05, notes: [], options: POINTS, format: "0.00\\%" },
  { cell: 0.05, value: 5, notes: ["percent"], options: POINTS, format: '0"%"%' },
  { cell: "5.", value: 5, notes: ["text"], options: POINTS },
  { cell: "8.5%", value: 8.5, notes: ["unit"], options: { percentPoints: true, unit: "%" } },
  { cell: ".55", value: 0.55, notes: ["text"] },
  { cell: 0.05, value: 0.05, notes: [], options: POINTS, format: '0"百分%"' },
  { cell: "+.5分", value: 0.5, notes: ["unit"] },
  { cell: "1,000,000", value: 1000000, notes: ["text"] },
  { cell: "5\u3000分", value: 5, notes: ["fullWidth", "unit"] },
  { cell: "﹣3", value: -3, notes: ["fullWidth"] },
  { cell: "√√√", value: 3, notes: ["ticks"], options: TICKS },
  { cell: "√、√ ×、√", value: 3, notes: ["ticks"], options: TICKS },
  { cell: "✓✔", value: 2, notes: ["ticks"], options: TICKS },
  { cell: "××", value: 0, notes: ["ticks"], options: TICKS },
  { cell: "1、2、4", value: 3, notes: ["ticks"], options: TICKS },
  { cell: "1，2，2", value: 2, notes: ["ticks"], options: TICKS },
  { cell: "①③④", value: 3, notes: ["ticks"], options: TICKS },
  { cell: "4", value: 4, notes: ["text"], options: TICKS },
  { cell: "4项", value: 4, notes: ["unit"], options: TICKS },
];

test.each(numbers)("reads $cell as $value", ({ cell, value, notes, options, format }) => {
  expect(readNumber(cell, null, format ?? "General", options)).toEqual({ kind: "number", value, notes });
});

const texts: readonly { readonly cell: string; readonly options?: NumberOptions }[] = [
  { cell: "优" },
  { cell: "八点五" },
  { cell: "约5" },
  { cell: "5次以上" },
  { cell: "5分/次" },
  { cell: "3-5" },
  { cell: "3/4" },
  { cell: "3/4", options: TICKS },
  { cell: "8,5" },
  { cell: "1e3" },
  { cell: "5²" },
  { cell: "②" },
  { cell: "①③" },
  { cell: "√√" },
  { cell: "1、2、4" },
  { cell: "95%" },
  { cell: "95%", options: { unit: "%" } },
  { cell: "50000元", options: { unit: "万元" } },
  { cell: "3万" },
  { cell: "-" },
  { cell: "/" },
  { cell: "." },
  { cell: "+" },
  { cell: "1,00" },
  { cell: "1000,000" },
  { cell: "1,0000" },
  { cell: "1.2.3" },
  { cell: "5 5" },
  { cell: "--5" },
  { cell: "5。" },
  { cell: "。5" },
  { cell: "9".repeat(400) },
];

test.each(texts)(
  "leaves $cell as text, since it is no number or could be more than one",
  ({ cell, options }) => {
    expect(readNumber(cell, null, "General", options)).toEqual({ kind: "text", text: cell });
  },
);

test.each([null, "", "   ", "\u3000\u00A0", "\u200B", "\n"])("reads %j as blank", (cell) => {
  expect(readNumber(cell, null, "General")).toEqual({ kind: "blank" });
});

test("a formula that gives an empty text is blank, one without a result is an error", () => {
  expect(readNumber("", '=IF(A1="","",A1)', "General")).toEqual({ kind: "blank" });
  expect(readNumber(null, "=A1*2", "General")).toEqual({ kind: "error", error: "noResult" });
});

test("error values and booleans are never numbers", () => {
  expect(readNumber({ error: "#DIV/0!" }, "=1/0", "General")).toEqual({ kind: "error", error: "#DIV/0!" });
  expect(readNumber(true, null, "General")).toEqual({ kind: "text", text: "TRUE" });
  expect(readNumber(false, null, "General")).toEqual({ kind: "text", text: "FALSE" });
  expect(readNumber(Number.NaN, null, "General")).toEqual({ kind: "text", text: "NaN" });
});
