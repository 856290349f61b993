/** Generates scoring rules of every type with fitting entries, and the odd texts that frameworks may hold. */
import fc from "fast-check";
import type { Indicator } from "../../src/core/framework/framework";
import type { ScoringRule } from "../../src/core/scoring/rules/registry";

const ODD = [
  '他说"好"',
  "=1+1",
  "+86",
  "-",
  "@甲",
  "'x",
  "a\nb",
  "甲；乙|丙=1",
  " 前后空格 ",
  "_x0041_",
  "#N/A",
  "TRUE",
  "1-2",
  "\u0007铃",
  "😀",
  "<&>",
  "a\r\nb",
  "100%",
];

/** A word, often an odd one. */
export const word = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom("甲", "乙", "党课", "Plan", "会议记录") },
  { weight: 2, arbitrary: fc.constantFrom(...ODD) },
  { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 12 }) },
);
/** A word in both languages. */
export const text = fc.record({ zh: word, en: word });
/** 0–1 in thousandths. */
export const share = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);
const positive = fc.integer({ min: 1, max: 2000 }).map((hundredths) => hundredths / 100);

/** Options are chosen from a list: no commas, no line breaks, none twice, none blank or padded. */
export const options = fc.uniqueArray(
  fc.constantFrom("优", "良", "中", "差", '"甲"', "=乙", "a=1", "丙；丁", "x|y", "'q", "是/否", "100%"),
  {
    minLength: 1,
    maxLength: 6,
  },
);

type Body = Pick<Indicator, "entries"> & { readonly rule: ScoringRule };

const label = text;
function body<Params>(
  params: fc.Arbitrary<Params>,
  make: (params: Params) => ScoringRule,
  entries: (labels: readonly { zh: string; en: string }[], params: Params) => Indicator["entries"],
): fc.Arbitrary<Body> {
  return fc
    .tuple(params, fc.array(label, { minLength: 6, maxLength: 6 }))
    .map(([value, labels]) => ({ rule: make(value), entries: entries(labels, value) }));
}

type Labels = readonly { zh: string; en: string }[];
const at = (labels: Labels, index: number) => labels[index] ?? { zh: "甲", en: "A" };
const number = (key: string, slot: "base" | "actual" | "ballot") => (labels: Labels, index: number) =>
  ({ key, label: at(labels, index), type: "decimal", slot, required: true, min: 0 }) as const;
const actual = (key: string) => (labels: Labels) => [number(key, "actual")(labels, 0)];

/** Shares that fall from tier to tier, with minima that fall as well. */
const tiers = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 1000 })), {
    minLength: 1,
    maxLength: 5,
    selector: ([min]) => min,
  })
  .map((pairs) => {
    const minima = pairs.map(([min]) => min).sort((a, b) => b - a);
    return minima.map((min, index) => ({ min: min / 4, share: 1 - index / 8 }));
  });

const RULES: readonly fc.Arbitrary<Body>[] = [
  body(
    fc.record({ target: positive }),
    ({ target }) => ({ type: "rate", params: { mode: "profit", target } }),
    (labels) => [number("den", "base")(labels, 0), number("num", "actual")(labels, 1)],
  ),
  body(
    fc.record({ target: positive }),
    ({ target }) => ({ type: "rate", params: { mode: "proportional", target } }),
    (labels) => [number("den", "base")(labels, 0), number("num", "actual")(labels, 1)],
  ),
  body(
    fc.record({ target: positive }),
    ({ target }) => ({ type: "rate", params: { mode: "linear", target, floorRate: target / 2 } }),
    (labels) => [number("den", "base")(labels, 0), number("num", "actual")(labels, 1)],
  ),
  body(
    fc.record({ target: positive, step: positive, pointsPerStep: positive }),
    (params) => ({ type: "rate", params: { mode: "step", ...params } }),
    (labels) => [number("den", "base")(labels, 0), number("num", "actual")(labels, 1)],
  ),
  body(
    fc.record({ Q: positive, Y: positive }),
    (each) => ({
      type: "deduct_per_miss",
      params: { required: each, pointsPerMiss: { Q: each.Y, Y: each.Q }, floor: 0 },
    }),
    actual("done"),
  ),
  body(
    fc.record({ pointsPerEvent: positive, zeroAt: fc.option(positive, { nil: undefined }) }),
    ({ pointsPerEvent, zeroAt }) => ({
      type: "deduct_per_event",
      params: { pointsPerEvent, floor: 0, ...(zeroAt === undefined ? {} : { zeroAt }) },
    }),
    actual("events"),
  ),
  body(
    options,
    (list) => ({
      type: "tier_select",
      params: { tiers: list.map((option, index) => ({ option, share: 1 - index / 7 })) },
    }),
    (labels, list) => [
      { key: "option", label: at(labels, 0), type: "enum", slot: "option", required: true, options: list },
    ],
  ),
  body(
    fc.record({ Q: tiers, Y: tiers }),
    (lists) => ({ type: "tier_value", params: { direction: "gte", tiers: lists } }),
    actual("value"),
  ),
  body(
    fc.array(text, { minLength: 1, maxLength: 5 }),
    (items) => ({
      type: "checklist",
      params: { items: items.map((item, index) => ({ key: `i${index + 1}`, ...item })), weighting: "equal" },
    }),
    (labels) => [
      { key: "ticked", label: at(labels, 0), type: "multi", slot: "actual", required: true, min: 0 },
    ],
  ),
  body(
    fc.record({ yesShare: share, noShare: share }),
    (params) => ({ type: "binary", params }),
    (labels) => [
      {
        key: "yes",
        label: at(labels, 0),
        type: "enum",
        slot: "option",
        required: true,
        options: ["是", "否"],
      },
    ],
  ),
  body(
    share,
    (minValidShare) => ({
      type: "ballot",
      params: { weights: { 好: 100, 较好: 80.5, 一般: 60, 差: 0 }, minValidShare },
    }),
    (labels) =>
      ["good", "fair", "avg", "poor", "issued", "invalid"].map((key, index) =>
        number(key, "ballot")(labels, index),
      ),
  ),
  body(
    fc.constantFrom("F1|F2.annual", "manual:business"),
    (source) => ({ type: "import_score", params: { sourceFullScore: 100, source, cap: 1 } }),
    actual("raw"),
  ),
  body(
    fc.boolean(),
    (stepped) => ({ type: "manual", params: stepped ? { step: 0.5 } : {} }),
    () => [],
  ),
  body(
    fc.record({ worst: fc.integer(), span: positive }),
    ({ worst, span }) => ({ type: "linear", params: { worst, best: worst - span } }),
    actual("value"),
  ),
  body(
    fc.constantFrom("higher" as const, "lower" as const),
    (direction) => ({ type: "relative", params: { direction } }),
    actual("value"),
  ),
];

/** A rule of any type with the entries that it reads. */
export const anyRule = fc.oneof(...RULES);
