/**
 * The places of a year: units ranked by their annual scores, with tie-breaks and the quota of the best
 * grade. The grade that a year ends with, and what hangs on it, is the one after the quota.
 */
import type Big from "big.js";
import type { Framework, Grade } from "../framework/framework";
import type { RankableScore, RankedInput, RankedUnit, Ranking } from "../ranking/ranked-unit";
import { rankUnits } from "../ranking/rank-units";
import { coefficientOf } from "./coefficient";

/** A unit's result of a year, by quarters or composed. */
export interface YearResult extends RankableScore {
  readonly year: number;
  readonly provisional: boolean;
}

export interface UnitResults<Result extends YearResult> {
  readonly unit: string;
  readonly years: readonly Result[];
}

export interface PlacedInput<Result extends YearResult = YearResult> extends RankedInput {
  readonly score: Result;
}

export interface YearRanking<Result extends YearResult = YearResult> {
  readonly year: number;
  readonly ranking: Ranking<PlacedInput<Result>>;
}

/** What a result is worth among the others of its year. */
export interface YearPlace {
  /** Null for a unit that isn't ranked. */
  readonly place: RankedUnit<PlacedInput> | null;
  /** Ranked units of the year. */
  readonly of: number;
  /** After the quota; null without an annual score. */
  readonly grade: Grade | null;
  /** By that grade; null where the framework has none. */
  readonly coefficient: Big | null;
}

export interface PlacedYears<Result extends YearResult> {
  /** From the first year on. */
  readonly rankings: readonly YearRanking<Result>[];
  /** @param result one of those that were ranked */
  readonly placeOf: (result: Result) => YearPlace;
}

export function placeYears<Result extends YearResult>(
  framework: Framework,
  units: readonly UnitResults<Result>[],
): PlacedYears<Result> {
  const results = units.flatMap(({ unit, years }) => years.map((score) => ({ unit, score })));
  const numbers = [...new Set(results.map(({ score }) => score.year))].sort((a, b) => a - b);
  const rankings = numbers.map((year) => ({
    year,
    ranking: rankUnits(
      framework,
      results.filter(({ score }) => score.year === year),
    ),
  }));
  const places = new Map(
    rankings.flatMap(({ ranking }) => ranking.ranked.map((place) => [place.input.score, place] as const)),
  );
  return {
    rankings,
    placeOf: (result) => {
      const place = places.get(result) ?? null;
      const grade = place?.grade ?? result.grade;
      const of = rankings.find(({ year }) => year === result.year)?.ranking.ranked.length ?? 0;
      return { place, of, grade, coefficient: grade === null ? null : coefficientOf(framework, grade) };
    },
  };
}
