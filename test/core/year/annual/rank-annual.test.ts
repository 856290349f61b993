/** The places of a year, with the quota among all units or within each group. */
import type { Framework } from "../../../../src/core/framework/framework";
import type { AnnualInput } from "../../../../src/core/year/annual/annual-input";
import { rankAnnual } from "../../../../src/core/year/annual/rank-annual";
import { ranked, zrz, type MadeUp } from "../../ranking/ranked-units";

type Options = Pick<AnnualInput, "quotaBy" | "quotaShare" | "margin">;
type Row = readonly [unit: string, total: number | null, group?: string, vetoed?: boolean];

const ALL: Options = { quotaBy: "all", quotaShare: null };
const BY_GROUP: Options = { quotaBy: "group", quotaShare: null };
const { quota: QUOTA, ...FREE } = zrz();
if (QUOTA === undefined) throw new Error("ZRZ has a quota");

/** The built-in quota from two units on: a group of few has places too. */
const FROM_TWO: Framework = { ...FREE, quota: { ...QUOTA, minUnits: 2 } };

function places(units: readonly Row[], options: Options, framework: Framework = FROM_TWO) {
  const made = units.map(([unit, total, group, vetoed = false]): MadeUp => ({ unit, total, group, vetoed }));
  const year = rankAnnual(
    framework,
    made.map((one) => {
      const { score, ...input } = ranked(one);
      return { ...input, score: { ...score, year: 2026 } };
    }),
    options,
  );
  return {
    ...year,
    /** 甲1A: the unit, its place, its grade; ↓ where the quota took a better one. */
    told: year.ranking.ranked
      .map(({ input, rank, grade, demotion }) => `${input.unit}${rank}${grade.key}${demotion ? "↓" : ""}`)
      .join(" "),
    kept: year.quotas.map(({ group, result }) => [
      group,
      result.of,
      result.limit,
      result.reached,
      result.kept,
    ]),
  };
}

/** Four good units in one line, two in another. */
const TWO_LINES: readonly Row[] = [
  ["甲", 99, "机关"],
  ["乙", 98, "机关"],
  ["丙", 97, "机关"],
  ["丁", 96, "机关"],
  ["戊", 95, "生产"],
  ["己", 94, "生产"],
];

test.each<[when: string, units: readonly Row[], options: Options, told: string, kept: readonly unknown[]]>([
  [
    "among all units, whatever their groups",
    TWO_LINES,
    { ...ALL, quotaShare: 0.5 },
    "甲1A 乙2A 丙3A 丁4B↓ 戊5B↓ 己6B↓",
    [[null, 6, 3, 6, 3]],
  ],
  [
    "within each group, by places among all",
    TWO_LINES,
    { ...BY_GROUP, quotaShare: 0.5 },
    "甲1A 乙2A 丙3B↓ 丁4B↓ 戊5A 己6B↓",
    [
      ["机关", 4, 2, 4, 2],
      ["生产", 2, 1, 2, 1],
    ],
  ],
  [
    "the framework's own share, where nobody tries another",
    TWO_LINES,
    BY_GROUP,
    "甲1A 乙2B↓ 丙3B↓ 丁4B↓ 戊5B↓ 己6B↓",
    [
      ["机关", 4, 1, 4, 1],
      ["生产", 2, 0, 2, 0],
    ],
  ],
  [
    "units without a group among themselves",
    [
      ["甲", 99],
      ["乙", 98],
      ["丙", 97, "机关"],
      ["丁", 60, "机关"],
    ],
    { ...BY_GROUP, quotaShare: 0.5 },
    "甲1A 乙2B↓ 丙3A 丁4C",
    [
      ["", 2, 1, 2, 1],
      ["机关", 2, 1, 1, 1],
    ],
  ],
  [
    "no place for a tie across a group's edge",
    [
      ["甲", 99, "机关"],
      ["乙", 99, "机关"],
      ["丙", 99, "生产"],
      ["丁", 60, "生产"],
    ],
    { ...BY_GROUP, quotaShare: 0.5 },
    "丙1A 乙1B↓ 甲1B↓ 丁4C",
    [
      ["机关", 2, 1, 2, 0],
      ["生产", 2, 1, 1, 1],
    ],
  ],
  [
    "no part of it for what has no result",
    [
      ["甲", 99, "机关"],
      ["乙", 98, "机关"],
      ["丙", null, "机关"],
      ["丁", null, "生产"],
    ],
    { ...BY_GROUP, quotaShare: 0.5 },
    "甲1A 乙2B↓",
    [["机关", 2, 1, 2, 1]],
  ],
])("the quota is taken %s", (_, units, options, told, kept) => {
  const year = places(units, options);
  expect(year.told).toBe(told);
  expect(year.kept).toEqual(kept);
});

test("a veto takes no place of its group", () => {
  // A framework whose vetoes leave the best grade, so that the quota alone takes it.
  const units: readonly Row[] = [
    ["甲", 99, "机关", true],
    ["乙", 98, "机关"],
  ];
  const lenient = rankAnnual(
    FROM_TWO,
    units.map(([unit, total, group, vetoed = false]) => {
      const { score, ...input } = ranked({ unit, total, group });
      return { ...input, score: { ...score, vetoed, year: 2026 } };
    }),
    { ...BY_GROUP, quotaShare: 0.5 },
  );
  expect(lenient.ranking.ranked.map(({ grade, demotion }) => [grade.key, demotion?.reason])).toEqual([
    ["B", "vetoed"],
    ["A", undefined],
  ]);
});

test.each(["all", "group"] as const)(
  "without a quota nobody loses a grade, nor by a share (%s)",
  (quotaBy) => {
    const { told, kept } = places(TWO_LINES, { quotaBy, quotaShare: 0.1 }, FREE);
    expect([told, kept]).toEqual(["甲1A 乙2A 丙3A 丁4A 戊5A 己6A", []]);
  },
);

test.each<[AnnualInput["quotaBy"], number | undefined, readonly boolean[]]>([
  ["all", undefined, [false, false]],
  ["all", 2, [true, true]],
  ["group", undefined, [false, false]],
  ["group", 2, [true, true]],
])("what is a near tie is for a person to say (%s, %s)", (quotaBy, margin, near) => {
  const { ranking } = places(TWO_LINES.slice(0, 2), {
    ...{ quotaBy, quotaShare: null },
    ...(margin === undefined ? {} : { margin }),
  });
  expect(ranking.ranked.map(({ nearTie }) => nearTie)).toEqual(near);
});
