/** Former names that can't be held apart: one that another unit bears now, one that two units had. */
import type { CellRef } from "../grid/address";
import { normalizeText } from "../sheet/normalize-text";
import type { RosterProblem, RosterUnit } from "./roster";

/** @param placeOf the cell with a unit's former names */
export function formerNameProblems(
  units: readonly RosterUnit[],
  placeOf: (unit: RosterUnit) => CellRef,
): readonly RosterProblem[] {
  const current = new Map(units.map(({ name, at }) => [normalizeText(name), at]));
  const former = new Map<string, CellRef>();
  return units.flatMap((unit) =>
    unit.formerNames.flatMap((name): readonly RosterProblem[] => {
      const key = normalizeText(name);
      const at = placeOf(unit);
      const inUse = current.get(key);
      if (inUse !== undefined) return [{ kind: "nameInUse", at, name, first: inUse }];
      const first = former.get(key);
      if (first !== undefined) return [{ kind: "sharedFormerName", at, name, first }];
      former.set(key, at);
      return [];
    }),
  );
}
