/** The places of a year, with the quota of the best grade among all units or within each group, and the bands. */
import type { Framework } from "../../framework/framework";
import { applyQuota } from "../../ranking/quota";
import type { QuotaResult, Ranking } from "../../ranking/ranked-unit";
import { rankUnits } from "../../ranking/rank-units";
import { exact } from "../../scoring/decimal";
import type { AnnualInput, BandShares } from "./annual-input";
import type { AnnualRanked } from "./annual-year";
import type { Band } from "./last-year";

export interface RankedYear {
  readonly ranking: Ranking<AnnualRanked>;
  readonly quotas: readonly { readonly group: string | null; readonly result: QuotaResult }[];
}

export function rankAnnual(
  whole: Framework,
  units: readonly AnnualRanked[],
  { quotaBy, quotaShare, margin }: Pick<AnnualInput, "quotaBy" | "quotaShare" | "margin">,
): RankedYear {
  const framework = withShare(whole, quotaShare);
  const options = margin === undefined ? {} : { margin };
  if (quotaBy === "all" || framework.quota === undefined) {
    const ranking = rankUnits(framework, units, options);
    return { ranking, quotas: ranking.quota === null ? [] : [{ group: null, result: ranking.quota }] };
  }
  const { quota: _, ...free } = framework;
  const ranking = rankUnits(free, units, options);
  const groups = [...new Set(ranking.ranked.map(({ input }) => input.group ?? ""))].sort();
  const outcomes = groups.map((group) => {
    const members = ranking.ranked
      .filter(({ input }) => (input.group ?? "") === group)
      .map((place) => ({ place, rank: place.rank, grade: place.grade, vetoed: place.input.score.vetoed }));
    return { group, outcome: applyQuota(framework, members) };
  });
  const demotions = new Map(
    outcomes.flatMap(({ outcome }) =>
      [...outcome.demotions].map(([{ place }, demotion]) => [place, demotion] as const),
    ),
  );
  return {
    ranking: {
      ...ranking,
      ranked: ranking.ranked.map((place) => {
        const demotion = demotions.get(place) ?? null;
        return { ...place, demotion, grade: demotion?.to ?? place.grade };
      }),
    },
    quotas: outcomes.flatMap(({ group, outcome }) =>
      outcome.result === null ? [] : [{ group, result: outcome.result }],
    ),
  };
}

function withShare(framework: Framework, share: number | null): Framework {
  return share === null || framework.quota === undefined
    ? framework
    : { ...framework, quota: { ...framework.quota, maxShare: share } };
}

/** Units of one rank are in a band together: the first of them decides at the top, the last at the bottom. */
export function bandOf(rank: number, ranks: readonly number[], { top, bottom }: BandShares): Band | null {
  const places = (share: number): number => exact(share).times(ranks.length).round(0, 0).toNumber();
  if (rank <= places(top)) return "top";
  const worse = ranks.filter((other) => other > rank).length;
  return worse + 1 <= places(bottom) ? "bottom" : null;
}
