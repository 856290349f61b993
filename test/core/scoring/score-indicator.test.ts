/** One row: what its rule gives, what was claimed and reviewed, what counts, and what it still waits for. */
import Big from "big.js";
import type { EntryDefinition, Indicator } from "../../../src/core/framework/framework";
import type { CellRef } from "../../../src/core/grid/address";
import type { CellValue } from "../../../src/core/grid/grid";
import { scoreIndicator, usableInputs } from "../../../src/core/scoring/score-indicator";
import type { Field, IndicatorRow } from "../../../src/core/sheet/scoring-sheet";
import { f1 } from "../../support/grid-builder";
import { entry, judged, rate, relative, tier } from "../../support/small-indicators";

/** Cells of the row by column; entries are named after their keys. */
type Cells = Readonly<Record<string, CellValue>>;

const COLUMNS = ["code", "den", "num", "extra", "option", "self", "review", "reason", "remark"];
const placed = (key: string): CellRef => ({ sheet: "s", row: 0, column: COLUMNS.indexOf(key) });

function field(cells: Cells, key: string): Field {
  const raw = cells[key] ?? null;
  const reading: Field["reading"] =
    typeof raw === "number"
      ? { kind: "number", value: raw, notes: [] }
      : typeof raw === "string"
        ? { kind: "text", text: raw.trim() }
        : { kind: "blank" };
  return { at: placed(key), raw, formula: null, format: "General", reading };
}

function rowOf(indicator: Indicator, cells: Cells, lacks: readonly string[] = []): IndicatorRow {
  const column = (key: string): Field | null => (lacks.includes(key) ? null : field(cells, key));
  return {
    indicator,
    at: placed("code"),
    entries: indicator.entries.map((definition) => ({ definition, ...field(cells, definition.key) })),
    option: column("option"),
    self: column("self"),
    review: column("review"),
    reason: column("reason"),
    remark: column("remark"),
    ...{ rule: null, max: null, name: null, criteria: null, evidence: null, missing: null },
  };
}

const informed = (extra: Partial<EntryDefinition>): Indicator => rate({}, entry("extra", "info", extra));

interface Known {
  /** Cells with an error finding. */
  readonly wrong?: readonly string[];
  /** The best value of all units. */
  readonly best?: number;
  /** Columns that the sheet doesn't have. */
  readonly lacks?: readonly string[];
}

interface Scored {
  readonly rule?: number;
  readonly self?: number;
  readonly review?: number;
  readonly official?: number;
  readonly left?: "chosen" | "nothingToScore" | "granted";
  readonly awaitsReview?: true;
  readonly provisional?: true;
}

function scored(indicator: Indicator, cells: Cells | null, { wrong = [], best, lacks }: Known = {}): Scored {
  const row = cells === null ? null : rowOf(indicator, cells, lacks);
  const one = scoreIndicator(indicator, row, {
    framework: f1(),
    kind: "Q",
    isBlocked: ({ column }) => wrong.includes(COLUMNS[column] ?? ""),
    ...(best === undefined ? {} : { best: new Map([[indicator.code, new Big(best)]]) }),
  });
  const points = (key: "rule" | "self" | "review" | "official") =>
    one[key] === null ? {} : { [key]: one[key].toNumber() };
  return {
    ...{ ...points("rule"), ...points("self"), ...points("review"), ...points("official") },
    ...(one.notApplicable === null ? {} : { left: one.notApplicable }),
    ...(one.awaitsReview ? { awaitsReview: true as const } : {}),
    ...(one.provisional ? { provisional: true as const } : {}),
  };
}

const allowed = { allowNA: true };
const required = { review: "required" as const };
const HALF = { den: 4, num: 2 };
const NA = "不适用";

test.each<[when: string, indicator: Indicator, cells: Cells | null, expected: Scored, known?: Known]>([
  ["a row that the sheet lacks", rate(), null, {}],
  ["a missing row that has to be reviewed", rate(required), null, { awaitsReview: true }],
  ["complete entries", rate(), HALF, { rule: 5, official: 5 }],
  ["a third is rounded", rate(), { den: 3, num: 1 }, { rule: 3.33, official: 3.33 }],
  ["an entry missing", rate(), { den: 4 }, {}],
  ["words for an entry", rate(), { den: 4, num: "两项" }, {}],
  ["an entry with an error", rate(), HALF, {}, { wrong: ["num"] }],
  ["a row with an error", rate(), HALF, {}, { wrong: ["code"] }],
  ["an option with an error", rate(), { ...HALF, option: "有" }, {}, { wrong: ["option"] }],
  ["no column of options", rate(), HALF, { rule: 5, official: 5 }, { lacks: ["option"] }],
  ["an error in what is for information", informed({}), HALF, { rule: 5, official: 5 }, { wrong: ["extra"] }],
  [
    "an error in what is not scored",
    informed({ slot: "ballot", scored: false }),
    HALF,
    { rule: 5, official: 5 },
    { wrong: ["extra"] },
  ],
  ["a tier", tier, { option: "优" }, { rule: 10, official: 10, awaitsReview: true, provisional: true }],
  ["a number for a tier", tier, { option: 1 }, { awaitsReview: true }],

  ["a claim", rate(), { ...HALF, self: 4.005 }, { rule: 5, self: 4.01, official: 5 }],
  ["a claim with an error", rate(), { ...HALF, self: 40 }, { rule: 5, official: 5 }, { wrong: ["self"] }],
  ["a claim alone is no score", rate(), { self: 4 }, { self: 4 }],
  ["a review", rate(), { ...HALF, review: 2.345 }, { rule: 5, review: 2.35, official: 2.35 }],
  ["a review of what is not filled in", rate(), { review: 2 }, { review: 2, official: 2 }],
  ["a review in words", rate(), { ...HALF, review: "待定" }, { rule: 5 }],
  ["a review with an error", rate(), { ...HALF, review: 30 }, { rule: 5 }, { wrong: ["review"] }],
  ["no columns of scores", rate(), HALF, { rule: 5, official: 5 }, { lacks: ["self", "review"] }],
  [
    "a review required and missing",
    rate(required),
    HALF,
    { rule: 5, official: 5, awaitsReview: true, provisional: true },
  ],
  [
    "a review required and there",
    rate(required),
    { ...HALF, review: 4 },
    { rule: 5, review: 4, official: 4 },
  ],
  [
    "a review required and not readable",
    rate(required),
    { ...HALF, review: "待定" },
    { rule: 5, awaitsReview: true },
  ],
  ["a review required of nothing", rate(required), {}, { awaitsReview: true }],

  ["a base of 0 where it may leave", rate(allowed), { den: 0, num: 0 }, { left: "nothingToScore" }],
  ["a base of 0 where it must apply", rate(), { den: 0, num: 0 }, {}],
  ["a base of 0, reviewed", rate(), { den: 0, num: 0, review: 3 }, { review: 3, official: 3 }],
  ["chosen away", rate(allowed), { option: "无此项" }, { left: "chosen" }],
  [
    "chosen away, and yet reviewed",
    rate(allowed),
    { option: NA, review: 3, self: 2 },
    { left: "chosen", self: 2, review: 3 },
  ],
  [
    "chosen away though a review is required",
    rate({ ...allowed, ...required }),
    { option: NA },
    { left: "chosen" },
  ],
  ["chosen away where it may not", rate(), { ...HALF, option: NA }, {}],
  [
    "another word in the column of options",
    rate(allowed),
    { ...HALF, option: "有" },
    { rule: 5, official: 5 },
  ],
  ["let off", rate(), { ...HALF, review: NA, reason: "新成立" }, { left: "granted" }],
  ["let off without a reason", rate(), { ...HALF, review: NA }, { rule: 5 }],
  ["let off in a row with an error", rate(), { review: NA, reason: "新成立" }, {}, { wrong: ["code"] }],
  ["let off by a cell with an error", rate(), { review: NA, reason: "新成立" }, {}, { wrong: ["review"] }],
  ["let off for a reason with an error", rate(), { review: NA, reason: "新成立" }, {}, { wrong: ["reason"] }],
  [
    "let off, an error in the remark",
    rate(),
    { review: NA, reason: "新成立" },
    { left: "granted" },
    { wrong: ["remark"] },
  ],
  [
    "let off where the reason stands in 备注",
    rate(),
    { review: NA, remark: "新成立" },
    { left: "granted" },
    { lacks: ["reason"] },
  ],
  ["let off with neither column", rate(), { review: NA }, {}, { lacks: ["reason", "remark"] }],

  [
    "a judgement claimed",
    judged(),
    { self: 8 },
    { self: 8, official: 8, awaitsReview: true, provisional: true },
  ],
  ["a judgement reviewed", judged(), { self: 8, review: 7 }, { self: 8, review: 7, official: 7 }],
  [
    "a judgement with an unreadable review",
    judged(),
    { self: 8, review: "待定" },
    { self: 8, awaitsReview: true },
  ],
  [
    "a judgement claimed, no review required",
    judged({ review: "optional" }),
    { self: 8 },
    { self: 8, official: 8 },
  ],
  [
    "a judgement in a row with an error",
    judged(),
    { self: 8 },
    { self: 8, awaitsReview: true },
    { wrong: ["code"] },
  ],
  ["a judgement chosen away", judged(allowed), { option: NA, self: 8 }, { left: "chosen", self: 8 }],

  ["one unit of many", relative(), { num: 4 }, { provisional: true }],
  ["one unit of many, with a claim", relative(), { num: 4, self: 8 }, { self: 8, provisional: true }],
  ["one unit of many, reviewed", relative(), { num: 4, review: 6 }, { review: 6, official: 6 }],
  ["one unit of many, with an unreadable review", relative(), { num: 4, review: "待定" }, {}],
  ["one unit of many, let off", relative(), { num: 4, review: NA, reason: "新成立" }, { left: "granted" }],
  ["one unit of many, nothing entered", relative(), {}, {}],
  ["beside the best", relative(), { num: 4 }, { rule: 5, official: 5 }, { best: 8 }],
])("%s", (_, indicator, cells, expected, known = {}) => {
  expect(scored(indicator, cells, known)).toEqual(expected);
});

test("inputs are told by their keys, and what an indicator lacks is not made up", () => {
  const inputs = usableInputs(rowOf(rate(), HALF), () => false);
  if (inputs === null || inputs === "chosenAway") throw new Error("The row is complete");
  expect([inputs.number("den"), inputs.number("num"), inputs.actual()].map(Number)).toEqual([4, 2, 2]);
  expect(() => inputs.number("other")).toThrow("GEN-1.1 has no number “other”");
  expect(() => inputs.option("num")).toThrow("GEN-1.1 has no option “num”");
  expect(() => inputs.option("other")).toThrow("GEN-1.1 has no option “other”");
  const mixed = { ...tier, entries: [entry("num", "actual"), ...tier.entries] };
  const chosen = usableInputs(rowOf(mixed, { num: 2, option: "优" }), () => false);
  expect(chosen === null || chosen === "chosenAway" ? null : chosen.option("option")).toBe("优");
});
