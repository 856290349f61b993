/** Collecting what many items give. */
import fc from "fast-check";
import { collect, collectAll } from "../../src/core/collect";

test("only items that give something are collected, in their order", () => {
  expect(collect([3, -1, 2, 0], (value) => (value > 0 ? value * 10 : null))).toEqual([30, 20]);
  expect(collect([], () => 1)).toEqual([]);
});

test("a result that is false or 0 is a result", () => {
  expect(collect([1, 2], (value) => value > 1)).toEqual([false, true]);
  expect(collect([1, 2], () => 0)).toEqual([0, 0]);
});

test("collecting all is flatMap", () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.integer())), (lists) => {
      expect(collectAll(lists, (list) => list)).toEqual(lists.flatMap((list) => list));
    }),
  );
});
