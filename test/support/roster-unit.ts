/** Units of a roster of which only the name matters, or a little more. */
import type { RosterUnit } from "../../src/core/roster/roster";
import { UNKNOWN_BODIES } from "../../src/core/sheet/read-bodies";

export function rosterUnit(name: string, said: Partial<RosterUnit> = {}): RosterUnit {
  return {
    name,
    code: null,
    group: null,
    type: null,
    parent: null,
    secretary: null,
    email: null,
    contact: null,
    due: null,
    frameworks: null,
    formerNames: [],
    bodies: UNKNOWN_BODIES,
    members: null,
    at: { sheet: "单位名录", row: 2, column: 1 },
    ...said,
  };
}
