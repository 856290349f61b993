/** Addresses there and back. */
import fc from "fast-check";
import {
  cellAddress,
  columnLetters,
  columnNumber,
  fixedAddress,
  parseRange,
  qualifiedAddress,
  quoteSheet,
  rangeAddress,
} from "../../../src/core/grid/address";

const row = fc.integer({ min: 0, max: 1_048_575 });
const column = fc.integer({ min: 0, max: 16_383 });

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [51, "AZ"],
  [52, "BA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16_383, "XFD"],
])("column %i is %s", (number, letters) => {
  expect(columnLetters(number)).toBe(letters);
  expect(columnNumber(letters)).toBe(number);
  expect(columnNumber(letters.toLowerCase())).toBe(number);
});

test("a range there and back, whichever corners it is given by", () => {
  fc.assert(
    fc.property(row, column, row, column, (r1, c1, r2, c2) => {
      const range = {
        top: Math.min(r1, r2),
        left: Math.min(c1, c2),
        bottom: Math.max(r1, r2),
        right: Math.max(c1, c2),
      };
      expect(parseRange(rangeAddress(range))).toEqual(range);
      expect(parseRange(`${fixedAddress(r1, c1)}:${cellAddress(r2, c2).toLowerCase()}`)).toEqual(range);
    }),
  );
});

test("a single cell is a range of one", () => {
  expect(rangeAddress({ top: 4, left: 2, bottom: 4, right: 2 })).toBe("C5");
  expect(parseRange("C5")).toEqual({ top: 4, left: 2, bottom: 4, right: 2 });
});

test.each(["", "C", "5", "C5:", "汇总!C5", "C5:D6:E7", "C-5", "C0", "A1:B0", "ABCD1", "C 5", "R1C1"])(
  "%j is no address",
  (text) => {
    expect(parseRange(text)).toBeNull();
  },
);

test("sheet names are quoted and their apostrophes doubled", () => {
  expect(quoteSheet("汇总")).toBe("'汇总'");
  expect(quoteSheet("支部 'A' 表")).toBe("'支部 ''A'' 表'");
  expect(qualifiedAddress({ sheet: "a'b", row: 4, column: 2 })).toBe("'a''b'!C5");
});
