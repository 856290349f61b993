/**
 * Puts a year together: the one way into this room. A pure function of the set of sheets, the roster and what people
 * entered: the order of the files changes nothing.
 */
import { builtinFrameworks } from "../../framework/builtin-frameworks";
import type { Framework } from "../../framework/framework";
import type { PeriodKey } from "../../framework/period";
import { compareUnits } from "../../ranking/compare-units";
import { expectedUnits } from "../../roster/expected-units";
import type { RosterUnit } from "../../roster/roster";
import { byText } from "../../collect/frameworks/chosen-framework";
import { allIndicators, indicatorGroups } from "../../framework/indicators";
import { normalizeText } from "../../sheet/normalize-text";
import { coefficientOf } from "../coefficient";
import { composes, takesFrom } from "../imported-scores";
import type { AnnualScore } from "../annual-score";
import { periodNames } from "../period-names";
import type { YearResult } from "../place-years";
import type { AnnualInput, Exemption, SourceSheet } from "./annual-input";
import type { AnnualColumn, AnnualOutcome, AnnualRanked, AnnualUnit, AnnualYear } from "./annual-year";
import { chooseYear } from "./chosen-year";
import { composeUnit } from "./compose-unit";
import { contradictionNotes } from "./contradictions";
import { exemptionsOf } from "./fill-cell";
import { fillYear } from "./framework-year";
import { annualInterval } from "./interval";
import { placeSheets, type UnitSheets } from "./place-sheets";
import { propose } from "./propose";
import { bandOf, rankAnnual } from "./rank-annual";
import { renamedPerhaps } from "./renamed-perhaps";
import { yearNote, type YearNote } from "./year-note";

/** A unit before it is ranked. */
type Scored = Omit<
  AnnualUnit,
  "place" | "grade" | "coefficient" | "band" | "bandAgain" | "change" | "proposal"
> & { readonly isStranger: boolean };

export function assembleYear(input: AnnualInput): AnnualOutcome {
  const chosen = chooseYear(input);
  if (chosen.kind === "open")
    return { kind: "unsettled", unsettled: { notes: [...input.sources.notes, ...chosen.notes] } };
  const { year, framework } = chosen;
  const placed = placeSheets(withComparisons(input), year, framework);
  const all = withExpected(input, framework, placed.units);
  const wanted = all.filter((one) => isAssessed(one, framework));
  const scored = wanted.map((one) => scoreUnit(input, year, framework, one, all));
  const withHints = renamedPerhaps(scored);
  const units = placeUnits(input, year, framework, withHints);
  const known = new Set(all.map(({ unit }) => normalizeText(unit)));
  return {
    kind: "assembled",
    annual: {
      year,
      framework,
      columns: columnsOf(framework),
      ...units,
      notes: [...input.sources.notes, ...placed.notes, ...strayEntries(input, known)],
      input,
    },
  };
}

function columnsOf(framework: Framework): readonly AnnualColumn[] {
  const parts = composes(framework)
    ? indicatorGroups(framework).map(({ code }): AnnualColumn => `part:${code}`)
    : [];
  return ["Q1", "Q2", "Q3", "Q4", "Y", ...parts];
}

/** A committee among branches is there for its branches: it has no composite of its own. */
function isAssessed({ sheets, rosterUnit }: UnitSheets, framework: Framework): boolean {
  if (!composes(framework)) return true;
  return sheets.length === 0
    ? rosterUnit !== null
    : sheets.some((sheet) => sheet.framework.subject === framework.subject);
}

/** Units of the roster from which something was due, with or without a sheet. */
function withExpected(
  { roster }: AnnualInput,
  framework: Framework,
  units: readonly UnitSheets[],
): readonly UnitSheets[] {
  if (roster === null) return units;
  const { expected } = expectedUnits(roster.units, framework, null, builtinFrameworks());
  const there = new Set(units.map(({ rosterUnit }) => rosterUnit));
  const absent = expected
    .filter((unit) => !there.has(unit))
    .map((rosterUnit): UnitSheets => ({
      unit: rosterUnit.name,
      rosterUnit,
      isStranger: false,
      sheets: [],
      notes: [],
    }));
  const place = new Map(roster.units.map((unit, index) => [unit, index]));
  const placeOf = ({ rosterUnit }: UnitSheets): number =>
    rosterUnit === null ? place.size : (place.get(rosterUnit) ?? place.size);
  return [...units, ...absent].sort((a, b) => placeOf(a) - placeOf(b) || byText(a.unit, b.unit));
}

/** Indicators that are compared among units are scored among those of the same framework and period. */
function withComparisons(input: AnnualInput): AnnualInput {
  const { sheets } = input.sources;
  const sets = new Map<string, SourceSheet[]>();
  for (const sheet of sheets) {
    if (sheet.published || !allIndicators(sheet.framework).some(({ rule }) => rule.type === "relative"))
      continue;
    const { framework, period } = sheet;
    const key = JSON.stringify([framework.id, framework.version, period]);
    sets.set(key, [...(sets.get(key) ?? []), sheet]);
  }
  const anew = new Map<SourceSheet, SourceSheet>();
  for (const together of sets.values()) {
    const members = together.flatMap((sheet) => {
      const assessment = sheet.details();
      return assessment === null ? [] : [{ sheet, assessment }];
    });
    for (const { sheet, assessment } of compareUnits(members).units)
      anew.set(sheet, { ...sheet, score: assessment.score });
  }
  return { ...input, sources: { ...input.sources, sheets: sheets.map((sheet) => anew.get(sheet) ?? sheet) } };
}

function scoreUnit(
  input: AnnualInput,
  year: number,
  framework: Framework,
  { unit, rosterUnit, isStranger, sheets, notes }: UnitSheets,
  all: readonly UnitSheets[],
): Scored {
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

type ScoredPart = Pick<Scored, "cells" | "own" | "composed" | "result" | "interval" | "notes">;

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

function placeUnits(
  input: AnnualInput,
  year: number,
  framework: Framework,
  scored: readonly Scored[],
): Pick<AnnualYear, "units" | "ranking" | "quotas"> {
  const ranked = scored.map(({ unit, group, result, isStranger }): AnnualRanked => ({
    unit,
    ...(group === null ? {} : { group }),
    score: isStranger ? { ...result, complete: false } : result,
  }));
  const { ranking, quotas } = rankAnnual(framework, ranked, input);
  const places = new Map(ranking.ranked.map((place) => [place.input, place]));
  const ranks = ranking.ranked.map(({ rank }) => rank);
  const units = scored.map(({ isStranger: _, ...one }, index): AnnualUnit => {
    const self = ranked[index];
    const place = (self === undefined ? undefined : places.get(self)) ?? null;
    const grade = place?.grade ?? one.result.grade;
    const band = place === null ? null : bandOf(place.rank, ranks, input.bands);
    const final = one.result.totals.final;
    const tied =
      place?.demotion?.reason === "tieAcrossLimit"
        ? [yearNote("Y115", { rank: place.rank, n: ranks.filter((rank) => rank === place.rank).length })]
        : [];
    return {
      ...one,
      place,
      grade,
      coefficient: grade === null ? null : coefficientOf(framework, grade),
      band,
      bandAgain: band !== null && one.last?.band === band,
      change: final === null || one.last?.score == null ? null : final.minus(one.last.score),
      proposal: propose(framework, {
        year,
        cells: one.cells,
        grade,
        vetoed: one.result.vetoed,
        beyondQuota: place?.demotion != null,
        entry: { score: final },
        last: one.last,
      }),
      notes: [...one.notes, ...tied, ...incompleteDecision(one)],
    };
  });
  return { units, ranking, quotas };
}

function incompleteDecision({ decision }: Pick<Scored, "decision">): readonly YearNote[] {
  if (decision === null || decision.decision.trim() === "") return [];
  const lacks = [
    ...(decision.date.trim() === "" ? [{ zh: "日期", en: "its date" }] : []),
    ...(decision.document.trim() === "" ? [{ zh: "文号", en: "a document number" }] : []),
  ];
  if (lacks.length === 0) return [];
  const missing = { zh: lacks.map(({ zh }) => zh).join("和"), en: lacks.map(({ en }) => en).join(" and ") };
  return [yearNote("Y123", { missing })];
}

/** Exemptions and decisions of units that nobody knows: a slip in the name would take them away without a word. */
function strayEntries({ entries }: AnnualInput, known: ReadonlySet<string>): readonly YearNote[] {
  const guess = { zh: "（豁免）", en: " (an exemption)" };
  const decided = { zh: "（党委审定）", en: " (a decision)" };
  return [
    ...entries.exemptions.map(({ unit, key }) => ({
      unit,
      guess: { zh: `${guess.zh}${periodNames([key]).zh}`, en: guess.en },
    })),
    ...entries.decisions.map(({ unit }) => ({ unit, guess: decided })),
  ]
    .filter(({ unit }) => !known.has(normalizeText(unit)))
    .map((values) => yearNote("Y128", values));
}
