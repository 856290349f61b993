/** Every unit's place of the year, and what hangs on it: grade, coefficient, band, proposal. */
import type { Framework } from "../../framework/framework";
import { coefficientOf } from "../coefficient";
import type { AnnualInput } from "./annual-input";
import type { AnnualRanked, AnnualUnit, AnnualYear } from "./annual-year";
import { propose } from "./propose";
import { bandOf, rankAnnual } from "./rank-annual";
import type { ScoredUnit } from "./score-unit";
import { yearNote, type YearNote } from "./year-note";

export function placeUnits(
  input: AnnualInput,
  year: number,
  framework: Framework,
  scored: readonly ScoredUnit[],
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

function incompleteDecision({ decision }: Pick<ScoredUnit, "decision">): readonly YearNote[] {
  if (decision === null || decision.decision.trim() === "") return [];
  const lacks = [
    ...(decision.date.trim() === "" ? [{ zh: "日期", en: "its date" }] : []),
    ...(decision.document.trim() === "" ? [{ zh: "文号", en: "a document number" }] : []),
  ];
  if (lacks.length === 0) return [];
  const missing = { zh: lacks.map(({ zh }) => zh).join("和"), en: lacks.map(({ en }) => en).join(" and ") };
  return [yearNote("Y123", { missing })];
}
