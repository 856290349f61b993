/** Which rates can't be told of a plan below zero. */
import type { Indicator } from "./framework";

/**
 * True where a base below zero would turn the rate round: a loss of 600 against a planned one of 500 would
 * be 120 %. Mode `profit` reads such a plan; where the base has a minimum, it is held to that.
 */
export function forbidsNegativePlan({ rule, entries }: Indicator): boolean {
  if (rule.type !== "rate" || rule.params.mode === "profit") return false;
  const base = entries.find(({ key }) => key === "den");
  return base !== undefined && (base.min === undefined || base.min < 0);
}
