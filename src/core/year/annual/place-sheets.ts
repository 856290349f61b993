/** Whose each sheet is, and what of it concerns the year at all; all else is told at its file. */
import { describePeriod } from "../../framework/period";
import type { Framework } from "../../framework/framework";
import { byText } from "../../collect/frameworks/chosen-framework";
import { findUnit } from "../../roster/find-unit";
import type { RosterUnit } from "../../roster/roster";
import { normalizeText } from "../../sheet/normalize-text";
import { closestName } from "../../validation/across/closest-name";
import { takesFrom } from "../imported-scores";
import type { AnnualInput, SourceSheet } from "./annual-input";
import { yearNote, type YearNote } from "./year-note";

/** A unit with its sheets of the year. */
export interface UnitSheets {
  readonly unit: string;
  readonly rosterUnit: RosterUnit | null;
  /** Not on the roster though there is one: shown, and not ranked. */
  readonly isStranger: boolean;
  readonly sheets: readonly SourceSheet[];
  readonly notes: readonly YearNote[];
}

export interface PlacedSheets {
  /** By name. */
  readonly units: readonly UnitSheets[];
  readonly notes: readonly YearNote[];
}

export function placeSheets(
  { sources, roster }: AnnualInput,
  year: number,
  framework: Framework,
): PlacedSheets {
  const notes: YearNote[] = [];
  const units = new Map<string, { unit: string; rosterUnit: RosterUnit | null; sheets: SourceSheet[] }>();
  for (const sheet of [...sources.sheets].sort(bySource)) {
    const problem = beside(sheet, year, framework);
    if (problem !== null) {
      notes.push(problem);
      continue;
    }
    const { unit, rosterUnit } = ownerOf(sheet.unit, roster);
    const key = normalizeText(unit);
    const known = units.get(key);
    if (known === undefined) units.set(key, { unit, rosterUnit, sheets: [sheet] });
    else known.sheets.push(sheet);
  }
  return {
    notes,
    units: [...units.values()]
      .map((one): UnitSheets => {
        const isStranger = roster !== null && one.rosterUnit === null;
        const [first] = one.sheets;
        return {
          ...one,
          isStranger,
          notes: isStranger && first !== undefined ? [stranger(one.unit, first, roster.units)] : [],
        };
      })
      .sort((a, b) => byText(a.unit, b.unit)),
  };
}

/** The unit that a sheet's name means: by the roster's name where it is known there. */
export function ownerOf(
  name: string,
  roster: AnnualInput["roster"],
): { readonly unit: string; readonly rosterUnit: RosterUnit | null } {
  const rosterUnit = roster === null ? null : (findUnit(roster.units, name)?.unit ?? null);
  return { unit: rosterUnit?.name ?? name, rosterUnit };
}

/** The same whatever the order in which files come. */
export function bySource(a: SourceSheet, b: SourceSheet): number {
  return byText(a.file, b.file) || byText(a.sha256 ?? "", b.sha256 ?? "") || byText(a.sheet, b.sheet);
}

/** True for a sheet that may count for the year, whether or not it names its unit. */
export function concernsYear(sheet: SourceSheet, year: number, framework: Framework): boolean {
  return beside({ ...sheet, unit: "—" }, year, framework) === null;
}

/** Why the sheet is none of the year's; null for one that is. */
function beside(sheet: SourceSheet, year: number, framework: Framework): YearNote | null {
  const { file, sheet: name, unit, period } = sheet;
  const place = { file, sheet: name };
  if (period === null) return yearNote("Y108", {}, place);
  if (period.year !== year) return yearNote("Y109", { found: describePeriod(period), year }, place);
  if (sheet.framework.id !== framework.id && !takesFrom(framework, sheet.framework))
    return yearNote("Y110", { found: sheet.framework.name, framework: framework.name, year }, place);
  if (unit === "") return yearNote("Y107", {}, place);
  return null;
}

function stranger(unit: string, { file, sheet }: SourceSheet, roster: readonly RosterUnit[]): YearNote {
  const closest = closestName(
    unit,
    roster.map(({ name }) => name),
  );
  const guess =
    closest === null
      ? { zh: "", en: "" }
      : { zh: `，最接近“${closest}”`, en: `; the closest is “${closest}”` };
  return yearNote("Y106", { unit, guess }, { file, sheet });
}
