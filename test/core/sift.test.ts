/** Collecting what many items give. */
import fc from "fast-check";
import { sift, siftAll } from "../../src/core/sift";

test("only items that give something are collected, in their order", () => {
  expect(sift([3, -1, 2, 0], (value) => (value > 0 ? value * 10 : null))).toEqual([30, 20]);
  expect(sift([], () => 1)).toEqual([]);
});

test("a result that is false or 0 is a result", () => {
  expect(sift([1, 2], (value) => value > 1)).toEqual([false, true]);
  expect(sift([1, 2], () => 0)).toEqual([0, 0]);
});

test("sifting all is flatMap", () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.integer())), (lists) => {
      expect(siftAll(lists, (list) => list)).toEqual(lists.flatMap((list) => list));
    }),
  );
});
