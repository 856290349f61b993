/**
 * Generates frameworks that are hard on numbers: any number of decimals, caps, adjustments and grade minima
 * finer than they are, ballots in other words, vetoes of several strengths, entries held against each other.
 */
import fc from "fast-check";
import { applicablePoints } from "../../src/core/framework/derived-totals";
import type { Adjustment, Framework, Grade, Indicator } from "../../src/core/framework/framework";
import { BALLOT_COLUMNS } from "../../src/core/template/scoring-layout";
import { anyRule, options } from "./any-rule";

const TEXT = { zh: "生成的指标", en: "generated" };
const EVIDENCE = { required: false, minItems: 0, when: "onRequest", desc: TEXT } as const;
const REMEDY = { trigger: 0.8, dueDays: 30, action: TEXT };
const PERIODS = ["Q1", "Q2", "Q3", "Q4", "Y"] as const;

const thousandths = (most: number): fc.Arbitrary<number> =>
  fc.integer({ min: 1, max: most * 1000 }).map((count) => count / 1000);

/** Words of a vote, one set for all votes of a framework; the last one is ours in another order. */
const VOTE_WORDS = fc.constantFrom(
  null,
  ["优秀", "良好", "合格", "不合格", "发放票", "作废票"],
  ["差", "一般", "较好", "好", "发出票数", "无效票"],
);

interface Parts {
  readonly decimals: number;
  readonly bodies: readonly (Pick<Indicator, "rule" | "entries"> & {
    readonly weight: number;
    readonly allowNA: boolean;
    readonly review: "required" | "optional" | null;
    readonly checked: boolean;
    readonly percent: boolean;
    readonly opensGroup: boolean;
  })[];
  readonly votes: readonly string[] | null;
  /** Where the minima lie between the bounds of the final score, in ten-thousandths. */
  readonly grades: readonly number[];
  readonly adjustments: readonly Made[];
  readonly caps: Framework["caps"];
}

type Made =
  | {
      readonly kind: "bonus";
      readonly cap: number;
      readonly levels: readonly string[];
      readonly points: number;
    }
  | { readonly kind: "bonus" | "penalty"; readonly cap: number; readonly perUnit: number }
  | { readonly kind: "veto"; readonly allows: number };

const bonus = fc.constant("bonus" as const);
const kind = fc.constantFrom("bonus" as const, "penalty" as const);
const adjustment: fc.Arbitrary<Made> = fc.oneof(
  fc.record({ kind: bonus, cap: thousandths(6), levels: options, points: thousandths(3) }),
  fc.record({ kind, cap: thousandths(6), perUnit: thousandths(2) }),
  fc.record({ kind: fc.constant("veto" as const), allows: fc.nat(4) }),
);

const body = fc
  .tuple(
    anyRule,
    fc.record({
      weight: fc.integer({ min: 1, max: 40 }),
      allowNA: fc.boolean(),
      review: fc.constantFrom(null, null, "required" as const, "optional" as const),
      checked: fc.boolean(),
      percent: fc.boolean(),
      opensGroup: fc.boolean(),
    }),
  )
  .map(([rule, rest]) => ({ ...rule, ...rest }));

export const anyNumberFramework: fc.Arbitrary<Framework> = fc
  .record({
    decimals: fc.integer({ min: 0, max: 4 }),
    bodies: fc.array(body, { minLength: 1, maxLength: 8 }),
    votes: VOTE_WORDS,
    grades: fc.uniqueArray(fc.integer({ min: 1, max: 9999 }), { maxLength: 4 }),
    adjustments: fc.array(adjustment, { maxLength: 5 }),
    caps: fc.record({
      bonus: thousandths(8),
      penalty: thousandths(8),
      finalMax: fc.constantFrom(100, 100, 97.0005, 88.885),
      finalMin: fc.constantFrom(0, 0, 1.0005, 40),
    }),
  })
  .map(build);

function build(parts: Parts): Framework {
  const { decimals, bodies, caps } = parts;
  const points = shareOut(
    bodies.map(({ weight }) => weight),
    decimals,
  );
  let group = 0;
  let within = 0;
  const indicators = bodies.map((made, index): Indicator => {
    if (index === 0 || made.opensGroup) [group, within] = [group + 1, 0];
    within += 1;
    return {
      code: `N-${group}.${within}`,
      parent: `N-${group}`,
      level: 2,
      name: TEXT,
      maxPoints: points[index] ?? 0,
      criteria: TEXT,
      // A framework is a source of one part only.
      rule:
        made.rule.type === "import_score"
          ? { ...made.rule, params: { ...made.rule.params, source: `manual:${index}` } }
          : made.rule,
      unit: "项",
      entries: entriesOf(made, parts.votes),
      evidence: EVIDENCE,
      periods: [...PERIODS],
      allowNA: made.allowNA,
      remedy: REMEDY,
      ...(made.review === null ? {} : { review: made.review }),
      ...(made.checked ? { checks: checksOf(made) } : {}),
    };
  });
  const groups = [...new Set(indicators.map(({ parent }) => parent))].map((code) => ({
    code,
    parent: null,
    level: 1 as const,
    name: TEXT,
    maxPoints: applicablePoints(indicators.filter(({ parent }) => parent === code))["Y"] ?? 0,
  }));
  const grades = [...parts.grades]
    .sort((a, b) => b - a)
    .concat(0)
    .map((part, index): Grade => ({
      key: `G${index}`,
      name: { zh: `等${index}`, en: `G${index}` },
      min: Math.round((caps.finalMin + ((caps.finalMax - caps.finalMin) * part) / 10_000) * 10_000) / 10_000,
    }));
  return {
    schemaVersion: "1.0.0",
    id: "N",
    prefix: "N",
    version: "1",
    status: "draft",
    name: TEXT,
    subject: "branch",
    totalPoints: 100,
    precision: { decimals, rounding: "half_up", stage: "indicator_then_total" },
    cycle: {
      reporting: "quarterly",
      assessment: "annual",
      naPolicy: "rescale",
      annual: { method: "mean_quarters", missingQuarter: "zero" },
    },
    grades,
    tieBreak: [],
    caps,
    indicators: groups.flatMap((one) => [one, ...indicators.filter(({ parent }) => parent === one.code)]),
    adjustments: parts.adjustments.map((made, index) => adjustmentOf(made, index, grades)),
  };
}

/** Points of so many decimals that are 100 together. */
function shareOut(weights: readonly number[], decimals: number): readonly number[] {
  const unit = 10 ** decimals;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const units = weights.map((weight) => Math.max(1, Math.floor((weight / total) * 100 * unit)));
  const rest = 100 * unit - units.reduce((sum, one) => sum + one, 0);
  units[units.length - 1] = (units.at(-1) ?? 0) + rest;
  return units.map((one) => one / unit);
}

function entriesOf(
  { entries, percent, rule }: Parts["bodies"][number],
  words: readonly string[] | null,
): Indicator["entries"] {
  return entries.map((entry) => {
    const word = words?.[Object.keys(BALLOT_COLUMNS).indexOf(entry.key)];
    if (entry.slot === "ballot" && word !== undefined) return { ...entry, label: { zh: word, en: word } };
    const counts = entry.slot === "actual" && (rule.type === "tier_value" || rule.type === "linear");
    return counts && percent ? { ...entry, unit: "%" } : entry;
  });
}

function checksOf({ rule: { type } }: Parts["bodies"][number]): NonNullable<Indicator["checks"]> {
  if (type === "rate") return [{ kind: "lte", a: "num", b: "den", rule: "V207" }];
  if (type === "ballot")
    return [
      { kind: "sum_lte", parts: ["good", "fair", "avg", "poor", "invalid"], b: "issued", rule: "V214" },
    ];
  return [];
}

function adjustmentOf(made: Made, index: number, grades: readonly Grade[]): Adjustment {
  const common = { code: `N-A${index}`, name: TEXT, evidence: EVIDENCE };
  if (made.kind === "veto")
    return { ...common, kind: "veto", gradeCap: grades[made.allows % grades.length]?.key ?? "" };
  const { cap } = made;
  if ("perUnit" in made) return { ...common, kind: made.kind, cap, perUnit: made.perUnit };
  const levels = made.levels.map((option, level) => ({
    option,
    points: Math.round(made.points * (level + 1) * 1000) / 1000,
  }));
  return { ...common, kind: made.kind, cap, levels };
}
