/** One unit's year: its cells and its result, by the framework itself or composed of others; not yet its place. */
import type { Framework } from "../../framework/framework";
import type { RosterUnit } from "../../roster/roster";
import { normalizeText } from "../../sheet/normalize-text";
import type { HandedInScore } from "../appraisals/handed-in";
import type { AnnualScore } from "../annual-score";
import { composes } from "../imported-scores";
import type { YearResult } from "../place-years";
import type { AnnualInput, SourceSheet } from "./annual-input";
import type { AnnualUnit } from "./annual-year";
import { composeUnit } from "./compose-unit";
import { contradictionNotes } from "./contradictions";
import { exemptionsOf } from "./exemptions";
import { fillYear, type PeriodEntries } from "./framework-year";
import { annualInterval } from "./interval";
import { choicesOf } from "./sheet-choices";
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
  handedIn: readonly HandedInScore[],
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
  const chosen = choicesOf(unit, entries.choices, sheets);
  const told = [...notes, ...incomplete, ...chosen.notes];
  const own = { framework, year, sheets, said: { exemptions: inForce, choices: chosen.choices } };
  return composes(framework)
    ? { ...common, ...composedUnit(input, handedIn, own, unit, rosterUnit, all, told) }
    : { ...common, ...simpleUnit(own, told) };
}

interface OwnSheets {
  readonly framework: Framework;
  readonly year: number;
  readonly sheets: readonly SourceSheet[];
  readonly said: PeriodEntries;
}

type ScoredPart = Pick<ScoredUnit, "cells" | "own" | "composed" | "result" | "interval" | "notes">;

function simpleUnit({ framework, year, sheets, said }: OwnSheets, notes: readonly YearNote[]): ScoredPart {
  const filled = fillYear(framework, year, sheets, said);
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
        ? annualInterval(framework, year, parts, new Set(said.exemptions.keys()))
        : null,
    notes: [...notes, ...contradicted],
  };
}

function resultOf(annual: AnnualScore): YearResult {
  const { year, complete, totals, groups, grade, vetoed, provisional } = annual;
  return { year, complete, totals, groups, grade, vetoed, provisional };
}

function composedUnit(
  { weights }: AnnualInput,
  handedIn: readonly HandedInScore[],
  { framework, year, sheets, said }: OwnSheets,
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
    sheets,
    entries: said,
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
