/** Annual scores as text for a person and as JSON for other programs. */
import type { Framework } from "../core/framework/framework";
import { describePeriod } from "../core/framework/period";
import type { Language } from "../core/locale/language";
import type { AnnualScore } from "../core/year/annual-score";
import type { PartOutcome } from "../core/year/year-part";
import { explainAnnualIndicator } from "../core/year/explain-sum";
import { periodNames } from "../core/year/period-names";
import type { YearPlace, YearRanking } from "../core/year/place-years";
import { historyJson, historyLines, type UnitHistory } from "./report-history";
import { printableName } from "./printable";
import { contradictionJson, contradictionLine, type YearEndContradiction } from "./year-end-contradictions";
import { placeJson, placeLines, resultLine, yearRankingLines, yearRankingsJson } from "./report-places";

/** One unit over the years that its files cover. */
export interface UnitYears extends UnitHistory {
  readonly unit: string;
  readonly years: readonly PlacedAnnual[];
}

/** A year with what its year-end sheet says otherwise than its quarters. */
export type ContradictedAnnual = AnnualScore & { readonly contradictions: readonly YearEndContradiction[] };

export type PlacedAnnual = ContradictedAnnual & { readonly placed: YearPlace };

export interface YearReport {
  readonly framework: Framework;
  readonly units: readonly UnitYears[];
  readonly rankings: readonly YearRanking[];
}

const TEXTS = {
  zh: {
    none: "未评",
    missing: "缺",
    incomplete: "未完成",
    twice: "重复",
    exempt: "不考核",
    sheets: "各期得分",
    ignored: (periods: string) => `${periods}的评分表不计入：年度计分不读取它。`,
    provisional: "有评分表尚未复核完，或年终数与季度数不符，年度得分和等次为暂定。",
    contradictions: "年终与季度不符：",
    indicators: "各指标：",
    separator: "：",
  },
  en: {
    none: "open",
    missing: "missing",
    incomplete: "incomplete",
    twice: "several",
    exempt: "let off",
    sheets: "Scores",
    ignored: (periods: string) => `The sheet for ${periods} doesn't count: the year does not read it.`,
    provisional:
      "Not all sheets are reviewed, or the year end contradicts the quarters: the annual score and grade are provisional.",
    contradictions: "The year end contradicts the quarters:",
    indicators: "Indicators:",
    separator: ": ",
  },
} as const;

export function yearText({ framework, units, rankings }: YearReport, language: Language): string {
  const head = `${framework.name[language]} ${framework.version}`;
  // The arithmetic of every indicator would bury the results of many units; --json has it for all.
  const whole = units.length === 1;
  const texts = units.map((unit) => unitText(framework, unit, whole, language));
  return `${[head, ...texts, ...yearRankingLines(framework, rankings, language)].join("\n\n")}\n`;
}

function unitText(framework: Framework, unit: UnitYears, whole: boolean, language: Language): string {
  const lines = unit.years.flatMap((year) => yearLines(framework, unit.unit, year, whole, language));
  return [...lines, ...historyLines(unit, language)].join("\n");
}

function yearLines(
  framework: Framework,
  unit: string,
  annual: PlacedAnnual,
  whole: boolean,
  language: Language,
): readonly string[] {
  const texts = TEXTS[language];
  const { decimals } = framework.precision;
  const { year, totals, parts, explanation, provisional, ignored, sum, placed, contradictions } = annual;
  const shown = ({ key, state, counted }: PartOutcome): string => {
    const words = state === "scored" ? (counted?.toFixed(decimals) ?? texts.none) : texts[state];
    return `${key} ${words}`;
  };
  const indicators = whole && sum !== null ? sum.indicators : [];
  return [
    `${printableName(unit)} · ${describePeriod({ year, key: "Y" })[language]}`,
    `${texts.sheets}${texts.separator}${parts.map(shown).join("  ")}`,
    resultLine(totals.final?.toFixed(decimals) ?? texts.none, provisional, placed, language),
    ...explanation.map((text) => `  ${text[language]}`),
    ...placeLines(placed, language).map((line) => `  ${line}`),
    ...(provisional ? [`  ${texts.provisional}`] : []),
    ...(contradictions.length > 0 ? [`  ${texts.contradictions}`] : []),
    ...contradictions.map((one) => `    ${contradictionLine(one, language)}`),
    ...(ignored.length > 0 ? [`  ${texts.ignored(periodNames(ignored)[language])}`] : []),
    ...(indicators.length > 0 ? [`  ${texts.indicators}`] : []),
    ...indicators.map((one) => `    ${explainAnnualIndicator(framework, one)[language]}`),
  ];
}

/** Numbers are numbers; a year without a score has null and its problems. */
export function yearJson({ framework, units, rankings }: YearReport, language: Language): object {
  return {
    framework: { id: framework.id, version: framework.version },
    units: units.map(({ unit, years, ...history }) => ({
      unit,
      years: years.map((annual) => annualJson(framework, annual, language)),
      ...historyJson(history, language),
    })),
    rankings: yearRankingsJson(rankings, language),
  };
}

function annualJson(framework: Framework, annual: PlacedAnnual, language: Language): object {
  const { sum } = annual;
  return {
    year: annual.year,
    method: annual.method,
    level: sum === null ? "total" : "indicator",
    score: annual.totals.final?.toNumber() ?? null,
    ...placeJson(annual.placed, language),
    gradeBeforeVeto: annual.gradeBeforeVeto?.key ?? null,
    vetoed: annual.vetoed,
    provisional: annual.provisional,
    parts: annual.parts.map(({ key, state, counted }) => ({
      key,
      state,
      score: counted?.toNumber() ?? null,
    })),
    indicators:
      sum?.indicators.map((one) => ({
        code: one.indicator.code,
        max: one.indicator.maxPoints,
        official: one.official?.toNumber() ?? null,
        explanation: explainAnnualIndicator(framework, one)[language],
      })) ?? [],
    bonus: sum?.bonus.points.toNumber() ?? null,
    penalty: sum?.penalty.points.toNumber() ?? null,
    contradictions: annual.contradictions.map((one) => contradictionJson(one, language)),
    missingQuarters: annual.missingQuarters,
    ignored: annual.ignored,
    problems: annual.problems.map(({ kind, periods, text }) => ({ kind, periods, text: text[language] })),
    explanation: annual.explanation.map((text) => text[language]),
  };
}
