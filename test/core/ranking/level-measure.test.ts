/** The one measure by which units are compared in a level-1 indicator: points, rates, or none. */
import Big from "big.js";
import { levelMeasure, splitBy } from "../../../src/core/ranking/level-measure";
import { ranked, zrz } from "./ranked-units";

type Level = number | readonly [points: number, applicable: number];
type Scored = ReturnType<typeof ranked>["score"];

const scored = (level: Level): Scored => ranked({ unit: "u", total: 90, level1: { "ZRZ-3": level } }).score;

/** Places of the units, from the best down; null where there is no measure for all of them. */
function sets(scores: readonly Scored[]): readonly (readonly number[])[] | null {
  const measure = levelMeasure(zrz(), "ZRZ-3", scores);
  if (measure === null) return null;
  return splitBy(scores, measure).map((set) => set.map((score) => scores.indexOf(score)));
}

test.each<[string, readonly Level[], readonly (readonly number[])[] | null]>([
  ["more points come first", [10, 12, 11], [[1], [2], [0]]],
  ["equal points stay together, in their order", [10, 12, 10], [[1], [0, 2]]],
  ["points that differ beyond the published digits are equal", [10.004, 10.001], [[0, 1]]],
  [
    "rates where different points apply",
    [
      [16, 20],
      [12, 15],
      [13, 15],
    ],
    [[2], [0, 1]],
  ],
  [
    "rates are compared to four places",
    [
      [9.16667, 10],
      [18.333, 20],
    ],
    [[0, 1]],
  ],
  [
    "rates that differ in the fourth place are told apart",
    [
      [9.166, 10],
      [18.333, 20],
    ],
    [[1], [0]],
  ],
])("%s", (_, levels, expected) => {
  expect(sets(levels.map(scored))).toEqual(expected);
});

const full = scored(10);
const without: Scored = { ...full, groups: full.groups.filter(({ group }) => group.code !== "ZRZ-3") };
const open: Scored = {
  ...full,
  groups: full.groups.map((group) => ({ ...group, official: null, rate: null })),
};

test.each([
  ["nobody", []],
  ["a unit without the indicator, first", [without, full]],
  ["a unit without the indicator, last", [full, scored(9), without]],
  ["a unit whose indicator is not scored", [full, open]],
  ["a unit to which nothing of it applies", [full, scored([0, 0])]],
])("there is no measure for %s", (_, scores) => {
  expect(sets(scores)).toBeNull();
});

test("a value of nobody puts nobody in order", () => {
  expect(splitBy([], () => new Big(0))).toEqual([]);
});
