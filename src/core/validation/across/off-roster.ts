/** V110: the unit's name is not on the roster, nor one that a unit once had, so that its sheet would be counted for nobody. */
import { findUnit } from "../../roster/find-unit";
import type { Roster } from "../../roster/roster";
import { makeFinding } from "../make-finding";
import { closestName } from "./closest-name";
import { fieldPlace, unitKey, type AcrossCheck } from "./member";

/** A sheet without a unit's name is V114. */
export function checkOffRoster({ units }: Roster): AcrossCheck {
  const names = units.map(({ name }) => name);
  return (members) =>
    members.flatMap((member) => {
      const key = unitKey(member);
      const unit = member.assessment.sheet.unit;
      if (key === null || unit === null || findUnit(units, unit) !== null) return [];
      const values = { unit, guess: closestName(unit, names) ?? "" };
      return [{ member, finding: makeFinding("V110", fieldPlace(member, "unit"), null, values) }];
    });
}
