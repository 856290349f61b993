/** The places of a year among the units given, with the quota, as text for a person and as JSON. */
import type { Framework } from "../core/framework/framework";
import { describePeriod } from "../core/framework/period";
import type { Language } from "../core/locale/language";
import type { YearPlace, YearRanking } from "../core/year/place-years";
import { printableName } from "./printable";
import { quotaJson } from "./report-rank-json";
import { rankingLines } from "./report-rank";

const TEXTS = {
  zh: {
    title: (year: string) => `${year}排名`,
    score: (score: string, grade: string) => `年度得分 ${score}  年度等次 ${grade}`,
    rank: (rank: number, of: number) => `  名次 ${rank}/${of}`,
    provisional: (grade: string) => `${grade}（暂定）`,
    open: "待定",
    coefficient: (coefficient: string) => `考核系数 ${coefficient}`,
  },
  en: {
    title: (year: string) => `Ranking, ${year}`,
    score: (score: string, grade: string) => `Annual score ${score}  grade ${grade}`,
    rank: (rank: number, of: number) => `  rank ${rank} of ${of}`,
    provisional: (grade: string) => `${grade} (provisional)`,
    open: "open",
    coefficient: (coefficient: string) => `Coefficient ${coefficient}`,
  },
} as const;

/**
 * “年度得分 93.60  年度等次 良好  名次 2/5”
 * @param score as shown
 */
export function resultLine(
  score: string,
  provisional: boolean,
  { place, of, grade }: YearPlace,
  language: Language,
): string {
  const texts = TEXTS[language];
  const name = grade?.name[language] ?? texts.open;
  const shown = provisional && grade !== null ? texts.provisional(name) : name;
  return `${texts.score(score, shown)}${place === null || of < 2 ? "" : texts.rank(place.rank, of)}`;
}

/** Why the grade is another than the score's, and what hangs on it. */
export function placeLines({ place, coefficient }: YearPlace, language: Language): readonly string[] {
  return [
    ...(place?.demotion == null ? [] : [place.demotion.text[language]]),
    ...(coefficient === null ? [] : [TEXTS[language].coefficient(coefficient.toString())]),
  ];
}

/** Tables of the years with more than one unit. */
export function yearRankingLines(
  framework: Framework,
  rankings: readonly YearRanking[],
  language: Language,
): readonly string[] {
  return rankings
    .filter(({ ranking }) => ranking.ranked.length + ranking.unranked.length > 1)
    .map(({ year, ranking }) =>
      [
        TEXTS[language].title(describePeriod({ year, key: "Y" })[language]),
        ...rankingLines(framework, ranking, ({ unit }) => printableName(unit), language),
      ].join("\n"),
    );
}

export function placeJson(
  { place, grade, coefficient }: YearPlace,
  language: Language,
): Readonly<Record<string, unknown>> {
  return {
    rank: place?.rank ?? null,
    grade: grade?.key ?? null,
    gradeBeforeQuota: place?.gradeBeforeQuota.key ?? grade?.key ?? null,
    demotion:
      place?.demotion == null ? null : { reason: place.demotion.reason, text: place.demotion.text[language] },
    coefficient: coefficient?.toNumber() ?? null,
  };
}

export function yearRankingsJson(rankings: readonly YearRanking[], language: Language): readonly object[] {
  return rankings.map(({ year, ranking }) => ({
    year,
    quota: quotaJson(ranking.quota, language),
    ranked: ranking.ranked.map((unit) => ({
      rank: unit.rank,
      unit: unit.input.unit,
      score: unit.total.toNumber(),
      grade: unit.grade.key,
      gradeBeforeQuota: unit.gradeBeforeQuota.key,
      shared: unit.shared,
      decidedBy: unit.decidedBy,
      nearTie: unit.nearTie,
      vetoed: unit.input.score.vetoed,
      provisional: unit.input.score.provisional,
      demotion:
        unit.demotion === null ? null : { reason: unit.demotion.reason, text: unit.demotion.text[language] },
    })),
    unranked: ranking.unranked.map(({ input, reason, text }) => ({
      unit: input.unit,
      reason,
      text: text[language],
    })),
  }));
}
