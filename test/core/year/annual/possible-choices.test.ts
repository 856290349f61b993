/** Whichever of rival sheets is chosen: what was told as certain stays, and what was told as possible holds all of it. */
import fc from "fast-check";
import type { AnnualYear } from "../../../../src/core/year/annual/annual-year";
import { unitOf } from "../../../support/year-sources";
import { choice, entries, first, of, year } from "./first-quarters";

const value = fc.constantFrom(-3, 0, 1, 2.5, 4, 10, null);
const values = fc.tuple(value, fc.constantFrom(0, 1, 3, 7.5, "不适用"));
const place = fc.uniqueArray(values, { minLength: 1, maxLength: 2, selector: (one) => JSON.stringify(one) });

test("generated units, some with rival sheets: every choice gives what is told as certain, or lies within what is told", () => {
  fc.assert(
    fc.property(fc.array(place, { minLength: 2, maxLength: 3 }), (places) => {
      const names = ["甲", "乙", "丙"];
      const sheets = places.flatMap((options, unit) =>
        options.map((one, index) => of(names[unit] ?? "", one, `${names[unit]}${index}.xlsx`)),
      );
      const undecided = year(sheets);
      const decided = choicesOf(places.map(({ length }) => length)).map((choices) =>
        year(
          sheets,
          entries({
            choices: choices.map((index, unit) => choice(`${names[unit]}${index}.xlsx`, names[unit])),
          }),
        ),
      );
      for (const { unit } of undecided.units) {
        const before = first(undecided, unit);
        const after = decided.map((annual) => first(annual, unit).score);
        if (before.score !== null) expect(new Set(after)).toEqual(new Set([before.score]));
        const [min = 0, max = 100] = before.possible ?? [];
        expect(after.filter((score) => score !== null && (score < min || score > max))).toEqual([]);
        expect(before.judged && before.score === null).toBe(false);
        // Nothing is open that no choice changes.
        if (before.state === "uncompared")
          expect(new Set(decided.map((annual) => points(annual, unit))).size).toBeGreaterThan(1);
      }
    }),
    { numRuns: 60 },
  );
});

const points = (annual: AnnualYear, name: string): string =>
  JSON.stringify(unitOf(annual, name).cells[0]?.sheets[0]?.score.indicators.map(({ official }) => official));

/** All ways to take one of so many, of each. */
function choicesOf(counts: readonly number[]): readonly (readonly number[])[] {
  return counts.reduce<readonly (readonly number[])[]>(
    (ways, count) => ways.flatMap((way) => Array.from({ length: count }, (_, index) => [...way, index])),
    [[]],
  );
}
