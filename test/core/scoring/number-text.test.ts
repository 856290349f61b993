/** Numbers in explanations, and the limits of what a cell can hold. */
import Big from "big.js";
import { decimal } from "../../../src/core/scoring/decimal";
import { numberText, percentText } from "../../../src/core/scoring/number-text";

test.each([
  [2.5, "2.5"],
  [-1, "−1"],
  [0, "0"],
  [0.1 + 0.2, "0.3"],
])("%d is written %s", (value, text) => {
  expect(numberText(value)).toBe(text);
});

test("a share keeps the decimals that tell it from a limit", () => {
  expect(percentText(0.9375)).toBe("93.75%");
  expect(percentText(0.94996)).toBe("94.996%");
  expect(percentText(new Big(2).div(3))).toBe("66.6667%");
});

test.each([Number.MAX_VALUE, -Number.MAX_VALUE])("%d is a decimal like any other", (value) => {
  expect(decimal(value).eq(value)).toBe(true);
});
