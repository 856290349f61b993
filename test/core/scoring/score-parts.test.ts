/** A sheet's score from those of its rows: what it is out of 100, what it can still reach, and what it waits for. */
import Big from "big.js";
import type { AdjustmentScore, IndicatorScore } from "../../../src/core/scoring/score";
import { scoreParts } from "../../../src/core/scoring/score-sheet";
import { f1 } from "../../support/grid-builder";
import { judged, rate } from "../../support/small-indicators";

const big = (value: number | undefined): Big | null => (value === undefined ? null : new Big(value));

interface Row {
  readonly official?: number;
  readonly rule?: number;
  readonly self?: number;
  readonly review?: number;
  readonly away?: true;
  readonly awaitsReview?: true;
  readonly provisional?: true;
  readonly required?: true;
}

/** Ten points each. */
function rowOf({
  official,
  rule,
  self,
  review,
  away,
  awaitsReview,
  provisional,
  required,
}: Row): IndicatorScore {
  return {
    indicator:
      required === true ? judged({ code: "R", parent: "SQLH-1" }) : rate({ code: "N", parent: "SQLH-2" }),
    notApplicable: away === true ? "chosen" : null,
    ...{ rule: big(rule), self: big(self), review: big(review), official: big(official) },
    awaitsReview: awaitsReview === true,
    provisional: provisional === true,
  };
}

type Extra = readonly [kind: AdjustmentScore["kind"], points: number, open?: number];

function extraOf([kind, points, open = 0]: Extra, index: number): AdjustmentScore {
  return { code: `E${index}`, kind, points: new Big(points), vetoed: false, open: new Big(open) };
}

/** F1: bonuses up to 5, penalties up to 10, a final score of 0–100. */
function scored(rows: readonly Row[], extras: readonly Extra[] = []) {
  return scoreParts(f1(), rows.map(rowOf), extras.map(extraOf));
}

const number = (value: Big | null): number | null => value?.toNumber() ?? null;

const OPEN: readonly Row[] = [{ official: 8 }, {}];

test.each<
  [
    when: string,
    rows: readonly Row[],
    extras: readonly Extra[],
    range: readonly number[],
    final: number | null,
  ]
>([
  ["all answered", [{ official: 8 }, { official: 6 }], [], [70, 70], 70],
  ["a row open", OPEN, [], [40, 90], 40],
  ["nothing answered", [{}, {}], [], [0, 100], null],
  ["nothing applies", [{ away: true }], [], [0, 0], null],
  ["a bonus", OPEN, [["bonus", 2]], [42, 92], 42],
  ["a penalty", OPEN, [["penalty", 3]], [37, 87], 37],
  [
    "a bonus and a penalty",
    OPEN,
    [
      ["bonus", 2],
      ["penalty", 3],
    ],
    [39, 89],
    39,
  ],
  [
    "bonuses beyond their cap",
    OPEN,
    [
      ["bonus", 4],
      ["bonus", 3],
    ],
    [45, 95],
    45,
  ],
  ["a bonus with an error in it", OPEN, [["bonus", 0, 2]], [40, 92], 40],
  ["a penalty with an error in it", OPEN, [["penalty", 0, 4]], [36, 90], 40],
  [
    "a bonus with an error beside one that reaches the cap",
    OPEN,
    [
      ["bonus", 5],
      ["bonus", 0, 2],
    ],
    [45, 95],
    45,
  ],
  ["a penalty below 0", [{ official: 0.5 }], [["penalty", 8]], [0, 0], 0],
  ["a bonus above 100", [{ official: 10 }], [["bonus", 5]], [100, 100], 100],
  ["what does not apply is left out", [{ official: 8 }, { away: true }], [], [80, 80], 80],
])("%s: what can still be reached, and what there is", (_, rows, extras, range, final) => {
  const { range: found, totals } = scored(rows, extras);
  expect([[found.min, found.max].map(number), number(totals.final)]).toEqual([range, final]);
});

test("a grade is given to what is complete, and waits for nothing", () => {
  expect(scored([{ official: 9 }]).grade?.key).toBe("A");
  expect(scored([{ official: 9 }, {}])).toMatchObject({
    grade: null,
    gradeBeforeVeto: null,
    complete: false,
  });
  expect(scored([{ away: true }])).toMatchObject({
    grade: null,
    complete: false,
    answered: { count: 0, of: 0 },
  });
  expect(scored(OPEN).answered).toEqual({ count: 1, of: 2 });
});

test("each kind of score has a total when all rows have it, else it says how far it goes", () => {
  const both = { official: 8, rule: 8, self: 9, review: 7 };
  const { totals, coverage } = scored([
    both,
    { official: 6, rule: 6, self: 5 },
    { away: true, self: 3, review: 3 },
  ]);
  expect([totals.rule, totals.self, totals.review, totals.official].map(number)).toEqual([70, 70, null, 70]);
  const told = (["rule", "self", "review"] as const).map((kind) => {
    const { count, of, points, max } = coverage[kind];
    return [count, of, number(points), number(max)];
  });
  expect(told).toEqual([
    [2, 2, 14, 20],
    [2, 2, 14, 20],
    [1, 2, 7, 10],
  ]);
});

test.each<[when: string, rows: readonly Row[], expected: readonly [boolean, readonly string[], number]]>([
  ["nothing required", [{ official: 9 }], [false, [], 0]],
  ["a review that is there", [{ official: 9, required: true }], [false, [], 1]],
  [
    "a review awaited",
    [{ official: 9, required: true, awaitsReview: true, provisional: true }],
    [true, ["R"], 1],
  ],
  ["a review awaited of what is open", [{ required: true, awaitsReview: true }], [true, ["R"], 1]],
  ["units awaited", [{ provisional: true }], [true, [], 0]],
  ["what does not apply", [{ away: true, required: true }], [false, [], 0]],
])("%s: whether the result can change, and for what it waits", (_, rows, expected) => {
  const { provisional, awaitingReview, reviewsRequired } = scored(rows);
  expect([provisional, awaitingReview, reviewsRequired]).toEqual(expected);
});

test("a level-1 indicator has the points of its rows that apply, and the rate of what is answered", () => {
  const rows = [
    { official: 8, required: true },
    { required: true },
    { away: true, required: true },
    {},
  ] as const;
  const groups = scored(rows)
    .groups.slice(0, 3)
    .map(({ group, applicable, official, rate: part, answered }) => [
      ...[group.code, number(applicable), number(official), number(part)],
      [answered.count, answered.of, number(answered.points)],
    ]);
  expect(groups).toEqual([
    ["SQLH-1", 20, 8, 0.8, [1, 2, 10]],
    ["SQLH-2", 10, null, null, [0, 1, 0]],
    ["SQLH-3", 0, null, null, [0, 0, 0]],
  ]);
});

test("points of nothing have no rate", () => {
  const nothing = { ...rowOf({ official: 0 }), indicator: rate({ parent: "SQLH-1", maxPoints: 0 }) };
  expect(scoreParts(f1(), [nothing], []).groups[0]).toMatchObject({
    rate: null,
    answered: { count: 1, of: 1 },
  });
});
