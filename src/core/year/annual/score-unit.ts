/** One unit's year: its cells and its result, by the framework itself or composed of others; not yet its place. */
import type { Framework } from "../../framework/framework";
import type { PeriodKey } from "../../framework/period";
import type { RosterUnit } from "../../roster/roster";
import { normalizeText } from "../../sheet/normalize-text";
import type { AnnualScore } from "../annual-score";
import { composes, takesFrom } from "../imported-scores";
import type { YearResult } from "../place-years";
import type { AnnualInput, Exemption, SourceSheet } from "./annual-input";
import type { AnnualUnit } from "./annual-year";
import { composeUnit } from "./compose-unit";
import { contradictionNotes } from "./contradictions";
import { exemptionsOf } from "./exemptions";
import { fillYear } from "./framework-year";
import { annualInterval } from "./interval";
import type { UnitSheets } from "./place-sheets";
import type { YearNote } from "./year-note";

/** A unit before it is ranked. */
export type ScoredUnit = Omit<
  AnnualUnit,
  "place" | "grade" | "coefficient" | "band" | "bandAgain" | "change" | "proposal"
> & { readonly isStranger: boolean };

export function scoreUnit(
  input: AnnualInput,
  year: number,
  framework: Framework,
  { unit, rosterUnit, isStranger, sheets, notes }: UnitSheets,
  all: readonly UnitSheets[],
): ScoredUnit {
  const { entries, lastYear } = input;
  const { inForce, notes: incomplete } = exemptionsOf(unit, entries.exemptions);
  const same = (name: string): boolean => normalizeText(name) === normalizeText(unit);
  const names = [unit, ...(rosterUnit?.formerNames ?? [])].map(normalizeText);
  const common = {
    unit,
    group: rosterUnit?.group ?? null,
    rosterUnit,
    isStranger,
    exemptions: [...inForce.values()],
    last: lastYear?.units.find((one) => names.includes(normalizeText(one.unit))) ?? null,
    decision: entries.decisions.find((one) => same(one.unit)) ?? null,
  };
  const told = [...notes, ...incomplete];
  const own = { framework, year, sheets, exemptions: inForce };
  return composes(framework)
    ? { ...common, ...composedUnit(input, own, unit, rosterUnit, all, told) }
    : { ...common, ...simpleUnit(own, told) };
}

interface OwnSheets {
  readonly framework: Framework;
  readonly year: number;
  readonly sheets: readonly SourceSheet[];
  readonly exemptions: ReadonlyMap<PeriodKey, Exemption>;
}

type ScoredPart = Pick<ScoredUnit, "cells" | "own" | "composed" | "result" | "interval" | "notes">;

function simpleUnit(
  { framework, year, sheets, exemptions }: OwnSheets,
  notes: readonly YearNote[],
): ScoredPart {
  const filled = fillYear(framework, year, sheets, exemptions);
  const contradicted = contradictionNotes([...filled.sheets.values()]);
  const { annual, cells, parts } = filled;
  const isOpen = annual.totals.final === null;
  return {
    cells,
    own: filled,
    composed: null,
    // Figures of which one must be wrong give no result that is final.
    result: { ...resultOf(annual), provisional: annual.provisional || contradicted.length > 0 },
    interval:
      isOpen && cells.every(({ state }) => state !== "twice")
        ? annualInterval(framework, year, parts, new Set(exemptions.keys()))
        : null,
    notes: [...notes, ...contradicted],
  };
}

function resultOf(annual: AnnualScore): YearResult {
  const { year, complete, totals, groups, grade, vetoed, provisional } = annual;
  return { year, complete, totals, groups, grade, vetoed, provisional };
}

function composedUnit(
  { handedIn, weights }: AnnualInput,
  { framework, year, sheets, exemptions }: OwnSheets,
  unit: string,
  rosterUnit: RosterUnit | null,
  all: readonly UnitSheets[],
  notes: readonly YearNote[],
): ScoredPart {
  const name = rosterUnit?.parent ?? null;
  const above =
    name === null
      ? null
      : { name, sheets: all.find((one) => normalizeText(one.unit) === normalizeText(name))?.sheets ?? [] };
  const {
    composed,
    result,
    cells,
    notes: further,
  } = composeUnit({
    framework,
    year,
    sheets: sheets.filter(
      (sheet) => sheet.framework.id === framework.id || takesFrom(framework, sheet.framework),
    ),
    exemptions,
    weights,
    handedIn: handedIn.filter((one) => normalizeText(one.unit) === normalizeText(unit)),
    above,
  });
  const contradicted = composed.components.flatMap((one) => contradictionNotes([...one.sheets.values()]));
  const score = composed.composite.score;
  return {
    cells,
    own: null,
    composed,
    result: { ...result, provisional: result.provisional || contradicted.length > 0 },
    interval: result.complete || score === null ? null : score.range,
    notes: [...notes, ...further, ...contradicted],
  };
}
