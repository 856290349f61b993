/** Quotients have the digits that big.js gives, whatever is divided. */
import Big from "big.js";
import fc from "fast-check";
import { quotient } from "../../../src/core/scoring/quotient";

const anyDecimal = fc
  .tuple(fc.maxSafeInteger(), fc.integer({ min: -30, max: 12 }))
  .map(([digits, exponent]) => new Big(`${digits}e${exponent}`));

const fewDigits = fc
  .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: -4, max: 4 }))
  .map(([digits, exponent]) => new Big(`${digits}e${exponent}`));

const operand = fc.oneof(anyDecimal, fewDigits, fc.constantFrom(new Big(0), new Big(1), new Big("-0")));

test("any two decimals have the quotient that big.js gives, and its sign", () => {
  fc.assert(
    fc.property(operand, operand, (a, b) => {
      fc.pre(!b.eq(0));
      const { c, e, s } = quotient(a, b);
      expect({ c, e, s }).toEqual({ c: a.div(b).c, e: a.div(b).e, s: a.div(b).s });
    }),
    { numRuns: 5000 },
  );
});

test.each([
  ["0", "5"],
  ["-0", "5"],
  ["0", "-5"],
  ["1", "3e20"],
  ["1", "-3e20"],
  ["1", "3e40"],
  ["105", "21"],
  ["10", "4"],
  ["3", "12345678901234"],
  ["3", "123456789012345"],
  ["1", "7e18"],
  ["2", "3"],
  ["-1.0001", "9999.5"],
])("%s ÷ %s is what big.js makes of it", (dividend, divisor) => {
  const [a, b] = [new Big(dividend), new Big(divisor)];
  const { c, e, s } = quotient(a, b);
  expect({ c, e, s }).toEqual({ c: a.div(b).c, e: a.div(b).e, s: a.div(b).s });
});

test("a quotient divided again keeps the digits", () => {
  fc.assert(
    fc.property(fewDigits, fewDigits, fewDigits, (a, b, c) => {
      fc.pre(!b.eq(0) && !c.eq(0));
      expect(quotient(quotient(a, b), c).toString()).toBe(a.div(b).div(c).toString());
    }),
    { numRuns: 2000 },
  );
});

test("the twentieth place is rounded half up", () => {
  expect(quotient(new Big(2), new Big(3)).toString()).toBe("0.66666666666666666667");
  expect(quotient(new Big(1), new Big("2e20")).toFixed()).toBe("0.00000000000000000001");
  expect(quotient(new Big(1), new Big("3e20")).toFixed()).toBe("0");
});

test("nothing is divided by 0", () => {
  expect(() => quotient(new Big(1), new Big(0))).toThrow();
});
