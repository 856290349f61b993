/** Questions that are often asked of a framework's flat list of indicators. */
import type { Framework, Indicator, IndicatorGroup } from "./framework";
import type { Period } from "./period";

/** All level-2 indicators in the framework's order. */
export function allIndicators(framework: Framework): readonly Indicator[] {
  return framework.indicators.filter((indicator): indicator is Indicator => indicator.level === 2);
}

/** The level-2 indicators that appear on the sheet of a period. */
export function applicableIndicators(framework: Framework, period: Period): readonly Indicator[] {
  return allIndicators(framework).filter((indicator) => indicator.periods.includes(period.key));
}

/** The level-1 indicators in the framework's order. */
export function indicatorGroups(framework: Framework): readonly IndicatorGroup[] {
  return framework.indicators.filter((indicator): indicator is IndicatorGroup => indicator.level === 1);
}

/** True when the indicator's entries stand on the ballot sheet. */
export function isBallot(indicator: Indicator): boolean {
  return indicator.entries.some((entry) => entry.slot === "ballot");
}

/** Entries whose value the rule needs. */
export function scoredEntries(indicator: Indicator): Indicator["entries"] {
  return indicator.entries.filter(
    (entry) => entry.required && entry.scored !== false && entry.slot !== "info",
  );
}
