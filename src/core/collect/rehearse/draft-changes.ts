/** What a draft has otherwise than the framework by which the returns were filled, code by code. */
import { compactJson } from "../../framework/canonical-json";
import type { Adjustment, Framework, Indicator } from "../../framework/framework";
import { applicableIndicators } from "../../framework/indicators";
import type { Period } from "../../framework/period";

export type ChangedPart = "points" | "rule" | "entries" | "name" | "parent" | "notApplicable";

export interface IndicatorChange {
  readonly before: Indicator;
  readonly after: Indicator;
  readonly parts: readonly ChangedPart[];
}

export interface DraftChanges {
  /** Asked by the draft in this period, and not by the framework. */
  readonly added: readonly Indicator[];
  /** Asked by the framework in this period, and not by the draft. */
  readonly removed: readonly Indicator[];
  readonly changed: readonly IndicatorChange[];
  readonly addedAdjustments: readonly Adjustment[];
  readonly removedAdjustments: readonly Adjustment[];
}

export function draftChanges(framework: Framework, draft: Framework, period: Period): DraftChanges {
  const before = byCode(applicableIndicators(framework, period));
  const after = byCode(applicableIndicators(draft, period));
  const [adjustments, drafted] = [byCode(framework.adjustments), byCode(draft.adjustments)];
  return {
    added: [...after.values()].filter(({ code }) => !before.has(code)),
    removed: [...before.values()].filter(({ code }) => !after.has(code)),
    changed: [...after.values()].flatMap((indicator): IndicatorChange[] => {
      const known = before.get(indicator.code);
      if (known === undefined) return [];
      const parts = changedParts(known, indicator);
      return parts.length === 0 ? [] : [{ before: known, after: indicator, parts }];
    }),
    addedAdjustments: [...drafted.values()].filter(({ code }) => !adjustments.has(code)),
    removedAdjustments: [...adjustments.values()].filter(({ code }) => !drafted.has(code)),
  };
}

function changedParts(before: Indicator, after: Indicator): readonly ChangedPart[] {
  const differs: Readonly<Record<ChangedPart, boolean>> = {
    points: before.maxPoints !== after.maxPoints,
    rule: compactJson(before.rule) !== compactJson(after.rule),
    entries: compactJson(before.entries) !== compactJson(after.entries),
    name: compactJson(before.name) !== compactJson(after.name),
    parent: before.parent !== after.parent,
    notApplicable: before.allowNA !== after.allowNA,
  };
  return (Object.keys(differs) as ChangedPart[]).filter((part) => differs[part]);
}

function byCode<Part extends { readonly code: string }>(parts: readonly Part[]): ReadonlyMap<string, Part> {
  return new Map(parts.map((part) => [part.code, part]));
}
