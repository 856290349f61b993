/** Rounding and sums in decimals: what Excel's ROUND gives, not what binary fractions happen to give. */
import Big from "big.js";
import fc from "fast-check";
import { clamp, decimal, roundScore, settle, sum } from "../../../src/core/scoring/decimal";

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
])("%s is rounded to %d", (raw, rounded) => {
  expect(roundScore(new Big(raw), 2).toNumber() + 0).toBe(rounded);
});

test("a third of a point and two thirds of it make one", () => {
  const third = new Big(1).div(3);
  expect(settle(third.plus(third).plus(third)).toString()).toBe("1");
});

test("numbers keep the fifteen digits that Excel shows", () => {
  expect(decimal(0.1 + 0.2).toString()).toBe("0.3");
  expect(decimal(1.1 * 3).toString()).toBe("3.3");
  expect(decimal(123456789.012345).toString()).toBe("123456789.012345");
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
