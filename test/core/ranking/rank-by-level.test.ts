/** Ranks within each level-1 indicator: points or rates, shared ranks, and who has none. */
import Big from "big.js";
import fc from "fast-check";
import { rankByLevel, type LevelInput } from "../../../src/core/ranking/rank-by-level";
import { allIndicators, indicatorGroups } from "../../../src/core/framework/indicators";
import type { IndicatorScore } from "../../../src/core/scoring/score";
import { ranked, zrz } from "./ranked-units";

interface MadeUpUnit {
  /** Level-1 scores: points, or points and the points that apply. Full marks where not given. */
  readonly level1?: Readonly<Record<string, number | readonly [number, number]>>;
  /** Code of an indicator without a score. */
  readonly open?: string;
}

function unit(name: string, { level1 = {}, open }: MadeUpUnit = {}): LevelInput {
  const { score, ...input } = ranked({ unit: name, total: 90, level1 });
  const indicators = allIndicators(zrz()).map((indicator): IndicatorScore => {
    const official = indicator.code === open ? null : new Big(1);
    const none = { rule: null, self: null, review: null };
    const settled = { notApplicable: null, awaitsReview: false, provisional: false };
    return { indicator, ...settled, ...none, official };
  });
  const whole = { count: 1, of: 1, points: null, max: new Big(100) };
  const totals = { rule: null, self: null, review: null, official: null, bonus: new Big(0), ...score.totals };
  return {
    ...input,
    score: {
      ...score,
      totals,
      indicators,
      adjustments: [],
      groups: score.groups.map((group) => ({
        ...group,
        answered: { count: 1, of: 1, points: group.applicable },
      })),
      applicable: new Big(100),
      coverage: { rule: whole, self: whole, review: whole },
      provisional: false,
      awaitingReview: [],
      reviewsRequired: 0,
      answered: { count: 1, of: 1 },
      range: { min: new Big(0), max: new Big(100) },
      gradeBeforeVeto: null,
    },
  };
}

function levelOf(code: string, units: readonly LevelInput[]) {
  const found = rankByLevel(zrz(), units).find(({ group }) => group.code === code);
  if (found === undefined) throw new Error(`no ranking of ${code}`);
  return found;
}

const placesOf = (code: string, units: readonly LevelInput[]) =>
  levelOf(code, units).places.map(({ input, rank, shared }) => [input.unit, rank, shared]);

test("every level-1 indicator has its own order, whatever the totals are", () => {
  const units = [
    unit("a", { level1: { "ZRZ-1": 10, "ZRZ-3": 18 } }),
    unit("b", { level1: { "ZRZ-1": 12, "ZRZ-3": 17.5 } }),
  ];
  expect(rankByLevel(zrz(), units).map(({ group }) => group.code)).toEqual(
    indicatorGroups(zrz()).map(({ code }) => code),
  );
  expect(placesOf("ZRZ-1", units)).toEqual([
    ["b", 1, false],
    ["a", 2, false],
  ]);
  expect(placesOf("ZRZ-3", units)).toEqual([
    ["a", 1, false],
    ["b", 2, false],
  ]);
});

test("equal points share a rank, and the next rank is left out", () => {
  const points = { d: 9, c: 11, b: 11, a: 12 };
  const units = Object.entries(points).map(([name, of]) => unit(name, { level1: { "ZRZ-1": of } }));
  expect(placesOf("ZRZ-1", units)).toEqual([
    ["a", 1, false],
    ["b", 2, true],
    ["c", 2, true],
    ["d", 4, false],
  ]);
  expect(levelOf("ZRZ-1", units).by).toBe("points");
});

test("where different points apply, rates are compared", () => {
  const units = [
    unit("more points", { level1: { "ZRZ-3": [16, 20] } }),
    unit("better rate", { level1: { "ZRZ-3": [9, 10] } }),
  ];
  expect(placesOf("ZRZ-3", units)).toEqual([
    ["better rate", 1, false],
    ["more points", 2, false],
  ]);
  expect(levelOf("ZRZ-3", units).by).toBe("rate");
});

test("a unit is ranked in what is completely scored, and named where it isn't", () => {
  const units = [unit("open", { open: "ZRZ-1.1", level1: { "ZRZ-3": 19 } }), unit("done")];
  expect(placesOf("ZRZ-1", units)).toEqual([["done", 1, false]]);
  expect(levelOf("ZRZ-1", units).unranked.map(({ input, reason }) => [input.unit, reason])).toEqual([
    ["open", "incomplete"],
  ]);
  expect(placesOf("ZRZ-3", units)).toHaveLength(2);
});

test("a unit to which nothing applies has no rank and is in nobody's way", () => {
  const units = [unit("none", { level1: { "ZRZ-3": [0, 0] } }), unit("b"), unit("a")];
  const { places, unranked } = levelOf("ZRZ-3", units);
  expect(places.map(({ input, rank }) => [input.unit, rank])).toEqual([
    ["a", 1],
    ["b", 1],
  ]);
  expect(unranked.map(({ reason }) => reason)).toEqual(["notApplicable"]);
});

test("in any collection ranks follow the points, whatever the order of the units", () => {
  const points = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(points, (given) => {
      const units = given.map((of, index) => unit(`u${index}`, { level1: { "ZRZ-1": of } }));
      const { places } = levelOf("ZRZ-1", units);
      expect(placesOf("ZRZ-1", [...units].reverse())).toEqual(placesOf("ZRZ-1", units));
      for (const { official, rank, shared } of places) {
        const better = given.filter((of) => official.lt(of)).length;
        expect([rank, shared]).toEqual([better + 1, given.filter((of) => official.eq(of)).length > 1]);
      }
    }),
  );
});

/** The unit with its score of ZRZ-1 changed. */
function changed(
  base: LevelInput,
  change: (score: LevelInput["score"]) => Partial<LevelInput["score"]>,
): LevelInput {
  return { ...base, score: { ...base.score, ...change(base.score) } };
}

const without = changed(unit("without"), ({ groups }) => ({
  groups: groups.filter(({ group }) => group.code !== "ZRZ-1"),
}));
const unscored = changed(unit("unscored"), ({ groups }) => ({
  groups: groups.map((group) => (group.group.code === "ZRZ-1" ? { ...group, official: null } : group)),
}));
const chosenAway = changed(unit("chosen away"), ({ indicators }) => ({
  indicators: indicators.map((one) =>
    one.indicator.parent === "ZRZ-1" ? { ...one, official: null, notApplicable: "chosen" as const } : one,
  ),
}));

test.each<[string, LevelInput, "notApplicable" | "incomplete" | null]>([
  ["that isn't on the sheet applies to nobody there", without, "notApplicable"],
  ["without points is incomplete, even where none of its rows is open", unscored, "incomplete"],
  ["of which a row does not apply is ranked by the others", chosenAway, null],
])("a level-1 indicator %s", (_, other, reason) => {
  const { places, unranked } = levelOf("ZRZ-1", [unit("whole"), other]);
  expect(unranked.map(({ reason: why }) => why)).toEqual(reason === null ? [] : [reason]);
  expect(places).toHaveLength(reason === null ? 2 : 1);
});

test("nobody scored is nobody placed", () => {
  expect(levelOf("ZRZ-1", [unscored])).toMatchObject({ by: "points", places: [] });
});
