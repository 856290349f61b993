/** Numbers as people read them. */
import Big from "big.js";
import { formatDifference, formatPoints, formatRate, formatScore } from "../../src/taskpane/format-score";

test.each([
  ["96.5", 2, "96.50"],
  ["100", 2, "100.00"],
  ["-1", 2, "−1.00"],
  ["0", 0, "0"],
])("%s with %i decimals is %s", (value, decimals, text) => {
  expect(formatScore(new Big(value), decimals, "未评")).toBe(text);
});

test("what is unanswered is said in words, never as 0", () => {
  expect(formatScore(null, 2, "未评")).toBe("未评");
});

test.each([
  ["2.5", "+2.50"],
  ["-1.25", "−1.25"],
  ["0", "0.00"],
])("a difference of %s is %s", (value, text) => {
  expect(formatDifference(new Big(value), 2)).toBe(text);
});

test("points keep just the decimals they have", () => {
  expect([formatPoints(new Big(20)), formatPoints(new Big("2.5"))]).toEqual(["20", "2.5"]);
});

test("a rate is rounded half up to one decimal of a percent", () => {
  expect(formatRate(new Big("0.98765"))).toBe("98.8%");
});
