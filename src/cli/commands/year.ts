/** `year`: the sheets of a year's quarters and its end, of one or several units, as annual scores. */
import type { Framework } from "../../core/framework/framework";
import { lifecycleOf } from "../../core/year/lifecycle";
import type { HistoryEntry } from "../../core/year/lifecycle-step";
import type { Weights } from "../../core/year/composition-weights";
import { composes } from "../../core/year/imported-scores";
import type { YearPart } from "../../core/year/year-part";
import { placeYears } from "../../core/year/place-years";
import { promotionSteps } from "../../core/year/promotion";
import { scoreYear } from "../../core/year/score-year";
import { assessSheets, reportFaulty, type AssessedSheet, type AssessSheetsOptions } from "../assess-sheets";
import { CliError } from "../cli-error";
import { commonFramework, ofOneFramework } from "../common-ground";
import { compareByPeriod } from "../compare-by-period";
import { composeUnits } from "../compose-units";
import { datedPart } from "../dated-part";
import { EXIT, type ExitCode } from "../exit-code";
import { compositeJson, compositeText } from "../report-composite";
import type { UnitHistory } from "../report-history";
import { yearEndContradictions } from "../year-end-contradictions";
import {
  yearJson,
  yearText,
  type ContradictedAnnual,
  type PlacedAnnual,
  type UnitYears,
  type YearReport,
} from "../report-year";
import { readRosterFile } from "../roster-file";
import { RosterLookup } from "../roster-groups";
import { passedOverJson, tellPassedOver } from "../passed-over";
import type { Terminal } from "../terminal";
import { jsonLines } from "../printable";

export interface YearFilesOptions extends AssessSheetsOptions {
  readonly json: boolean;
  /** Other weights of a composite's level-1 indicators; null for the framework's own. */
  readonly weights: Weights | null;
  /** File with the roster that tells who stands above a unit; null for none. */
  readonly roster: string | null;
}

/**
 * A year without a score ends the run with 1, and so does a year end that contradicts its quarters, an
 * error finding on a sheet, or a file that was passed over: the others are put together.
 *
 * Sheets of several frameworks are put together by the one of them that is composed of the others.
 * @throws CliError where none of other frameworks has most of the files, for a sheet that does not tell its period, and for
 *   weights that the framework does not allow
 */
export async function yearFiles(
  files: readonly string[],
  { json, weights, roster: rosterFile, ...options }: YearFilesOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { language } = options;
  const roster =
    rosterFile === null ? null : new RosterLookup(await readRosterFile(rosterFile, language, terminal));
  const read = await assessSheets(files, { ...options, roster: rosterFile }, terminal, composes);
  const { sheets: found, chosen } = read;
  if (found.length === 0) return EXIT.failed;
  const sheets = compareByPeriod(found, language, terminal);
  const passedOver = [...read.passedOver];
  const print = (result: object, text: string): void => {
    const all = { ...result, passedOver: passedOverJson(passedOver, language) };
    terminal.out(json ? jsonLines(all) : text);
  };
  const composite = compositeAmong(sheets, chosen);
  let open: boolean;
  if (composite !== null) {
    const report = composeUnits(composite, sheets, weights, roster, language, terminal);
    print(compositeJson(report, language), compositeText(report, language));
    open = report.units.some(({ years }) => years.some(({ problems }) => problems.length > 0));
  } else {
    if (weights !== null) throw notComposed();
    const together = ofOneFramework(sheets);
    if (together === null) return EXIT.failed;
    tellPassedOver(together.passedOver, language, terminal);
    passedOver.push(...together.passedOver);
    const report = yearReport(together.framework, together.sheets);
    const { units } = report;
    print(yearJson(report, language), yearText(report, language));
    open = units.some(({ years }) =>
      years.some(({ complete, contradictions }) => !complete || contradictions.length > 0),
    );
  }
  const faulty = reportFaulty(sheets, language, terminal);
  return open || faulty || passedOver.length > 0 ? EXIT.findings : EXIT.clean;
}

/** The chosen framework if it is composed of others, else the one among the sheets' that is. */
function compositeAmong(sheets: readonly AssessedSheet[], chosen: Framework | null): Framework | null {
  if (chosen !== null) return composes(chosen) ? chosen : null;
  const own = sheets.filter(({ assessment }) => composes(assessment.framework));
  return own.length === 0 || own.length === sheets.length ? null : commonFramework(own);
}

function notComposed(): CliError {
  return new CliError({
    zh: "只有由其他指标体系合成的指标体系（如 NDZH）才能用 --weights 调整权重。",
    en: "Only a framework composed of others, such as NDZH, takes --weights.",
  });
}

function yearReport(framework: Framework, sheets: readonly AssessedSheet[]): YearReport {
  const names = [...new Set(sheets.map(({ unit }) => unit))].sort();
  const found = yearEndContradictions(sheets);
  const scored = names.map((unit) => {
    const parts = sheets.filter((sheet) => sheet.unit === unit).map(datedPart);
    const numbers = [...new Set(parts.map(({ period }) => period.year))].sort((a, b) => a - b);
    const years = numbers.map((year): ContradictedAnnual => {
      const annual = scoreYear(
        framework,
        year,
        parts.filter(({ period }) => period.year === year),
      );
      const contradictions = found.filter(({ unit: of, year: when }) => of === unit && when === year);
      // Figures of which one must be wrong give no result that is final.
      return { ...annual, contradictions, provisional: annual.provisional || contradictions.length > 0 };
    });
    return { unit, parts, years };
  });
  const { rankings, placeOf } = placeYears(framework, scored);
  const units = scored.map(({ unit, parts, years }): UnitYears => {
    const placed = years.map((annual) => ({ ...annual, placed: placeOf(annual) }));
    return { unit, years: placed, ...historyOf(framework, placed, parts) };
  });
  return { framework, units, rankings };
}

function historyOf(
  framework: Framework,
  years: readonly PlacedAnnual[],
  parts: readonly YearPart[],
): UnitHistory {
  const history = years.flatMap(({ year, parts: outcomes, totals, vetoed, placed }): HistoryEntry[] => [
    ...outcomes
      .filter(({ key, state }) => key !== "Y" && state !== "missing")
      .map(({ key, counted }) => ({
        period: { year, key },
        score: counted,
        vetoed: parts.some(({ period, score }) => period.year === year && period.key === key && score.vetoed),
      })),
    {
      period: { year, key: "Y" },
      score: totals.final,
      vetoed,
      beyondQuota: placed.place?.demotion != null,
    },
  ]);
  const promoted = framework.subject === "branch" && years.length > 1;
  const graded = years.map(({ year, vetoed, placed: { grade } }) => ({ year, vetoed, grade }));
  return {
    lifecycle: lifecycleOf(framework, history),
    promotion: promoted ? promotionSteps(framework, graded) : [],
  };
}
