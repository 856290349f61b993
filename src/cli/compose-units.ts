/** The years of many units by a framework that is composed of others. */
import type { Framework } from "../core/framework/framework";
import type { Language, Text } from "../core/locale/language";
import { describeWeightProblem, weightProblems, type Weights } from "../core/year/composition-weights";
import { takesFrom } from "../core/year/imported-scores";
import { lifecycleOf } from "../core/year/lifecycle";
import { placeYears, type YearPlace, type YearRanking, type YearResult } from "../core/year/place-years";
import { promotionSteps } from "../core/year/promotion";
import type { AssessedSheet } from "./assess-sheets";
import { normalizeText } from "../core/sheet/normalize-text";
import { CliError } from "./cli-error";
import { composeYear, compositeResult, type CompositeYear } from "./composite-year";
import { datedPart } from "./dated-part";
import type { UnitHistory } from "./report-history";
import type { RosterLookup } from "./roster-groups";
import type { Terminal } from "./terminal";

/** One unit over the years that its files cover. */
export interface UnitComposites extends UnitHistory {
  readonly unit: string;
  readonly years: readonly PlacedComposite[];
}

export type PlacedComposite = CompositeYear & { readonly result: YearResult; readonly placed: YearPlace };

export interface CompositeReport {
  readonly framework: Framework;
  readonly units: readonly UnitComposites[];
  readonly rankings: readonly YearRanking[];
}

/**
 * Sheets of frameworks that the composite takes nothing from are named on stderr and left out.
 * @throws CliError for weights that the framework does not allow, and for a sheet without a period
 */
export function composeUnits(
  framework: Framework,
  sheets: readonly AssessedSheet[],
  weights: Weights | null,
  roster: RosterLookup | null,
  language: Language,
  terminal: Terminal,
): CompositeReport {
  const problems = weights === null ? [] : weightProblems(framework, weights);
  if (problems.length > 0) {
    const sentences = problems.map(describeWeightProblem);
    throw new CliError({
      zh: sentences.map(({ zh }) => zh).join(""),
      en: sentences.map(({ en }) => en).join(" "),
    });
  }
  const used = sheets.filter((sheet) => {
    const of = sheet.assessment.framework;
    if (of.id === framework.id || takesFrom(framework, of)) return true;
    terminal.err(`${leftOut(sheet, framework)[language]}\n`);
    return false;
  });
  const all = [...new Set(used.map(({ unit }) => unit))].sort();
  // A committee among branches is there for its branches: it has no composite of its own.
  const names = all.filter((unit) =>
    used.some(
      ({ unit: of, assessment }) => of === unit && assessment.framework.subject === framework.subject,
    ),
  );
  const composed = names.map((unit) => {
    const own = used.filter((sheet) => sheet.unit === unit);
    const name = roster?.find(unit)?.parent ?? null;
    const above =
      name === null
        ? null
        : { name, sheets: used.filter((sheet) => normalizeText(sheet.unit) === normalizeText(name)) };
    const years = composedYears(framework, own, weights, above).map((year) => ({
      ...year,
      result: compositeResult(year),
    }));
    return { unit, years };
  });
  const { rankings, placeOf } = placeYears(
    framework,
    composed.map(({ unit, years }) => ({ unit, years: years.map(({ result }) => result) })),
  );
  const units = composed.map(({ unit, years }): UnitComposites => {
    const placed = years.map((year) => ({ ...year, placed: placeOf(year.result) }));
    return { unit, years: placed, ...historyOf(framework, placed) };
  });
  return { framework, units, rankings };
}

function composedYears(
  framework: Framework,
  sheets: readonly AssessedSheet[],
  weights: Weights | null,
  above: { readonly name: string; readonly sheets: readonly AssessedSheet[] } | null,
): readonly CompositeYear[] {
  const dated = sheets.map((sheet) => ({ sheet, year: datedPart(sheet).period.year }));
  const numbers = [...new Set(dated.map(({ year }) => year))].sort((a, b) => a - b);
  return numbers.map((year) => {
    const ofYear = dated.filter((one) => one.year === year).map(({ sheet }) => sheet);
    const sheetsAbove =
      above?.sheets.filter(
        (sheet) => sheet.assessment.framework.id !== framework.id && datedPart(sheet).period.year === year,
      ) ?? [];
    return composeYear(
      framework,
      year,
      ofYear,
      weights,
      above === null ? null : { name: above.name, sheets: sheetsAbove },
    );
  });
}

function historyOf(framework: Framework, years: readonly PlacedComposite[]): UnitHistory {
  const history = years.map(({ year, result: { totals, vetoed } }) => {
    return { period: { year, key: "Y" as const }, score: totals.final, vetoed };
  });
  const promoted = framework.subject === "branch" && years.length > 1;
  const graded = years.map(({ year, result, placed }) => {
    return { year, vetoed: result.vetoed, grade: placed.grade };
  });
  return {
    lifecycle: lifecycleOf(framework, history),
    promotion: promoted ? promotionSteps(framework, graded) : [],
  };
}

function leftOut({ file, assessment }: AssessedSheet, { name }: Framework): Text {
  const of = assessment.framework.name;
  return {
    zh: `${file}：“${name.zh}”不取用“${of.zh}”的得分，这份评分表未计入。`,
    en: `${file}: “${name.en}” takes nothing from “${of.en}”; the sheet was left out.`,
  };
}
