/** relative: the best unit of a collection has full points, the others their proportion. */
import fc from "fast-check";
import { decimal, roundScore } from "../../../../src/core/scoring/decimal";
import { bestValue, relativePoints } from "../../../../src/core/scoring/rules/relative";
import {
  direction as anyDirection,
  relativeUse,
  relativeUses,
  unitValue,
  type Direction,
} from "../../../support/relative-uses";
import { points, testGeneratedUses, testRuleTable } from "../../../support/rule-cases";

testRuleTable([
  ["one sheet alone", relativeUse(8, null, 10), ""],
  ["one sheet alone, where less is better", relativeUse(8, null, 10, "lower"), ""],
  ["the best unit", relativeUse(8, 8, 10), 10],
  ["half of the best", relativeUse(4, 8, 10), 5],
  ["nothing", relativeUse(0, 8, 10), 0],
  ["a third is rounded", relativeUse(1, 3, 10), 3.33],
  ["more than the best known never gives more than the points", relativeUse(9, 8, 10), 10],
  ["a negative value never gives less than 0", relativeUse(-2, 8, 10), 0],
  ["nobody has anything: nobody gets anything", relativeUse(0, 0, 10), 0],
  ["less is better: the best unit", relativeUse(2, 2, 10, "lower"), 10],
  ["less is better: twice the best", relativeUse(4, 2, 10, "lower"), 5],
  ["less is better: none at all is the best", relativeUse(0, 0, 10, "lower"), 10],
  ["less is better: beside a unit with none", relativeUse(1, 0, 10, "lower"), 0],
  ["less is better: a negative value counts as 0", relativeUse(-1, -1, 10, "lower"), 10],
  ["1.005 is rounded half up", relativeUse(1, 2, 2.01), 1.01],
  ["2.345 is rounded half up", relativeUse(67, 200, 7), 2.35],
  ["0.285 is rounded half up", relativeUse(57, 200, 1), 0.29],
]);

testGeneratedUses("relative", relativeUses);

test("a collection gives each unit its points; a unit without an entry has none", () => {
  const units = [12, null, 9, 0, 12].map((count) => (count === null ? null : decimal(count)));
  const shown = (direction: Direction): (number | null)[] =>
    relativePoints(units, { direction }, decimal(5)).map((score) => score && roundScore(score, 2).toNumber());
  expect(shown("higher")).toEqual([5, null, 3.75, 0, 5]);
  expect(shown("lower")).toEqual([0, null, 0, 5, 0]);
});

test("an empty collection has no best value", () => {
  expect(bestValue([], { direction: "higher" })).toBeNull();
  expect(bestValue([null], { direction: "lower" })).toBeNull();
  expect(relativePoints([null], { direction: "lower" }, decimal(5))).toEqual([null]);
});

test("in any collection a best unit has the most, within the points", () => {
  const units = fc.array(fc.option(unitValue, { nil: null }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(units, anyDirection, points, (values, direction, max) => {
      const given = values.map((own) => (own === null ? null : decimal(own)));
      const scores = relativePoints(given, { direction }, decimal(max));
      scores.forEach((score, index) => {
        expect(score === null).toBe(given[index] === null);
        expect(score?.gte(0) ?? true).toBe(true);
        expect(score?.lte(max) ?? true).toBe(true);
      });
      const best = bestValue(given, { direction });
      const atBest = scores.filter((_, index) => best !== null && given[index]?.eq(best) === true);
      for (const score of scores) if (score !== null) expect(atBest[0]?.gte(score)).toBe(true);
    }),
  );
});
