/** Numbers in explanations, and the limits of what a cell can hold. */
import Big from "big.js";
import fc from "fast-check";
import { decimal } from "../../../src/core/scoring/decimal";
import {
  numberText,
  percentText,
  pointsText,
  signedText,
  withUnit,
} from "../../../src/core/scoring/number-text";

const third = new Big(1).div(3);

test.each<[Big | number, string]>([
  [2.5, "2.5"],
  [-1, "−1"],
  [0, "0"],
  [0.1 + 0.2, "0.3"],
  [1e-9, "0.000000001"],
  [1e21, "1000000000000000000000"],
  [1e-15, "0.000000000000001"],
  [1e-16, "1E−16"],
  [-1e-16, "−1E−16"],
  [0.3 - 0.1 - 0.2, "−2.77555756156289E−17"],
  [-5e-324, "−5E−324"],
  [new Big("1e-400"), "1E−400"],
  [third, "0.333333333"],
  [third.times(-1), "−0.333333333"],
  [new Big("0.123456789012345"), "0.123456789012345"],
  [new Big("0.1234567890123456"), "0.123456789"],
  [new Big("-1234567890.1234567890123456"), "−1234567890.123456789"],
  [third.div(1e10), "0.00000000003333333333"],
  [new Big("0.0000000001234567890123456789"), "0.000000000123456789012346"],
])("%s is written %s", (value, text) => {
  expect(numberText(value)).toBe(text);
});

test("however small a number is, its text is that number to fifteen digits, in the signs that Excel writes", () => {
  const digits = fc.integer({ min: 1, max: 999_999_999_999_999 });
  fc.assert(
    fc.property(
      digits,
      fc.integer({ min: -330, max: -3 }),
      fc.boolean(),
      (mantissa, exponent, isNegative) => {
        const value = new Big(`${isNegative ? "-" : ""}${mantissa}e${exponent}`);
        const text = numberText(value);
        expect(text).toMatch(/^−?\d+(?:\.\d+)?(?:E−\d{2,3})?$/);
        const back = new Big(text.replaceAll("−", "-"));
        expect(back.minus(value).abs().lte("5e-10")).toBe(true);
        expect(back.s).toBe(value.s);
        expect(back.eq(0)).toBe(false);
        if (value.abs().lt("1e-15")) expect(back.toString()).toBe(value.toString());
      },
    ),
    { numRuns: 100 },
  );
});

test.each<[Big | number, number, string]>([
  [2.5, 2, "2.50"],
  [2.5, 0, "2.5"],
  [0.125, 2, "0.125"],
  [-1, 1, "−1.0"],
  [12, 0, "12"],
  [third, 2, "0.333333333"],
])("%s points of a framework with %i decimals are written %s", (value, decimals, text) => {
  expect(pointsText(new Big(value), decimals)).toBe(text);
});

const hair = new Big("0.9499999999999999999");

test.each<[share: Big | number, text: string, unlike: Big | number | undefined]>([
  [0.9375, "93.75%", undefined],
  [0.94996, "94.996%", undefined],
  [0.9499996, "94.99996%", undefined],
  [new Big("0.12345678901234567"), "12.345678901234567%", undefined],
  [-0.05, "−5%", undefined],
  [1.2, "120%", undefined],
  [0, "0%", undefined],
  [new Big(2).div(3), "66.6667%", undefined],
  [new Big(-2).div(3), "−66.6667%", undefined],
  [third.div(1000), "0.03333%", undefined],
  [third.div(100_000), "0.0003333%", undefined],
  [-1e-18, "−1E−16%", undefined],
  [new Big("-1.23456e-18"), "−1.235E−16%", undefined],
  [hair, "95%", undefined],
  [hair, "95%", 0.9],
  [hair, "94.99999999999999999%", 0.95],
  [new Big("0.94999999999999999"), "94.999999999999999%", 0.95],
  [third, "33.3333%", third],
  [new Big("0.95000000000000000000001"), "95%", 0.95],
])("a share of %s is written %s, as unlike %s as it is", (share, text, unlike) => {
  expect(percentText(share, unlike)).toBe(text);
});

test.each([
  [-2, "(−2)"],
  [0, "0"],
  [2, "2"],
])("%d beside another sign is written %s", (value, text) => {
  expect(signedText(value)).toBe(text);
});

test.each([
  ["%", "5% "],
  ["", "5 "],
  [undefined, "5 "],
  ["项", "5 项"],
])("5 with the unit %p is written “%s”", (unit, text) => {
  expect(withUnit("5", unit)).toBe(text);
});

test.each([Number.MAX_VALUE, -Number.MAX_VALUE])("%d is a decimal like any other", (value) => {
  expect(decimal(value).eq(value)).toBe(true);
});
