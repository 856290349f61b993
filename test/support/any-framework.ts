/** Generates valid frameworks of every rule, with texts that try programs: quotes, line breaks, leading =. */
import { PROPOSED_OF_INDICATOR } from "../../src/core/framework/proposed-parts";
import fc from "fast-check";
import { applicablePoints, countItems } from "../../src/core/framework/derived-totals";
import type { Framework, Indicator } from "../../src/core/framework/framework";
import { anyRule, options, share, text, word } from "./any-rule";

/** At least one that the mean of the quarters reads. */
const periods = fc
  .tuple(fc.subarray(["Q1", "Q2", "Q3", "Q4"] as const, { minLength: 1 }), fc.boolean())
  .map(([quarters, yearEnd]) => [...quarters, ...(yearEnd ? (["Y"] as const) : [])]);
const evidence = fc.record({
  required: fc.boolean(),
  minItems: fc.integer({ min: 0, max: 3 }),
  when: fc.constantFrom("always", "whenChanged", "whenLost", "onRequest"),
  desc: text,
});

const indicator = fc.record({
  body: anyRule,
  name: text,
  criteria: text,
  unit: fc.constantFrom("次", "", "% "),
  periods,
  evidence,
  allowNA: fc.boolean(),
  remedy: fc.record({ trigger: share, dueDays: fc.integer({ min: 0, max: 90 }), action: text }),
  statutory: fc.option(fc.array(word, { maxLength: 3 }), { nil: undefined }),
  department: fc.option(fc.oneof(fc.record({ zh: word }), fc.record({ zh: word, en: word })), {
    nil: undefined,
  }),
  proposed: fc.option(fc.uniqueArray(fc.constantFrom(...PROPOSED_OF_INDICATOR), { maxLength: 3 }), {
    nil: undefined,
  }),
  seed: fc.option(fc.jsonValue({ maxDepth: 2 }), { nil: undefined }),
});

/** Points of 2 for each indicator but the last, which takes what is left of 100. */
export const anyFramework: fc.Arbitrary<Framework> = fc
  .record({
    name: text,
    version: word,
    groups: fc.array(fc.tuple(text, fc.array(indicator, { minLength: 1, maxLength: 4 })), {
      minLength: 1,
      maxLength: 4,
    }),
    levels: options,
    adjustment: text,
    evidence,
    grades: fc.array(text, { minLength: 1, maxLength: 5 }),
    statesTotals: fc.boolean(),
    notes: fc.option(fc.jsonValue({ maxDepth: 2 }), { nil: undefined }),
    listNames: fc.option(fc.array(word, { maxLength: 3 }), { nil: undefined }),
  })
  .map((parts) => asFile(build(parts)));

/** As a file would hold it: JSON knows no −0. */
function asFile(framework: Framework): Framework {
  return JSON.parse(JSON.stringify(framework)) as Framework;
}

type Parts = {
  readonly name: { zh: string; en: string };
  readonly version: string;
  readonly groups: readonly (readonly [
    { zh: string; en: string },
    readonly (typeof indicator extends fc.Arbitrary<infer T> ? T : never)[],
  ])[];
  readonly levels: readonly string[];
  readonly adjustment: { zh: string; en: string };
  readonly evidence: Indicator["evidence"];
  readonly grades: readonly { zh: string; en: string }[];
  readonly statesTotals: boolean;
  readonly notes: unknown;
  readonly listNames: string[] | undefined;
};

/** A framework is a source of one part only. */
function ownSource(rule: Indicator["rule"], number: number): Indicator["rule"] {
  if (rule.type !== "import_score" || !rule.params.source.endsWith(".annual")) return rule;
  return { ...rule, params: { ...rule.params, source: `F${2 * number}|F${2 * number + 1}.annual` } };
}

function build(parts: Parts): Framework {
  const count = parts.groups.reduce((sum, [, list]) => sum + list.length, 0);
  let made = 0;
  const indicators = parts.groups.flatMap(([name, list], group): Framework["indicators"] => {
    const parent = `T-${group + 1}`;
    const level2 = list.map(
      ({ body: { rule, entries }, statutory, department, proposed, seed, ...rest }, index): Indicator => {
        made++;
        const maxPoints = made === count ? 100 - 2 * (count - 1) : 2;
        return {
          code: `${parent}.${index + 1}`,
          parent,
          level: 2,
          maxPoints,
          rule: ownSource(rule, made),
          entries,
          ...rest,
          ...(statutory === undefined ? {} : { statutory }),
          ...(department === undefined ? {} : { department }),
          ...(proposed === undefined ? {} : { proposed }),
          ...(seed === undefined ? {} : { seed }),
        };
      },
    );
    const maxPoints = level2.reduce((sum, item) => sum + item.maxPoints, 0);
    return [{ code: parent, parent: null, level: 1, name, maxPoints }, ...level2];
  });
  const grades = parts.grades.map((name, index) => ({
    key: `G${index}`,
    name,
    min: (parts.grades.length - 1 - index) * 15.5,
  }));
  const adjustments: Framework["adjustments"] = [
    {
      code: "T-B1",
      kind: "bonus",
      name: parts.adjustment,
      evidence: parts.evidence,
      levels: parts.levels.map((option, index) => ({ option, points: index + 0.5 })),
      cap: 3,
    },
    { code: "T-P1", kind: "penalty", name: parts.adjustment, evidence: parts.evidence, perUnit: 1.5, cap: 6 },
    {
      code: "T-V1",
      kind: "veto",
      name: parts.adjustment,
      evidence: parts.evidence,
      gradeCap: grades.at(-1)?.key ?? "",
    },
  ];
  const level2 = indicators.filter((item): item is Indicator => item.level === 2);
  return {
    schemaVersion: "1.0.0",
    id: "T",
    prefix: "T",
    version: parts.version,
    status: "draft",
    name: parts.name,
    subject: "branch",
    totalPoints: 100,
    precision: { decimals: 2, rounding: "half_up", stage: "indicator_then_total" },
    cycle: {
      reporting: "quarterly",
      assessment: "annual",
      naPolicy: "rescale",
      annual: { method: "mean_quarters", missingQuarter: "zero" },
    },
    grades,
    tieBreak: ["T-1", "penalty_asc"],
    caps: { bonus: 5, penalty: 10, finalMax: 100, finalMin: 0 },
    indicators,
    adjustments,
    ...(parts.listNames === undefined ? {} : { listNames: parts.listNames }),
    ...(parts.notes === undefined ? {} : { notes: parts.notes }),
    ...(parts.statesTotals
      ? { applicableMax: applicablePoints(level2), counts: countItems(indicators, adjustments.length) }
      : {}),
  };
}
