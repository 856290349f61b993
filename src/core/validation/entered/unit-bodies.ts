/** The bodies of a sheet's unit: what the sheet says first, then the roster that names it. */
import type { WorkbookGrid } from "../../grid/grid";
import { rememberFor } from "../../remember";
import { findUnit } from "../../roster/find-unit";
import { readRoster } from "../../roster/read-roster";
import type { RosterUnit } from "../../roster/roster";
import { bodiesOnSheet, UNKNOWN_BODIES, type UnitBodies } from "../../sheet/read-bodies";
import type { ScoringSheet } from "../../sheet/scoring-sheet";

/** @param units of a roster that was given besides; the workbook's own roster is asked after it */
export function unitBodies(
  workbook: WorkbookGrid,
  sheet: ScoringSheet,
  units: readonly RosterUnit[],
): UnitBodies {
  const own = bodiesOnSheet(sheet);
  const bodies = (list: readonly RosterUnit[]): UnitBodies | undefined =>
    findUnit(list, sheet.unit ?? "")?.unit.bodies;
  const listed = bodies(units);
  const carried = bodies(rosterUnits(workbook));
  const first = (key: keyof UnitBodies): number | null =>
    own[key] ?? listed?.[key] ?? carried?.[key] ?? UNKNOWN_BODIES[key];
  return {
    branches: first("branches"),
    branchCommittees: first("branchCommittees"),
    partyGroups: first("partyGroups"),
  };
}

const rosterUnits = rememberFor(
  (workbook: WorkbookGrid): readonly RosterUnit[] => readRoster(workbook)?.units ?? [],
);
