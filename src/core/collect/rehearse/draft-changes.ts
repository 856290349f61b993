/** What a draft has otherwise than the framework by which the returns were filled: code by code, and as a whole. */
import { compactJson } from "../../framework/canonical-json";
import type { Adjustment, Framework, Indicator, IndicatorGroup } from "../../framework/framework";
import { applicableIndicators, indicatorGroups } from "../../framework/indicators";
import type { Period } from "../../framework/period";

/** Members of an indicator that are told when they differ, by what they are called in the JSON. */
const INDICATOR_PARTS = {
  points: "maxPoints",
  rule: "rule",
  entries: "entries",
  name: "name",
  parent: "parent",
  notApplicable: "allowNA",
  review: "review",
  criteria: "criteria",
  evidence: "evidence",
  checks: "checks",
  onceWith: "onceWith",
  remedy: "remedy",
  department: "department",
} as const satisfies Readonly<Record<string, keyof Indicator>>;

/** The same of an adjustment; which members there are depends on its kind. */
const ADJUSTMENT_PARTS = {
  kind: "kind",
  levels: "levels",
  perUnit: "perUnit",
  cap: "cap",
  gradeCap: "gradeCap",
  name: "name",
  evidence: "evidence",
} as const;

/** Members of the framework itself on which scores, grades and ranks of the period depend. */
const WHOLE_PARTS = [
  "grades",
  "quota",
  "tieBreak",
  "caps",
  "precision",
  "totalPoints",
  "department",
] as const;

/** Those that act in the year, or on what follows from it. */
const YEAR_PARTS = ["cycle", "lifecycle", "composition", "outputs"] as const;

export type ChangedPart = keyof typeof INDICATOR_PARTS;
export type ChangedAdjustmentPart = keyof typeof ADJUSTMENT_PARTS;
export type WholePart = (typeof WHOLE_PARTS)[number];
export type YearPart = (typeof YEAR_PARTS)[number];

export interface Change<Item, Part> {
  readonly before: Item;
  readonly after: Item;
  readonly parts: readonly Part[];
}

export type IndicatorChange = Change<Indicator, ChangedPart>;
export type AdjustmentChange = Change<Adjustment, ChangedAdjustmentPart>;

export interface DraftChanges {
  /** Asked by the draft in this period, and not by the framework. */
  readonly added: readonly Indicator[];
  /** Asked by the framework in this period, and not by the draft. */
  readonly removed: readonly Indicator[];
  readonly changed: readonly IndicatorChange[];
  /** Level-1 indicators that are called otherwise. */
  readonly renamed: readonly Change<IndicatorGroup, "name">[];
  readonly addedAdjustments: readonly Adjustment[];
  readonly removedAdjustments: readonly Adjustment[];
  readonly changedAdjustments: readonly AdjustmentChange[];
  /** What differs of the framework as a whole. */
  readonly whole: Change<Framework, WholePart>;
  /** What differs, and doesn't act on the period's scores. */
  readonly year: readonly YearPart[];
}

export function draftChanges(framework: Framework, draft: Framework, period: Period): DraftChanges {
  const before = byCode(applicableIndicators(framework, period));
  const after = byCode(applicableIndicators(draft, period));
  const [adjustments, drafted] = [byCode(framework.adjustments), byCode(draft.adjustments)];
  return {
    added: [...after.values()].filter(({ code }) => !before.has(code)),
    removed: [...before.values()].filter(({ code }) => !after.has(code)),
    changed: changesOf(before, after, INDICATOR_PARTS),
    renamed: changesOf(byCode(indicatorGroups(framework)), byCode(indicatorGroups(draft)), { name: "name" }),
    addedAdjustments: [...drafted.values()].filter(({ code }) => !adjustments.has(code)),
    removedAdjustments: [...adjustments.values()].filter(({ code }) => !drafted.has(code)),
    changedAdjustments: changesOf(adjustments, drafted, ADJUSTMENT_PARTS),
    whole: { before: framework, after: draft, parts: differing(framework, draft, WHOLE_PARTS) },
    year: differing(framework, draft, YEAR_PARTS),
  };
}

/** What both have, where a part of it differs; in the draft's order. */
function changesOf<Item extends object, Part extends string>(
  before: ReadonlyMap<string, Item>,
  after: ReadonlyMap<string, Item>,
  members: Readonly<Record<Part, string>>,
): readonly Change<Item, Part>[] {
  const names = Object.keys(members) as Part[];
  return [...after].flatMap(([code, item]) => {
    const known = before.get(code);
    if (known === undefined) return [];
    const parts = names.filter((part) => !isSame(known, item, members[part]));
    return parts.length === 0 ? [] : [{ before: known, after: item, parts }];
  });
}

function differing<Part extends string>(a: object, b: object, parts: readonly Part[]): readonly Part[] {
  return parts.filter((part) => !isSame(a, b, part));
}

function isSame(a: object, b: object, member: string): boolean {
  return textOf(a, member) === textOf(b, member);
}

/** "" for a member that isn't there. */
function textOf(item: object, member: string): string {
  const value: unknown = Object.entries(item).find(([key]) => key === member)?.[1];
  return value === undefined ? "" : compactJson({ value });
}

function byCode<Part extends { readonly code: string }>(parts: readonly Part[]): ReadonlyMap<string, Part> {
  return new Map(parts.map((part) => [part.code, part]));
}
