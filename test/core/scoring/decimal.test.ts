/** Rounding and sums in decimals: what Excel's ROUND gives, not what binary fractions happen to give. */
import Big from "big.js";
import fc from "fast-check";
import { clamp, decimal, exact, roundScore, settle, sum } from "../../../src/core/scoring/decimal";

test.each([
  ["1.005", 1.01],
  ["2.345", 2.35],
  ["0.285", 0.29],
  ["1.115", 1.12],
  ["10.235", 10.24],
  ["4.35", 4.35],
  ["2.344999999", 2.34],
  ["2.3449999999", 2.35],
  ["2.3450000001", 2.35],
  ["0.004999999", 0],
  ["0.005", 0.01],
  ["89.995", 90],
  ["89.99499999", 89.99],
  ["-1.005", -1.01],
  ["-2.345", -2.35],
  ["-0.285", -0.29],
  ["-0.004", 0],
  ["99.999", 100],
  ["0", 0],
  ["-0", 0],
])("%s is rounded to %d, never −0", (raw, rounded) => {
  expect(roundScore(new Big(raw), 2).toNumber()).toBe(rounded);
});

test("a third of a point and two thirds of it make one", () => {
  const third = new Big(1).div(3);
  expect(settle(third.plus(third).plus(third)).toString()).toBe("1");
});

test("numbers keep the fifteen digits that Excel shows", () => {
  expect(decimal(0.1 + 0.2).toString()).toBe("0.3");
  expect(decimal(1.1 * 3).toString()).toBe("3.3");
  expect(decimal(123456789.012345).toString()).toBe("123456789.012345");
  expect(decimal(123_456_789_012_345).toString()).toBe("123456789012345");
  expect(decimal(1_234_567_890_123_456).toString()).toBe("1234567890123460");
  expect(decimal(-1_234_567_890_123_456).toString()).toBe("-1234567890123460");
});

test("a framework's number keeps the digits of its file", () => {
  expect(exact(1_234_567_890_123_456).toString()).toBe("1234567890123456");
});

test.each([
  [["0.00005", "0.00005"], "0.0001"],
  [["1e12", "0.0001"], "1000000000000.0001"],
  [["99999999999.9999", "0.0001"], "100000000000"],
  [["-99999999999.9999", "-0.0001"], "-100000000000"],
  [["99999999999.9999", "99999999999.9999", "-1"], "199999999998.9998"],
  [["1e20", "0.5", "-1e20"], "0.5"],
  [["-3", "1.25", "0.0005"], "-1.7495"],
  [["1e3", "-1e3"], "0"],
  [["0.1", "0.2"], "0.3"],
])("the sum of %j is %s", (values, total) => {
  expect(sum(values.map((value) => new Big(value))).toFixed()).toBe(total);
});

test("a hundred cents make one", () => {
  expect(sum(Array.from({ length: 100 }, () => decimal(0.01))).toNumber()).toBe(1);
  expect(sum([]).toNumber()).toBe(0);
});

test("a value beyond a bound is the bound", () => {
  const [low, high] = [new Big(0), new Big(100)];
  expect([-1, 0, 50, 100, 101].map((value) => clamp(new Big(value), low, high).toNumber())).toEqual([
    0, 0, 50, 100, 100,
  ]);
});

test("any number of thousandths is rounded half away from zero", () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000_000, max: 100_000_000 }), (thousandths) => {
      const expected = (Math.sign(thousandths) * Math.floor((Math.abs(thousandths) + 5) / 10)) / 100;
      expect(roundScore(decimal(thousandths / 1000), 2).toNumber() + 0).toBe(expected + 0);
    }),
    { numRuns: 1000 },
  );
});

/** Decimals as they occur (few places), and as they hardly ever do (many places, huge, tiny, −0). */
const anyDecimal = fc
  .tuple(fc.integer({ min: -999_999, max: 999_999 }), fc.integer({ min: -14, max: 12 }))
  .map(([digits, exponent]) => new Big(`${digits}e${exponent}`))
  .chain((value) => fc.constantFrom(value, new Big(value.toFixed(2)), new Big("-0")));

test("sums are what adding one by one gives", () => {
  fc.assert(
    fc.property(fc.array(anyDecimal, { maxLength: 12 }), (values) => {
      const oneByOne = values.reduce((total, value) => total.plus(value), new Big(0));
      expect(sum(values).toString()).toBe(oneByOne.toString());
    }),
    { numRuns: 1000 },
  );
});

test("rounding is what big.js gives, and never −0", () => {
  fc.assert(
    fc.property(anyDecimal, fc.integer({ min: 0, max: 4 }), (value, places) => {
      const settled = value.round(9, Big.roundHalfUp);
      expect(settle(value).toString()).toBe(settled.toString());
      expect(roundScore(value, places).toNumber()).toBe(
        settled.round(places, Big.roundHalfUp).toNumber() + 0,
      );
    }),
    { numRuns: 1000 },
  );
});

test("a number gives the same decimal every time, and −0 is 0", () => {
  expect([decimal(-0), decimal(0), decimal(-0)].map((value) => value.toNumber())).toEqual([0, 0, 0]);
  expect(decimal(1.005).plus(decimal(1.005)).toString()).toBe("2.01");
  expect(decimal(1.005).toString()).toBe("1.005");
});
