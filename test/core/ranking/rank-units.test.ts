/** Ranks, shared ranks, tie-breaks, near ties and places within groups. */
import fc from "fast-check";
import { rankUnits } from "../../../src/core/ranking/rank-units";
import type { RankedInput } from "../../../src/core/ranking/ranked-unit";
import { anyUnits, ranked, zrz, type MadeUp } from "./ranked-units";

const places = (units: readonly MadeUp[], framework = zrz()) =>
  rankUnits(framework, units.map(ranked)).ranked.map(({ input, rank, decidedBy }) => [
    input.unit,
    rank,
    decidedBy,
  ]);

const CASES: readonly [string, readonly MadeUp[], readonly (readonly [string, number, string | null])[]][] = [
  ["no units give no ranks", [], []],
  [
    "the higher total comes first",
    [
      { unit: "甲", total: 80 },
      { unit: "乙", total: 90.01 },
      { unit: "丙", total: 90 },
    ],
    [
      ["乙", 1, null],
      ["丙", 2, null],
      ["甲", 3, null],
    ],
  ],
  [
    "what nothing tells apart shares a rank, and the next rank is left out",
    [
      { unit: "d", total: 80 },
      { unit: "c", total: 85 },
      { unit: "b", total: 85 },
      { unit: "a", total: 90 },
    ],
    [
      ["a", 1, null],
      ["b", 2, null],
      ["c", 2, null],
      ["d", 4, null],
    ],
  ],
  [
    "digits beyond the published ones rank nobody",
    [
      { unit: "b", total: 85.0049 },
      { unit: "a", total: 85.0001 },
    ],
    [
      ["a", 1, null],
      ["b", 1, null],
    ],
  ],
  [
    "equal totals are told apart by the first tie-break that differs",
    [
      { unit: "a", total: 85, level1: { "ZRZ-3": 18, "ZRZ-1": 15 } },
      { unit: "b", total: 85, level1: { "ZRZ-3": 19, "ZRZ-1": 10 } },
      { unit: "c", total: 85, level1: { "ZRZ-3": 18, "ZRZ-1": 14 } },
    ],
    [
      ["b", 1, "ZRZ-3"],
      ["a", 2, "ZRZ-1"],
      ["c", 3, "ZRZ-1"],
    ],
  ],
  [
    "less penalty comes first where the framework says so",
    [
      { unit: "a", total: 85, penalty: 2 },
      { unit: "b", total: 85, penalty: 0 },
    ],
    [
      ["b", 1, "penalty_asc"],
      ["a", 2, "penalty_asc"],
    ],
  ],
  [
    "where different points apply, rates are compared",
    [
      { unit: "a", total: 85, level1: { "ZRZ-3": [18, 20] } },
      { unit: "b", total: 85, level1: { "ZRZ-3": [15, 16] } },
    ],
    [
      ["b", 1, "ZRZ-3"],
      ["a", 2, "ZRZ-3"],
    ],
  ],
  [
    "a level-1 indicator that does not apply to one of them decides nothing",
    [
      { unit: "a", total: 85, level1: { "ZRZ-3": [0, 0], "ZRZ-1": 12 } },
      { unit: "b", total: 85, level1: { "ZRZ-3": 1, "ZRZ-1": 15 } },
    ],
    [
      ["b", 1, "ZRZ-1"],
      ["a", 2, "ZRZ-1"],
    ],
  ],
  [
    "a veto changes the grade, not the place by points",
    [
      { unit: "a", total: 95, vetoed: true },
      { unit: "b", total: 94 },
    ],
    [
      ["a", 1, null],
      ["b", 2, null],
    ],
  ],
];

test.each(CASES)("%s", (_, units, expected) => {
  expect(places(units)).toEqual(expected);
});

test("incomplete units are listed without a rank and with the reason", () => {
  const { ranked: list, unranked } = rankUnits(
    zrz(),
    [
      { unit: "b", total: null },
      { unit: "a", total: null },
      { unit: "c", total: 80 },
    ].map(ranked),
  );
  expect(list.map(({ input }) => input.unit)).toEqual(["c"]);
  expect(unranked.map(({ input, reason }) => [input.unit, reason])).toEqual([
    ["a", "incomplete"],
    ["b", "incomplete"],
  ]);
  expect(unranked[0]?.text.zh).toContain("不参加排名");
});

test.each([
  [0.05, [false, true, true, false]],
  [0.06, [true, true, true, false]],
  [0, [false, false, false, false]],
])("ranks closer than a margin of %s are near ties", (margin, expected) => {
  const units = [90.09, 90.04, 90, 80].map((total, index) => ranked({ unit: `u${index}`, total }));
  const { ranked: list } = rankUnits(zrz(), units, { margin });
  expect(list.map(({ nearTie }) => nearTie)).toEqual(expected);
  expect(list.map(({ gap }) => gap?.toString() ?? null)).toEqual([null, "0.05", "0.04", "10"]);
});

test("equal totals that a tie-break tells apart are a near tie; a shared rank alone is not", () => {
  const apart = [ranked({ unit: "a", total: 85 }), ranked({ unit: "b", total: 85, penalty: 2 })];
  expect(rankUnits(zrz(), apart).ranked.map(({ nearTie }) => nearTie)).toEqual([true, true]);
  const equal = [ranked({ unit: "a", total: 85 }), ranked({ unit: "b", total: 85 })];
  expect(rankUnits(zrz(), equal).ranked.map(({ nearTie, shared }) => [nearTie, shared])).toEqual([
    [false, true],
    [false, true],
  ]);
});

test("groups have ranks of their own, in the overall order", () => {
  const units: readonly MadeUp[] = [
    { unit: "a", total: 95, group: "一线" },
    { unit: "b", total: 90, group: "机关" },
    { unit: "c", total: 90, group: "一线" },
    { unit: "d", total: 90, group: "一线" },
    { unit: "e", total: 80, group: "一线" },
    { unit: "f", total: 70 },
  ];
  expect(
    rankUnits(zrz(), units.map(ranked)).ranked.map(({ input, rank, groupRank }) => [
      input.unit,
      rank,
      groupRank,
    ]),
  ).toEqual([
    ["a", 1, 1],
    ["b", 2, 1],
    ["c", 2, 2],
    ["d", 2, 2],
    ["e", 5, 4],
    ["f", 6, null],
  ]);
});

test.each([-0.01, Number.NaN, Number.POSITIVE_INFINITY])("a margin of %s is refused", (margin) => {
  expect(() => rankUnits(zrz(), [], { margin })).toThrow("margin");
});

const plain = (units: readonly RankedInput[]) =>
  rankUnits(zrz(), units).ranked.map(({ input, rank, groupRank, grade, decidedBy, nearTie, demotion }) => ({
    unit: input.unit,
    rank,
    groupRank,
    grade: grade.key,
    decidedBy,
    nearTie,
    demotion: demotion?.text.zh ?? null,
  }));

test("any order of the units gives the same ranking", () => {
  fc.assert(
    fc.property(
      anyUnits.chain((units) =>
        fc.tuple(fc.constant(units), fc.shuffledSubarray([...units], { minLength: units.length })),
      ),
      ([units, shuffled]) => {
        expect(plain(shuffled)).toEqual(plain(units));
      },
    ),
    { numRuns: 400 },
  );
});

test("ranks count up with falling totals, and every rank says how many are before it", () => {
  fc.assert(
    fc.property(anyUnits, (units) => {
      const { ranked: list, unranked } = rankUnits(zrz(), units);
      expect(list.length + unranked.length).toBe(units.length);
      list.forEach((unit, index) => {
        const before = list[index - 1];
        expect(unit.rank).toBe(unit.rank === before?.rank ? before.rank : index + 1);
        if (before !== undefined) expect(before.total.gte(unit.total)).toBe(true);
        expect(unit.shared).toBe(list.filter(({ rank }) => rank === unit.rank).length > 1);
      });
    }),
    { numRuns: 400 },
  );
});

test("within a group nobody is placed against the overall order", () => {
  fc.assert(
    fc.property(anyUnits, (units) => {
      const { ranked: list } = rankUnits(zrz(), units);
      for (const a of list)
        for (const b of list)
          if (a.input.group !== undefined && a.input.group === b.input.group)
            expect(Math.sign((a.groupRank ?? 0) - (b.groupRank ?? 0))).toBe(Math.sign(a.rank - b.rank));
    }),
    { numRuns: 200 },
  );
});
