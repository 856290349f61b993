/** Questions that are often asked of a framework's flat list of indicators. */
import { rememberFor } from "../remember";
import type { EntryDefinition, Framework, Indicator, IndicatorGroup } from "./framework";
import type { Period, PeriodKey } from "./period";

/** All level-2 indicators in the framework's order. */
export const allIndicators = rememberFor((framework: Framework): readonly Indicator[] =>
  framework.indicators.filter((indicator): indicator is Indicator => indicator.level === 2),
);

/** The level-2 indicators that appear on the sheet of a period. */
export function applicableIndicators(framework: Framework, period: Period): readonly Indicator[] {
  const byKey = applicableByKey(framework);
  const known = byKey.get(period.key);
  if (known !== undefined) return known;
  const applicable = allIndicators(framework).filter(({ periods }) => periods.includes(period.key));
  byKey.set(period.key, applicable);
  return applicable;
}

const applicableByKey = rememberFor((_: Framework) => new Map<PeriodKey, readonly Indicator[]>());

/** The level-1 indicators in the framework's order. */
export const indicatorGroups = rememberFor((framework: Framework): readonly IndicatorGroup[] =>
  framework.indicators.filter((indicator): indicator is IndicatorGroup => indicator.level === 1),
);

/** True when the indicator's entries stand on the ballot sheet. */
export function isBallot(indicator: Indicator): boolean {
  return indicator.entries.some((entry) => entry.slot === "ballot");
}

/** An entry that stands on a row of its own below the table, with the indicator that asks for it. */
export interface FurtherEntry {
  readonly indicator: Indicator;
  readonly entry: EntryDefinition;
}

/** The entries for information of some indicators, in their order. */
export function furtherEntries(indicators: readonly Indicator[]): readonly FurtherEntry[] {
  return indicators.flatMap((indicator) =>
    indicator.entries.flatMap((entry) => (entry.slot === "info" ? [{ indicator, entry }] : [])),
  );
}

/** True for an entry that is asked for and shown, and never scored. */
export function isInformation({ slot, scored }: EntryDefinition): boolean {
  return slot === "info" || scored === false;
}

/** Rules by which the unit would judge itself. */
const SELF_JUDGED: ReadonlySet<Indicator["rule"]["type"]> = new Set(["manual", "tier_select"]);

/** True when the score stands for the time being until 复核得分 is there. */
export function reviewRequired({ review, rule }: Indicator): boolean {
  return review === undefined ? SELF_JUDGED.has(rule.type) : review === "required";
}

/**
 * The column in which the missing elements of a checklist are named: one that no entry of it stands in.
 * Null for other rules, and where both are taken.
 */
export function missingSlot({ rule, entries }: Indicator): "base" | "actual" | null {
  if (rule.type !== "checklist") return null;
  const free = (["base", "actual"] as const).find((key) => entries.every(({ slot }) => slot !== key));
  return free ?? null;
}

/** Entries whose value the rule needs. */
export const scoredEntries = rememberFor((indicator: Indicator): Indicator["entries"] =>
  indicator.entries.filter((entry) => entry.required && !isInformation(entry)),
);
