/**
 * Ranks many units by one framework: rounded totals, tie-breaks, shared ranks, near ties, places
 * within groups, and the quota of the best grade. Pure and independent of the order of its input.
 */
import Big from "big.js";
import type { Framework } from "../framework/framework";
import type { Text } from "../locale/language";
import { roundScore } from "../scoring/decimal";
import { byName } from "./by-name";
import { applyQuota } from "./quota";
import type { RankedInput, RankedUnit, Ranking } from "./ranked-unit";
import { tiedSets, type TiedSet } from "./tied-sets";

export interface RankOptions {
  /** Two ranks whose totals differ by less than this many points are a near tie. */
  readonly margin?: number;
}

/** Points below which a difference is within what a reviewer's judgement can move. */
export const DEFAULT_MARGIN = 0.05;

/**
 * - A veto does not change the place by points, only the grade and the right to a place of the quota.
 * - An incomplete unit has no rank and does not count for the quota.
 * - Group ranks follow the overall order, so that no group contradicts it.
 *
 * @throws Error when the margin is no number or below 0
 */
export function rankUnits<Input extends RankedInput>(
  framework: Framework,
  units: readonly Input[],
  options: RankOptions = {},
): Ranking<Input> {
  const margin = marginOf(options);
  const placeable: Placed<Input>[] = [];
  const unranked: Input[] = [];
  for (const input of units) {
    const { complete, totals, grade } = input.score;
    if (!complete || totals.final === null || grade === null) unranked.push(input);
    else {
      const total = roundScore(totals.final, framework.precision.decimals);
      placeable.push({ input, score: input.score, total, grade, vetoed: input.score.vetoed });
    }
  }
  const places = inPlaces(tiedSets(framework, placeable), margin);
  const { result, demotions } = applyQuota(framework, places);
  const groupRanks = ranksWithinGroups(places);
  return {
    ranked: places.map((place): RankedUnit<Input> => {
      const { input, total, rank, shared, decidedBy, gap, nearTie, grade } = place;
      const demotion = demotions.get(place) ?? null;
      return {
        input,
        total,
        rank,
        shared,
        groupRank: groupRanks.get(place) ?? null,
        decidedBy,
        gap,
        nearTie,
        gradeBeforeQuota: grade,
        grade: demotion?.to ?? grade,
        demotion,
      };
    }),
    unranked: [...unranked].sort(byName).map((input) => ({
      input,
      reason: "incomplete" as const,
      text: input.score.withheld === true ? WITHHELD : INCOMPLETE,
    })),
    quota: result,
    margin,
  };
}

const WITHHELD: Text = {
  zh: "本表与自身或下发的表不符，得分待定，不参加排名；请用 kaoping check 查看。",
  en: "The sheet doesn't agree with itself or with the one that was issued; its score is open and not ranked. See kaoping check.",
};

const INCOMPLETE: Text = {
  zh: "评分尚不完整，没有最终得分，不参加排名。",
  en: "Not completely scored, so there is no final score to rank.",
};

interface Placed<Input extends RankedInput> {
  readonly input: Input;
  readonly score: Input["score"];
  readonly total: Big;
  readonly grade: NonNullable<Input["score"]["grade"]>;
  readonly vetoed: boolean;
}

type Place<Input extends RankedInput> = Placed<Input> &
  Pick<RankedUnit<Input>, "rank" | "shared" | "decidedBy" | "gap" | "nearTie">;

function marginOf({ margin = DEFAULT_MARGIN }: RankOptions): Big {
  if (!Number.isFinite(margin) || margin < 0) throw new Error(`A margin of ${margin} points`);
  return new Big(margin);
}

function inPlaces<Input extends RankedInput>(
  sets: readonly TiedSet<Placed<Input>>[],
  margin: Big,
): readonly Place<Input>[] {
  let before = 0;
  return sets.flatMap((set, index) => {
    const rank = before + 1;
    before += set.units.length;
    const gap = gapBetween(sets[index - 1], set);
    const nearTie = [gap, gapBetween(set, sets[index + 1])].some((points) => points?.lt(margin) === true);
    const shared = set.units.length > 1;
    return [...set.units]
      .sort((a, b) => byName(a.input, b.input))
      .map((unit) => ({ ...unit, rank, shared, decidedBy: set.decidedBy, gap, nearTie }));
  });
}

type AnySet = { readonly units: readonly { readonly total: Big }[] } | undefined;

function gapBetween(better: AnySet, worse: AnySet): Big | null {
  const [high, low] = [better?.units[0], worse?.units[0]];
  return high === undefined || low === undefined ? null : high.total.minus(low.total);
}

/** @param places in overall order */
function ranksWithinGroups<Input extends RankedInput>(
  places: readonly Place<Input>[],
): ReadonlyMap<Place<Input>, number> {
  const ranks = new Map<Place<Input>, number>();
  const groups = new Map<string, { size: number; rank: number; overall: number }>();
  for (const place of places) {
    const { group } = place.input;
    if (group === undefined) continue;
    const last = groups.get(group) ?? { size: 0, rank: 0, overall: 0 };
    const rank = last.overall === place.rank ? last.rank : last.size + 1;
    groups.set(group, { size: last.size + 1, rank, overall: place.rank });
    ranks.set(place, rank);
  }
  return ranks;
}
