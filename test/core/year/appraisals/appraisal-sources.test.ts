/** What was given of a unit, as the composite takes it; and where the unit's own sheet says otherwise. */
import Big from "big.js";
import type { IndicatorRow, ScoringSheet } from "../../../../src/core/sheet/scoring-sheet";
import type { EntryValues } from "../../../../src/core/year/filled-sheet";
import { fillSheet, grantPoints } from "../../../../src/core/year/filled-sheet";
import { appraisalSources } from "../../../../src/core/year/appraisals/appraisal-sources";
import type { Given, HandedInScore } from "../../../../src/core/year/appraisals/handed-in";
import { composite } from "../../../support/ratings";

const NDZH = composite();
const BALLOT = "NDZH-2.1";
const BUSINESS = "NDZH-1.2";

const votes = (good: number, fair: number): ReadonlyMap<string, number> =>
  new Map(Object.entries({ good, fair, avg: 0, poor: 0, issued: 10, invalid: 0 }));
const VOTES: Given = { kind: "votes", votes: votes(8, 2) };
const SCORE: Given = { kind: "score", value: 92.5 };
const GRADE: Given = { kind: "grade", grade: "较好", percent: 80 };
const points = (given: number, of: number): Given => ({ kind: "points", points: given, of });

const handedIn = (given: Given, code = given.kind === "score" ? BUSINESS : BALLOT): HandedInScore => ({
  ...{ unit: "甲", code, given },
  place: { file: "测评.xlsx", sheet: "述职", cell: { sheet: "述职", row: 4, column: 2 } },
});

const sources = (given: Given, sheet: ScoringSheet | null = null, code?: string) =>
  appraisalSources(NDZH, [handedIn(given, code)], sheet);

/** The unit's own sheet with these entries, or with these points from a reviewer. */
const written = (code: string, numbers: Readonly<Record<string, number>>): ScoringSheet =>
  fillSheet(NDZH, null, new Map([[code, new Map(Object.entries(numbers))]]));
const reviewed = (code: string, share: number): ScoringSheet =>
  grantPoints(fillSheet(NDZH, null, new Map()), NDZH, new Map([[code, new Big(share)]]));

/** These points as a person writes them. */
const exact = (code: string, value: number): ScoringSheet => {
  const sheet = reviewed(code, 1);
  const rows = sheet.rows.map((row) =>
    row.review === null
      ? row
      : { ...row, review: { ...row.review, reading: { kind: "number", value, notes: [] } as const } },
  );
  return { ...sheet, rows };
};

interface Taken {
  readonly manual?: Readonly<Record<string, number>>;
  readonly ballots?: EntryValues;
  readonly granted?: ReadonlyMap<string, Big>;
}

test.each<[given: Given, taken: Taken, zh: string, en: string]>([
  [
    VOTES,
    { ballots: new Map([[BALLOT, votes(8, 2)]]) },
    "测评票数（测评.xlsx '述职'!C5）",
    "votes (测评.xlsx '述职'!C5)",
  ],
  [
    SCORE,
    { manual: { business: 92.5 } },
    "相关部门提供的得分 92.5（测评.xlsx '述职'!C5）",
    "a score handed in, 92.5 (测评.xlsx '述职'!C5)",
  ],
  [
    GRADE,
    { granted: new Map([[BALLOT, new Big(0.8)]]) },
    "等次“较好”，按 80% 计（测评.xlsx '述职'!C5）",
    "the rating “较好”, worth 80% (测评.xlsx '述职'!C5)",
  ],
  [
    points(9.5, 10),
    { granted: new Map([[BALLOT, new Big(0.95)]]) },
    "得分 9.5，满分 10（测评.xlsx '述职'!C5）",
    "9.5 points of 10 (测评.xlsx '述职'!C5)",
  ],
])("what was given is taken (%#), and says where it comes from", (given, taken, zh, en) => {
  const { from, ...rest } = sources(given);
  expect(rest).toEqual({ manual: {}, ballots: new Map(), granted: new Map(), notes: [], ...taken });
  expect([...from.values()]).toEqual([{ zh, en }]);
});

test("what is given for an indicator that the framework lacks is passed over", () => {
  expect(sources(SCORE, null, "NDZH-9.9")).toMatchObject({ manual: {}, notes: [] });
});

test("a score is taken by an indicator alone that takes one handed in", () => {
  expect(sources(SCORE, null, "NDZH-1.1").manual).toStrictEqual({});
  expect(sources(SCORE, null, BALLOT).manual).toStrictEqual({});
  expect(sources(points(9, 10), null, BUSINESS).manual).toStrictEqual({});
});

/** The same sheet with other entries in its rows. */
function withEntries(
  sheet: ScoringSheet,
  change: (first: IndicatorRow["entries"][number]) => IndicatorRow["entries"],
): ScoringSheet {
  const rows = sheet.rows.map((row) => {
    const [first, ...others] = row.entries;
    return first === undefined ? row : { ...row, entries: [...change(first), ...others] };
  });
  return { ...sheet, rows };
}

const NOTHING_TO_READ = withEntries(written(BALLOT, Object.fromEntries(votes(8, 2))), (first) => [
  { ...first, reading: { kind: "text", text: "八" } },
]);
/** A number beside the score that is none. */
const beside = (score: number) =>
  withEntries(written(BUSINESS, { raw: score }), (first) => [
    {
      ...first,
      definition: { ...first.definition, key: "rank", slot: "info" },
      reading: { kind: "number", value: 3, notes: [] },
    },
    first,
  ]);

test("a difference is told with unit and item", () => {
  const { notes } = sources(SCORE, written(BUSINESS, { raw: 92.6 }));
  expect(notes[0]?.message.zh).toBe(
    "“经营业绩考核得分”在甲自己的评分表上是另一个值，以评分表为准；这里填的没有计入。",
  );
});

test.each<[when: string, given: Given, sheet: ScoringSheet, agrees: boolean]>([
  ["a vote that can't be read beside the same ones", VOTES, NOTHING_TO_READ, true],
  ["another number beside the same score", SCORE, beside(92.5), true],
  ["another number beside another score", SCORE, beside(92.6), false],
  ["the same votes", VOTES, written(BALLOT, Object.fromEntries(votes(8, 2))), true],
  ["one vote more", VOTES, written(BALLOT, Object.fromEntries(votes(9, 2))), false],
  ["some of the same votes", VOTES, written(BALLOT, { good: 8, issued: 10 }), true],
  ["the same score", SCORE, written(BUSINESS, { raw: 92.5 }), true],
  ["another score", SCORE, written(BUSINESS, { raw: 92.6 }), false],
  ["votes beside a rating", GRADE, written(BALLOT, Object.fromEntries(votes(0, 10))), false],
  ["the rating's points", GRADE, reviewed(BALLOT, 0.8), true],
  ["other points than the rating's", GRADE, reviewed(BALLOT, 0.9), false],
  ["the same points", points(9.5, 10), reviewed(BALLOT, 0.95), true],
  ["other points", points(9.5, 10), reviewed(BALLOT, 0.94), false],
  ["points of a group that binary fractions don't hold", points(5.7, 20), reviewed("NDZH-3.1", 0.285), true],
  ["points with all their decimals", points(19.99, 20), exact("NDZH-3.1", 4.9975), true],
  ["points of a group that were rounded on the sheet", points(19.99, 20), reviewed("NDZH-3.1", 0.9995), true],
])("where the unit's sheet has %s it counts, and a difference is told", (_, given, sheet, agrees) => {
  const code = sheet.rows.find(({ entries, review }: IndicatorRow) => entries.length > 0 || review !== null)
    ?.indicator.code;
  const { notes, from, ...rest } = sources(given, sheet, code);
  expect(notes.map((note) => note.code)).toEqual(agrees ? [] : ["Y134"]);
  expect({ ...rest, from }).toEqual({
    manual: {},
    ballots: new Map(),
    granted: new Map(),
    from: new Map(),
  });
});

test("where the unit's sheet says nothing of it, what was given counts", () => {
  expect(sources(SCORE, written(BALLOT, { good: 1 })).manual).toEqual({ business: 92.5 });
});
