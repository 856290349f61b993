/**
 * Puts a year together: the one way into this room. A pure function of the set of sheets, the roster and what people
 * entered: the order of the files changes nothing.
 */
import { builtinFrameworks } from "../../framework/builtin-frameworks";
import type { Framework } from "../../framework/framework";
import { expectedUnits } from "../../roster/expected-units";
import { byText } from "../../collect/frameworks/chosen-framework";
import { indicatorGroups } from "../../framework/indicators";
import { normalizeText } from "../../sheet/normalize-text";
import { composes } from "../imported-scores";
import { periodNames } from "../period-names";
import type { AnnualInput } from "./annual-input";
import type { AnnualColumn } from "./annual-cell";
import type { AnnualOutcome } from "./annual-year";
import type { HandedInScore } from "../appraisals/handed-in";
import { settleAppraisals } from "../appraisals/settle-appraisals";
import { chooseYear } from "./chosen-year";
import { placeUnits } from "./place-units";
import { compareSheets } from "./compare-sheets";
import { placeSheets, type UnitSheets } from "./place-sheets";
import { scoreUnit } from "./score-unit";
import { renamedPerhaps } from "./renamed-perhaps";
import { yearNote, type YearNote } from "./year-note";

export function assembleYear(input: AnnualInput): AnnualOutcome {
  const chosen = chooseYear(input);
  if (chosen.kind === "open")
    return { kind: "unsettled", unsettled: { notes: [...input.sources.notes, ...chosen.notes] } };
  const { year, framework } = chosen;
  const placed = placeSheets(compareSheets(input, year, framework), year, framework);
  const all = withExpected(input, framework, placed.units);
  const wanted = all.filter((one) => isAssessed(one, framework));
  const given = composes(framework)
    ? settleAppraisals(input.appraisals, framework, year, input.roster)
    : { scores: [], notes: unwanted(input.appraisals, framework, year) };
  const scored = wanted.map((one) => scoreUnit(input, year, framework, one, all, given.scores));
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
      notes: [
        ...input.sources.notes,
        ...placed.notes,
        ...strayEntries(input, known),
        ...given.notes,
        ...strayScores(given.scores, known),
      ],
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
function isAssessed({ sheets }: UnitSheets, framework: Framework): boolean {
  // Without a sheet it is there by the roster, from which something was due.
  if (!composes(framework) || sheets.length === 0) return true;
  return sheets.some((sheet) => sheet.framework.subject === framework.subject);
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
    ...entries.choices.map(({ unit }) => ({ unit, guess: { zh: "（两份取舍）", en: " (a choice)" } })),
  ]
    .filter(({ unit }) => !known.has(normalizeText(unit)))
    .map((values) => yearNote("Y128", values));
}

/** Ratings are for a composite. */
function unwanted(files: AnnualInput["appraisals"], { name }: Framework, year: number): readonly YearNote[] {
  const found = { zh: "测评数据", en: "ratings of a composite" };
  return files.map(({ file }) => yearNote("Y110", { found, framework: name, year }, { file, sheet: null }));
}

/** Once for each unit and row. */
function strayScores(scores: readonly HandedInScore[], known: ReadonlySet<string>): readonly YearNote[] {
  const stray = new Map<string, HandedInScore>();
  for (const one of scores)
    if (!known.has(normalizeText(one.unit)))
      stray.set(JSON.stringify([one.unit, one.place.sheet, one.place.cell?.row]), one);
  const guess = { zh: "（测评数据）", en: " (ratings)" };
  return [...stray.values()].map(({ unit, place }) => yearNote("Y128", { unit, guess }, place));
}
