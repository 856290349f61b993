/**
 * How an entry's figures of the quarters make the year's: what is counted adds up, what stands at the end
 * of a quarter does not, and what is measured anew has nothing to do with them.
 */
import type { EntryDefinition, Indicator } from "./framework";

/** `sum`: the quarters add up. `last`: the last quarter in which it is asked stands for the year. `none`: neither. */
export type OverYear = "sum" | "last" | "none";

/** What the framework says of the entry, else what is usual for its rule. */
export function overYearOf({ rule }: Pick<Indicator, "rule">, entry: EntryDefinition): OverYear {
  if (entry.overYear !== undefined) return entry.overYear;
  if (entry.type === "enum") return "none";
  if (entry.slot === "ballot") return "last";
  switch (rule.type) {
    case "deduct_per_event":
    case "deduct_per_miss":
    case "rate":
      return "sum";
    case "tier_value":
      return entry.type === "int" ? "sum" : "none";
    default:
      return "none";
  }
}
