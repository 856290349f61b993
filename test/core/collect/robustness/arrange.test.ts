/** Units by whole numbers: highest first, and equal ones in the order that they had. */
import fc from "fast-check";
import { arranger } from "../../../../src/core/collect/robustness/arrange";

/** Totals of a ranking, a few values that come often, and numbers far apart. */
const numbers = fc.oneof(
  fc.array(fc.integer({ min: 0, max: 10_000 }), { maxLength: 300 }),
  fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 300 }),
  fc.array(fc.integer({ min: -(2 ** 45), max: 2 ** 45 }), { maxLength: 100 }),
  // Just on both sides of where counting ends.
  fc.array(fc.constantFrom(0, 1, 16_382, 16_383, 16_384, 16_385), { minLength: 25, maxLength: 60 }),
);

test("any whole numbers, whole lists and parts of them", () => {
  fc.assert(
    fc.property(numbers, fc.nat(), fc.nat(), (given, one, other) => {
      const order = Uint32Array.from(given.keys());
      const values = Float64Array.from(given);
      const arrange = arranger(order, values);
      const ends = [one % (given.length + 1), other % (given.length + 1)].sort((a, b) => a - b);
      const [from = 0, to = 0] = ends;
      arrange(from, to);
      const wanted = [...given.entries()].slice(from, to).sort((a, b) => b[1] - a[1]);
      const all = [...[...given.entries()].slice(0, from), ...wanted, ...[...given.entries()].slice(to)];
      expect([...order]).toEqual(all.map(([unit]) => unit));
      expect([...values]).toEqual(all.map(([, value]) => value));
      // The same counters serve the next list.
      arrange(0, given.length);
      expect([...values]).toEqual([...given].sort((a, b) => b - a));
    }),
    { numRuns: 300 },
  );
});
