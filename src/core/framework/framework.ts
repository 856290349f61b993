/**
 * The indicator framework: what is measured and how points are given. A framework is data, read
 * from JSON; this file is its shape. The arithmetic of its rules is in scoring/rules.
 */
import * as z from "zod/mini";
import { PROPOSED_OF_FRAMEWORK, PROPOSED_OF_INDICATOR } from "./proposed-parts";
import { scoringRuleSchema } from "../scoring/rules/registry";

/** What other programs keep with a framework; carried along unread, so that nothing is lost. */
const carried = z.optional(z.unknown());

const text = z.strictObject({ zh: z.string().check(z.minLength(1)), en: z.string().check(z.minLength(1)) });
const code = z.string().check(z.minLength(1));
const department = z.strictObject({ zh: z.string().check(z.minLength(1)), en: z.optional(z.string()) });
const periodKey = z.enum(["Q1", "Q2", "Q3", "Q4", "Y"]);
const severity = z.enum(["error", "warn", "info"]);

/** Where an entry's value stands: a column of the scoring sheet, or the ballot sheet. */
const slot = z.enum(["base", "actual", "option", "ballot", "info"]);

const entrySchema = z.strictObject({
  key: z.string(),
  label: text,
  /** `multi` is a count of ticked elements. */
  type: z.enum(["int", "decimal", "enum", "multi"]),
  slot,
  required: z.boolean(),
  min: z.optional(z.number()),
  max: z.optional(z.number()),
  options: z.optional(z.array(z.string())),
  unit: z.optional(z.string()),
  source: z.optional(z.string()),
  scored: z.optional(z.boolean()),
  /** How the quarters' figures make the year's; where it is missing, as is usual for the rule (over-year.ts). */
  overYear: z.optional(z.enum(["sum", "last", "none"])),
  note: carried,
});

const checkSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("lte"),
    a: z.string(),
    b: z.string(),
    rule: z.string(),
    severity: z.optional(severity),
  }),
  z.strictObject({
    kind: z.literal("sum_lte"),
    parts: z.array(z.string()),
    b: z.string(),
    rule: z.string(),
    severity: z.optional(severity),
  }),
]);

/**
 * When papers are due: for every claim; when an entry differs from the earlier period's; when points were
 * lost or claimed against the rule; or only when the reviewer asks. See docs/scoring.md.
 */
export const evidencePolicy = z.enum(["always", "whenChanged", "whenLost", "onRequest"]);

const evidenceSchema = z.strictObject({
  /** False where no papers are due at all. */
  required: z.boolean(),
  minItems: z.number(),
  when: evidencePolicy,
  desc: text,
});

const level1Schema = z.strictObject({
  code,
  parent: z.null(),
  level: z.literal(1),
  name: text,
  maxPoints: z.number(),
  seed: carried,
});

/** One row of the scoring sheet. */
export const level2Schema = z.strictObject({
  code,
  parent: code,
  level: z.literal(2),
  name: text,
  maxPoints: z.number(),
  criteria: text,
  rule: scoringRuleSchema,
  unit: z.string(),
  entries: z.array(entrySchema),
  evidence: evidenceSchema,
  periods: z.array(periodKey),
  allowNA: z.boolean(),
  /** Whether somebody else has to give 复核得分 before the score is final; the default is the rule's. */
  review: z.optional(z.enum(["required", "optional"])),
  checks: z.optional(z.array(checkSchema)),
  /** Codes of adjustments under which the same matter may count instead, but not as well. */
  onceWith: z.optional(z.array(z.string())),
  /** Regulations that the indicator rests on: ids of regulations.json, or a source in words. */
  statutory: z.optional(z.array(z.string())),
  /** What of the indicator is our proposal and stands in no source. */
  proposed: z.optional(z.array(z.enum(PROPOSED_OF_INDICATOR))),
  remedy: z.strictObject({ trigger: z.number(), dueDays: z.number(), action: text }),
  dimension: z.optional(z.string()),
  /** Who reviews it: 责任部门, see responsible-department.ts. */
  department: z.optional(department),
  seed: carried,
});

const adjustmentBase = { code, name: text, evidence: evidenceSchema, seed: carried };

/** A bonus, a penalty or a veto. */
export const adjustmentSchema = z.union([
  z.strictObject({
    ...adjustmentBase,
    kind: z.literal("bonus"),
    levels: z.array(z.strictObject({ option: z.string(), points: z.number() })),
    cap: z.number(),
  }),
  z.strictObject({
    ...adjustmentBase,
    kind: z.enum(["bonus", "penalty"]),
    perUnit: z.number(),
    cap: z.number(),
  }),
  z.strictObject({ ...adjustmentBase, kind: z.literal("veto"), gradeCap: z.string() }),
]);

const missingQuarter = z.enum(["block", "mean_of_present", "zero"]);

/**
 * What is averaged over the year: each indicator's own rate, so that its points act as they stand, or the
 * sheets' totals, which are out of 100 each. Missing is `total`, as before there was a choice.
 */
const annualLevel = z.optional(z.enum(["indicator", "total"]));

/** How the scores of the year become one. */
const annualSchema = z.discriminatedUnion("method", [
  z.strictObject({
    method: z.literal("quarters_plus_yearend"),
    quarterAggregation: z.literal("mean"),
    quarterWeight: z.number(),
    yearEndWeight: z.number(),
    level: annualLevel,
    missingQuarter,
    note: z.optional(text),
  }),
  z.strictObject({
    method: z.literal("mean_quarters"),
    level: annualLevel,
    missingQuarter,
    note: z.optional(text),
  }),
  z.strictObject({ method: z.literal("annual_only"), note: z.optional(text) }),
]);

/** A demonstration site's way from application to naming, and back. */
const lifecycleSchema = z.strictObject({
  states: z.array(z.string()),
  accept: z.strictObject({ minScore: z.number() }),
  warn: z.strictObject({ quarterBelow: z.number() }),
  revoke: z.strictObject({
    consecutiveQuartersBelow: z.number(),
    threshold: z.number(),
    orVeto: z.boolean(),
  }),
  note: carried,
});

/** The shape of a framework file; fields that it doesn't know are refused, since they may be slips. */
export const frameworkSchema = z.strictObject({
  schemaVersion: z.literal("1.0.0"),
  id: z.string(),
  prefix: z.string(),
  version: z.string(),
  status: z.string(),
  /** What holds for the whole framework, or for all its indicators, and is our proposal. */
  proposed: z.optional(z.array(z.enum(PROPOSED_OF_FRAMEWORK))),
  name: text,
  subject: z.enum(["branch", "committee"]),
  department: z.optional(department),
  /** 100, but for frameworks derived from a sheet whose points add up to something else. */
  totalPoints: z.number().check(z.positive()),
  precision: z.strictObject({
    decimals: z.number(),
    rounding: z.literal("half_up"),
    stage: z.literal("indicator_then_total"),
  }),
  cycle: z.strictObject({
    reporting: z.string(),
    assessment: z.string(),
    naPolicy: z.literal("rescale"),
    annual: annualSchema,
  }),
  grades: z.array(z.strictObject({ key: z.string(), name: text, min: z.number() })).check(z.minLength(1)),
  /** How many units may have the best grade when many are ranked; share 0–1. */
  quota: z.optional(
    z.strictObject({
      grade: z.string(),
      maxShare: z.number(),
      rounding: z.enum(["floor", "round", "ceil"]),
      minUnits: z.number(),
      onOverflow: z.literal("demote_lowest_after_tiebreak"),
    }),
  ),
  /** Codes of level-1 indicators, best first, or `penalty_asc`. */
  tieBreak: z.array(z.string()),
  caps: z.strictObject({
    bonus: z.number(),
    penalty: z.number(),
    finalMax: z.number(),
    finalMin: z.number(),
  }),
  indicators: z.array(z.discriminatedUnion("level", [level1Schema, level2Schema])),
  adjustments: z.array(adjustmentSchema),
  dimensions: z.optional(z.array(z.strictObject({ key: z.string(), en: z.string() }))),
  lifecycle: z.optional(lifecycleSchema),
  /** How the annual score is composed of level-1 indicators; weights sum to 1. */
  composition: z.optional(
    z.strictObject({
      weights: z.record(z.string(), z.number()),
      constraint: z.string(),
      editable: z.boolean(),
    }),
  ),
  /** Coefficient by which a grade counts elsewhere (pay, posts). */
  outputs: z.optional(
    z.strictObject({
      coefficient: z.array(z.strictObject({ grade: z.string(), k: z.number() })),
      note: carried,
    }),
  ),
  listNames: z.optional(z.array(z.string())),
  applicableMax: z.optional(z.record(z.string(), z.number())),
  counts: z.optional(z.record(z.string(), z.number())),
  seeds: carried,
  layout: carried,
  notes: carried,
});

export type Framework = z.infer<typeof frameworkSchema>;
export type Grade = Framework["grades"][number];
/** A level-1 indicator: a heading whose points are the sum of its level-2 indicators'. */
export type IndicatorGroup = z.infer<typeof level1Schema>;
/** A level-2 indicator: one row of the scoring sheet. */
export type Indicator = z.infer<typeof level2Schema>;
export type EntryDefinition = z.infer<typeof entrySchema>;
export type EvidencePolicy = z.infer<typeof evidencePolicy>;
export type EntrySlot = z.infer<typeof slot>;
export type EntryCheck = z.infer<typeof checkSchema>;
export type Adjustment = z.infer<typeof adjustmentSchema>;
