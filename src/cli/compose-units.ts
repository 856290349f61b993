/** The years of many units by a framework that is composed of others. */
import type { Framework } from "../core/framework/framework";
import type { Language, Text } from "../core/locale/language";
import { describeWeightProblem, weightProblems, type Weights } from "../core/year/composition-weights";
import { takesFrom } from "../core/year/imported-scores";
import { lifecycleOf } from "../core/year/lifecycle";
import { promotionSteps } from "../core/year/promotion";
import type { AssessedSheet } from "./assess-sheets";
import { CliError } from "./cli-error";
import { composeYear, type CompositeYear } from "./composite-year";
import { datedPart } from "./dated-part";
import type { UnitHistory } from "./report-history";
import type { Terminal } from "./terminal";

/** One unit over the years that its files cover. */
export interface UnitComposites extends UnitHistory {
  readonly unit: string;
  readonly years: readonly CompositeYear[];
}

/**
 * Sheets of frameworks that the composite takes nothing from are named on stderr and left out.
 * @throws CliError for weights that the framework does not allow, and for a sheet without a period
 */
export function composeUnits(
  framework: Framework,
  sheets: readonly AssessedSheet[],
  weights: Weights | null,
  language: Language,
  terminal: Terminal,
): readonly UnitComposites[] {
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
  return [...new Set(used.map(({ unit }) => unit))].sort().map((unit) =>
    composeUnit(
      framework,
      unit,
      used.filter((sheet) => sheet.unit === unit),
      weights,
    ),
  );
}

function composeUnit(
  framework: Framework,
  unit: string,
  sheets: readonly AssessedSheet[],
  weights: Weights | null,
): UnitComposites {
  const dated = sheets.map((sheet) => ({ sheet, year: datedPart(sheet).period.year }));
  const numbers = [...new Set(dated.map(({ year }) => year))].sort((a, b) => a - b);
  const years = numbers.map((year) => {
    const ofYear = dated.filter((one) => one.year === year).map(({ sheet }) => sheet);
    return composeYear(framework, year, ofYear, weights);
  });
  const results = years.map(({ year, composite }) => {
    const score = composite?.score ?? null;
    const final = score?.complete === true ? score.totals.final : null;
    return { year, final, grade: score?.grade ?? null, vetoed: score?.vetoed === true };
  });
  const history = results.map(({ year, final, vetoed }) => {
    return { period: { year, key: "Y" as const }, score: final, vetoed };
  });
  const promoted = framework.subject === "branch" && years.length > 1;
  return {
    unit,
    years,
    lifecycle: lifecycleOf(framework, history),
    promotion: promoted ? promotionSteps(framework, results) : [],
  };
}

function leftOut({ file, assessment }: AssessedSheet, { name }: Framework): Text {
  const of = assessment.framework.name;
  return {
    zh: `${file}：“${name.zh}”不取用“${of.zh}”的得分，这份评分表未计入。`,
    en: `${file}: “${name.en}” takes nothing from “${of.en}”; the sheet was left out.`,
  };
}
