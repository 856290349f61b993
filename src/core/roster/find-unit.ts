/** Finds units of a roster by the names that people write: as it is now, or as it was once called. */
import { rememberFor } from "../remember";
import { normalizeText } from "../sheet/normalize-text";
import type { RosterUnit } from "./roster";

export interface FoundUnit {
  readonly unit: RosterUnit;
  /** Whether it was found by a name of former days. */
  readonly by: "name" | "formerName";
}

/**
 * White space and width make no difference. The name that a unit bears goes before another's former name; a
 * former name that two units have in common finds neither.
 */
export function findUnit(units: readonly RosterUnit[], name: string): FoundUnit | null {
  return unitsByName(units).get(normalizeText(name)) ?? null;
}

const unitsByName = rememberFor((units: readonly RosterUnit[]): ReadonlyMap<string, FoundUnit | null> => {
  const byName = new Map<string, FoundUnit | null>();
  for (const unit of units)
    for (const former of unit.formerNames) {
      const key = normalizeText(former);
      const other = byName.get(key);
      const isShared = other !== undefined && other?.unit !== unit;
      byName.set(key, isShared ? null : { unit, by: "formerName" });
    }
  for (const unit of units) byName.set(normalizeText(unit.name), { unit, by: "name" });
  return byName;
});
