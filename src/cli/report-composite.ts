/** Annual scores composed of other frameworks' results, as text for a person and as JSON for other programs. */
import { explainResult } from "../core/explain/explain-result";
import type { Framework } from "../core/framework/framework";
import { describePeriod } from "../core/framework/period";
import type { Language } from "../core/locale/language";
import { decimal, roundScore } from "../core/scoring/decimal";
import { numberText } from "../core/scoring/number-text";
import type { CompositePart } from "../core/year/composite-parts";
import type { CompositeReport, PlacedComposite } from "./compose-units";
import type { CompositeYear } from "./composite-year";
import { historyJson, historyLines } from "./report-history";
import { printableName } from "./printable";
import { placeJson, placeLines, resultLine, yearRankingLines, yearRankingsJson } from "./report-places";

const TEXTS = {
  zh: {
    components: "取用的年度得分：",
    part: (points: string, weight: string) => `（${points} 分，占 ${weight}）`,
    source: "来源：",
    arithmetic: "计算：",
    note: "说明：",
    none: "未评",
    notApplicable: "不适用",
    blocked: "不能得出年度得分：",
    range: (min: string, max: string) => `补齐后，年度得分将在 ${min} 至 ${max} 之间。`,
    colon: "：",
  },
  en: {
    components: "Annual scores taken:",
    part: (points: string, weight: string) => ` (${points} points, ${weight})`,
    source: "from: ",
    arithmetic: "arithmetic: ",
    note: "note: ",
    none: "open",
    notApplicable: "N/A",
    blocked: "There is no annual score yet:",
    range: (min: string, max: string) =>
      `Once it is there, the annual score will be between ${min} and ${max}.`,
    colon: ": ",
  },
} as const;

export function compositeText({ framework, units, rankings }: CompositeReport, language: Language): string {
  const head = `${framework.name[language]} ${framework.version}`;
  const texts = units.map((unit) =>
    [
      ...unit.years.flatMap((year) => yearLines(framework, unit.unit, year, language)),
      ...historyLines(unit, language),
    ].join("\n"),
  );
  return `${[head, ...texts, ...yearRankingLines(framework, rankings, language)].join("\n\n")}\n`;
}

function yearLines(
  { precision: { decimals } }: Framework,
  unit: string,
  year: PlacedComposite,
  language: Language,
): readonly string[] {
  const texts = TEXTS[language];
  const { components, composite, parts, problems, result, placed } = year;
  const score = composite?.score ?? null;
  const { final } = result.totals;
  const lines = [`${printableName(unit)} · ${describePeriod({ year: year.year, key: "Y" })[language]}`];
  if (components.length > 0) lines.push(texts.components);
  for (const { framework: of, annual } of components) {
    const total = annual.totals.final?.toFixed(decimals) ?? texts.none;
    lines.push(`  ${of.name[language]}${texts.colon}${total}`);
    lines.push(...annual.explanation.map((text) => `    ${text[language]}`));
  }
  lines.push(...parts.flatMap((part) => partLines(part, decimals, language)));
  lines.push(resultLine(final?.toFixed(decimals) ?? texts.none, result.provisional, placed, language));
  if (problems.length > 0) {
    lines.push(texts.blocked, ...problems.map((problem) => `  ${problem[language]}`));
    if (score !== null)
      lines.push(`  ${texts.range(score.range.min.toFixed(decimals), score.range.max.toFixed(decimals))}`);
    return lines;
  }
  lines.push(...resultSteps(year, language).map((step) => `  ${step}`));
  lines.push(...placeLines(placed, language).map((line) => `  ${line}`));
  return lines;
}

/** How the total and the grade came about. */
function resultSteps({ year, composite }: CompositeYear, language: Language): readonly string[] {
  if (composite === null || composite.score === null) return [];
  const { framework, filled: sheet, score } = composite;
  return explainResult({ framework, sheet, period: { year, key: "Y" }, findings: [], score }, language);
}

function partLines(part: CompositePart, decimals: number, language: Language): readonly string[] {
  const texts = TEXTS[language];
  const { indicator, weight, source, arithmetic, notes, official, problem } = part;
  const points = numberText(roundScore(decimal(indicator.maxPoints), decimals));
  const share = `${weight.times(100).round(2).toString()}%`;
  const missing = problem === null ? texts.notApplicable : texts.none;
  return [
    `  ${indicator.code} ${indicator.name[language]}${texts.part(points, share)}  ${official?.toFixed(decimals) ?? missing}`,
    `    ${texts.source}${source[language]}`,
    ...(arithmetic === null ? [] : [`    ${texts.arithmetic}${arithmetic[language]}`]),
    ...notes.map((note) => `    ${texts.note}${note[language]}`),
  ];
}

/** Numbers are numbers; a year without a score has null and its problems. */
export function compositeJson({ framework, units, rankings }: CompositeReport, language: Language): object {
  return {
    framework: { id: framework.id, version: framework.version },
    units: units.map(({ unit, years, ...history }) => ({
      unit,
      years: years.map((year) => yearJson(year, language)),
      ...historyJson(history, language),
    })),
    rankings: yearRankingsJson(rankings, language),
  };
}

function yearJson(composed: PlacedComposite, language: Language): object {
  const { year, components, composite, parts, problems, result, placed } = composed;
  const score = composite?.score ?? null;
  return {
    year,
    method: "composite",
    score: result.totals.final?.toNumber() ?? null,
    range: score === null ? null : { min: score.range.min.toNumber(), max: score.range.max.toNumber() },
    ...placeJson(placed, language),
    awaitingReview: score?.awaitingReview ?? [],
    gradeBeforeVeto: score?.gradeBeforeVeto?.key ?? null,
    vetoed: result.vetoed,
    provisional: result.provisional,
    bonus: score?.totals.bonus.toNumber() ?? null,
    penalty: score?.totals.penalty.toNumber() ?? null,
    components: components.map(({ framework, annual }) => ({
      framework: { id: framework.id, version: framework.version },
      score: annual.totals.final?.toNumber() ?? null,
      grade: annual.grade?.key ?? null,
      explanation: annual.explanation.map((text) => text[language]),
    })),
    parts: parts.map(({ indicator, weight, source, arithmetic, notes, official, problem }) => ({
      code: indicator.code,
      max: indicator.maxPoints,
      weight: weight.toNumber(),
      source: source[language],
      arithmetic: arithmetic?.[language] ?? null,
      notes: notes.map((note) => note[language]),
      official: official?.toNumber() ?? null,
      problem: problem?.[language] ?? null,
    })),
    problems: problems.map((problem) => problem[language]),
    explanation: problems.length > 0 ? [] : resultSteps(composed, language),
  };
}
