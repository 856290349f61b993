/** `year`: the sheets of a year's quarters and its end, of one or several units, as annual scores. */
import type { Framework } from "../../core/framework/framework";
import type { AnnualScore } from "../../core/year/annual-score";
import { lifecycleOf, type HistoryEntry, type Lifecycle } from "../../core/year/lifecycle";
import { promotionSteps, type PromotionStep } from "../../core/year/promotion";
import { scoreYear } from "../../core/year/score-year";
import {
  assessSheets,
  commonFramework,
  reportFaulty,
  type AssessedSheet,
  type AssessSheetsOptions,
} from "../assess-sheets";
import { CliError } from "../cli-error";
import { EXIT, type ExitCode } from "../exit-code";
import { yearJson, yearText } from "../report-year";
import type { Terminal } from "../terminal";

export interface YearFilesOptions extends AssessSheetsOptions {
  readonly json: boolean;
}

/** One unit over the years that its files cover. */
export interface UnitYears {
  readonly unit: string;
  readonly years: readonly AnnualScore[];
  /** Null where the framework has no demonstration sites. */
  readonly lifecycle: Lifecycle | null;
  /** Levels from year to year, for branches and at least two years. */
  readonly promotion: readonly PromotionStep[];
}

/**
 * A year without a score ends the run with 1, and so does an error finding on a sheet; a file that
 * can't be read with 2, after the others were put together.
 * @throws CliError for mixed frameworks, and for a sheet that does not tell its period
 */
export async function yearFiles(
  files: readonly string[],
  { json, ...options }: YearFilesOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { sheets, failed } = await assessSheets(files, options, terminal);
  const { language } = options;
  const framework = commonFramework(sheets);
  if (framework === null) return EXIT.failed;
  const units = [...new Set(sheets.map(({ unit }) => unit))].sort().map((unit) =>
    unitYears(
      framework,
      unit,
      sheets.filter((sheet) => sheet.unit === unit),
    ),
  );
  terminal.out(
    json
      ? `${JSON.stringify(yearJson(framework, units, language), null, 2)}\n`
      : yearText(framework, units, language),
  );
  const faulty = reportFaulty(sheets, language, terminal);
  if (failed) return EXIT.failed;
  const open = units.some(({ years }) => years.some(({ complete }) => !complete));
  return open || faulty ? EXIT.findings : EXIT.clean;
}

function unitYears(framework: Framework, unit: string, sheets: readonly AssessedSheet[]): UnitYears {
  const parts = sheets.map(({ file, assessment: { period, score } }) => {
    if (period === null)
      throw new CliError({
        zh: `“${file}”没有写明考核期间，无法计入年度；请在“考核期间”一栏填写，例如 2026Q3。`,
        en: `“${file}” does not tell its period, so it can't count for a year; fill in 考核期间, such as 2026Q3.`,
      });
    return { period, score };
  });
  const numbers = [...new Set(parts.map(({ period }) => period.year))].sort((a, b) => a - b);
  const years = numbers.map((year) =>
    scoreYear(
      framework,
      year,
      parts.filter(({ period }) => period.year === year),
    ),
  );
  const history = years.flatMap(({ year, parts: outcomes, totals, vetoed }): HistoryEntry[] => [
    ...outcomes
      .filter(({ key, state }) => key !== "Y" && state !== "missing")
      .map(({ key, counted }) => ({
        period: { year, key },
        score: counted,
        vetoed: parts.some(({ period, score }) => period.year === year && period.key === key && score.vetoed),
      })),
    { period: { year, key: "Y" }, score: totals.final, vetoed },
  ]);
  const promoted = framework.subject === "branch" && years.length > 1;
  return {
    unit,
    years,
    lifecycle: lifecycleOf(framework, history),
    promotion: promoted ? promotionSteps(framework, years) : [],
  };
}
