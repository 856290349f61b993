/** Where the checks of single numbers begin and where they end. */
import type { RowCells } from "../../../support/grid-builder";
import { adapted, said, testSaid, type SaidCase } from "../../../support/said-of-sheet";

const COUNT = "SQLH-1.2";
const PERCENT = "SQLH-5.3";
const on =
  (code: string, cells: RowCells): SaidCase["change"] =>
  (filled) =>
    filled.set(code, cells);

const withoutReviews =
  (cells: RowCells): SaidCase["change"] =>
  (filled) => {
    filled.columns = filled.columns.filter((key) => key !== "review");
    filled.set(COUNT, cells);
  };

const judged = (params: { readonly step?: number }): NonNullable<SaidCase["framework"]> =>
  adapted(COUNT, () => ({ rule: { type: "manual", params }, entries: [], statutory: [] }));
const noMinimum = adapted("SQLH-2.1", (indicator) => ({
  checks: [],
  entries: indicator.entries.map(({ min: _, ...entry }) => entry),
}));

testSaid([
  { code: "V201", what: "all points are not too many", change: on(COUNT, { self: 5 }), found: [] },
  {
    code: "V201",
    what: "a hundredth more is",
    change: on(COUNT, { self: 5.01 }),
    found: [[`${COUNT} self`, { v: 5.01, max: 5 }]],
  },
  { code: "V201", what: "a count has no limit", change: on(COUNT, { actual: 9_999 }), found: [] },
  { code: "V202", what: "nothing is not too little", change: on(COUNT, { self: 0, actual: 0 }), found: [] },
  {
    code: "V202",
    what: "a hundredth less is",
    change: on(COUNT, { review: -0.01 }),
    found: [[`${COUNT} review`, { v: -0.01, min: 0 }]],
  },
  {
    code: "V202",
    what: "a loss may be entered where losses are",
    change: on("SQLH-5.1", { actual: -5 }),
    found: [],
  },
  {
    code: "V203",
    what: "a unit, whatever the digits",
    change: on(COUNT, { actual: "３次", self: "5分" }),
    found: [
      [`${COUNT} actual`, { v: "３次", n: 3, ticks: false }],
      [`${COUNT} self`, { v: "5分", n: 5, ticks: false }],
    ],
  },
  {
    code: "V203",
    what: "ticks",
    change: on("SQLH-1.1", { actual: "√√" }),
    found: [["SQLH-1.1 actual", { n: 2, ticks: true }]],
  },
  {
    code: "V203",
    what: "digits alone have no unit",
    change: on(COUNT, { actual: "３", self: "5" }),
    found: [],
  },
  {
    code: "V204",
    what: "full-width digits",
    change: on(COUNT, { actual: "３" }),
    found: [[`${COUNT} actual`, { n: 3 }]],
  },
  {
    code: "V204",
    what: "with a unit they are told as that",
    change: on(COUNT, { actual: "３次" }),
    found: [],
  },
  {
    code: "V204",
    what: "a text of half-width digits is none",
    change: on(COUNT, { actual: "3" }),
    found: [],
  },
  {
    code: "V205",
    what: "a text of digits",
    change: on(COUNT, { self: " 5" }),
    found: [[`${COUNT} self`, { v: "5" }]],
  },
  {
    code: "V205",
    what: "other forms are told as what they are",
    change: on(COUNT, { actual: "３", self: "5分" }),
    found: [],
  },
  { code: "V206", what: "words", change: on(COUNT, { self: "优" }), found: [[`${COUNT} self`, { v: "优" }]] },
  { code: "V206", what: "an error is no word", change: on(COUNT, { self: { error: "#REF!" } }), found: [] },
  {
    code: "V210",
    what: "one is a share",
    change: on(PERCENT, { actual: 1 }),
    found: [[`${PERCENT} actual`, { g: 100, percentFormat: false }]],
  },
  {
    code: "V210",
    what: "so is its negative",
    change: on(PERCENT, { actual: -1 }),
    found: [[`${PERCENT} actual`, { g: -100 }]],
  },
  { code: "V210", what: "a little more is none", change: on(PERCENT, { actual: 1.01 }), found: [] },
  { code: "V210", what: "nothing is none", change: on(PERCENT, { actual: 0 }), found: [] },
  { code: "V210", what: "with its sign it is clear", change: on(PERCENT, { actual: "0.5%" }), found: [] },
  {
    code: "V210",
    what: "with a word beside it too",
    change: on(PERCENT, { actual: 0.5, remark: "增长0.5%" }),
    found: [],
  },
  {
    code: "V210",
    what: "another percentage beside it says nothing",
    change: on(PERCENT, { actual: 0.5, remark: "增长5%" }),
    found: [[`${PERCENT} actual`, { g: 50 }]],
  },
  {
    code: "V210",
    what: "a cell that shows percent",
    change: on(PERCENT, { actual: { value: 5, format: "0%" } }),
    found: [[`${PERCENT} actual`, { g: 500, percentFormat: true }]],
  },
  {
    code: "V210",
    what: "where no percentage is wanted",
    change: on("SQLH-5.1", { base: 0.5, actual: 0.5 }),
    found: [],
  },
  { code: "V211", what: "two decimals", change: on(COUNT, { self: 4.56 }), found: [] },
  {
    code: "V211",
    what: "three decimals, by unit and reviewer",
    change: on(COUNT, { self: 4.567, review: 4.565 }),
    found: [
      [`${COUNT} self`, { v: 4.567, n: 4.57, max: 5 }],
      [`${COUNT} review`, { v: 4.565, n: 4.57, max: 5 }],
    ],
  },
  {
    code: "V211",
    what: "a formula rounds as it likes",
    change: on(COUNT, { self: { value: 4.567, formula: "=A1" } }),
    found: [],
  },
  { code: "V211", what: "words have none", change: on(COUNT, { self: "优", review: null }), found: [] },
  { code: "V216", what: "whole", change: on(COUNT, { actual: 2 }), found: [] },
  {
    code: "V216",
    what: "a half",
    change: on(COUNT, { actual: 2.5 }),
    found: [[`${COUNT} actual`, { v: 2.5 }]],
  },
  {
    code: "V216",
    what: "an amount may have decimals",
    change: on("SQLH-5.1", { base: 2.5, actual: 2.5 }),
    found: [],
  },
  { code: "V216", what: "words", change: on(COUNT, { actual: "若干" }), found: [] },
  { code: "V216", what: "so may a score", change: on(COUNT, { self: 2.5 }), found: [] },
  {
    code: "V217",
    what: "whole steps",
    change: on(COUNT, { self: 3.5, review: 3 }),
    framework: judged({ step: 0.5 }),
    found: [],
  },
  {
    code: "V217",
    what: "between steps, by unit and reviewer",
    change: on(COUNT, { self: 3.3, review: 3.2 }),
    framework: judged({ step: 0.5 }),
    found: [
      [`${COUNT} self`, { v: 3.3, step: 0.5 }],
      [`${COUNT} review`, { v: 3.2, step: 0.5 }],
    ],
  },
  { code: "V217", what: "no steps", change: on(COUNT, { self: 3.3 }), framework: judged({}), found: [] },
  {
    code: "V217",
    what: "no number",
    change: on(COUNT, { self: "优" }),
    framework: judged({ step: 0.5 }),
    found: [],
  },
  { code: "V217", what: "a rule that gives what it gives", change: on(COUNT, { self: 3.3 }), found: [] },
  {
    code: "V227",
    what: "points of three decimals",
    change: () => null,
    framework: adapted(COUNT, () => ({ maxPoints: 4.125 })),
    found: [["header code", { codes: [COUNT], n: 2 }]],
  },
  {
    ...said("V227", "points of two", () => null, []),
    framework: adapted(COUNT, () => ({ maxPoints: 4.25 })),
  },
  {
    code: "V423",
    what: "a plan of nothing",
    change: on("SQLH-2.1", { base: 0 }),
    framework: noMinimum,
    found: [],
  },
  {
    code: "V423",
    what: "a planned loss",
    change: on("SQLH-2.1", { base: -20 }),
    framework: noMinimum,
    found: [["SQLH-2.1 base", { v: -20 }]],
  },
  {
    code: "V423",
    what: "a blank plan",
    change: on("SQLH-2.1", { base: null }),
    framework: noMinimum,
    found: [],
  },
  {
    code: "V423",
    what: "a planned loss that the rule reads",
    change: on("SQLH-5.1", { base: -20 }),
    found: [],
  },
  {
    code: "V211",
    what: "a sheet without reviews",
    change: withoutReviews({ self: 4.567 }),
    found: [[`${COUNT} self`, {}, null, COUNT]],
  },
  {
    code: "V217",
    what: "between steps, on a sheet without reviews",
    change: withoutReviews({ self: 3.3 }),
    framework: judged({ step: 0.5 }),
    found: [[`${COUNT} self`, {}, null, COUNT]],
  },
]);
