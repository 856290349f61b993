/** What the draws say about the ranking, in one sentence; each of its claims is a member of RobustnessClaims. */
import type { Text } from "../../locale/language";
import { VARIATION_PERCENT, type DrawnRanks } from "./draw-ranks";

/** The first places are called firm when they stay in this share of the draws. */
export const FIRM_PERCENT = 95;

/** Two neighbours can change places when they do in this share of the draws. */
export const CHANGING_PERCENT = 5;

/** More sets of neighbours than these are counted, not named. */
const NAMED = 3;

export interface RobustnessClaims {
  /** So many places, from the first, keep all their units … */
  readonly first: number;
  /** … in so many draws. */
  readonly unchanged: number;
  /** Ranks that follow one another and in which neighbours change places, first and last of each set. */
  readonly changing: readonly { readonly from: number; readonly to: number; readonly pairs: number }[];
}

/**
 * The most places that are firm; where not even the first is, the first alone (with all that share it).
 * @param ranks from the best down
 * @returns null where there is nothing to compare
 */
export function robustnessClaims(
  ranks: readonly number[],
  { firstUnchanged, reversed }: Pick<DrawnRanks, "firstUnchanged" | "reversed">,
  draws: number,
): RobustnessClaims | null {
  if (ranks.length < 2) return null;
  // Places end where the next unit has a rank of its own.
  const ends = ranks.flatMap((rank, place) => (rank === ranks[place + 1] ? [] : [place + 1]));
  const unchangedAt = (first: number): number => firstUnchanged[first - 1] ?? 0;
  const firm = ends.filter((first) => unchangedAt(first) * 100 >= FIRM_PERCENT * draws).at(-1);
  const first = firm ?? ends[0] ?? 1;
  const changing: { from: number; to: number; pairs: number }[] = [];
  reversed.forEach((times, place) => {
    const [better = 0, worse = 0] = [ranks[place], ranks[place + 1]];
    if (better === worse || times * 100 < CHANGING_PERCENT * draws) return;
    const set = changing.at(-1);
    if (set?.to === better) {
      set.to = worse;
      set.pairs++;
    } else changing.push({ from: better, to: worse, pairs: 1 });
  });
  return { first, unchanged: unchangedAt(first), changing };
}

/** @param units how many are ranked */
export function robustnessSentence(claims: RobustnessClaims | null, units: number, draws: number): Text {
  if (claims === null)
    return units === 0
      ? { zh: "没有可排名的单位，未作稳健性检验。", en: "No unit is ranked, so there is nothing to vary." }
      : {
          zh: "只有一个单位有名次，无从比较。",
          en: "Only one unit is ranked, so there is nothing to compare.",
        };
  const first = firstPlaces(claims, units, draws);
  const changing = changingPlaces(claims);
  return {
    zh: `各指标分值在 ±${VARIATION_PERCENT} % 以内变动（抽取 ${draws} 次）：${[first.zh, ...changing.zh].join("；")}。`,
    en: `With the points of each indicator varied within ±${VARIATION_PERCENT} % (${draws} draws), ${[first.en, ...changing.en].join("; ")}.`,
  };
}

function firstPlaces({ first, unchanged }: RobustnessClaims, units: number, draws: number): Text {
  const places: Text =
    first === units
      ? {
          zh: `全部 ${units} 个单位的名次`,
          en: units === 1 ? "the only place stays" : `all ${units} places stay`,
        }
      : first === 1
        ? { zh: "第 1 名", en: "place 1 stays" }
        : { zh: `前 ${first} 名`, en: `the first ${first} places stay` };
  const only = unchanged * 100 < FIRM_PERCENT * draws;
  const share = shareOf(unchanged, draws);
  return {
    zh: `${places.zh}${only ? "只" : ""}在${share.zh}的情形下不变`,
    en: `${places.en} as ${first === 1 ? "it is" : "they are"} in ${only ? "only " : ""}${share.en} of the cases`,
  };
}

/** Never more than it was: 97.9 % is said to be 97 %. */
function shareOf(times: number, draws: number): Text {
  const percent = Math.floor((times * 100) / draws);
  return times > 0 && percent === 0
    ? { zh: "不到 1 % ", en: "less than 1 %" }
    : { zh: ` ${percent} % `, en: `${percent} %` };
}

function changingPlaces({ changing }: RobustnessClaims): { readonly zh: string[]; readonly en: string[] } {
  const named = changing.slice(0, NAMED);
  const more = changing.length - named.length;
  return {
    zh: [
      ...named.map(({ from, to, pairs }) =>
        pairs === 1 ? `第 ${from}、${to} 名可互换` : `第 ${from} 至 ${to} 名中相邻的可互换`,
      ),
      ...(more === 0 ? [] : [`另有 ${more} 处可互换`]),
    ],
    en: [
      ...named.map(({ from, to, pairs }) =>
        pairs === 1
          ? `places ${from} and ${to} can change places`
          : `neighbours in the places ${from} to ${to} can change places`,
      ),
      ...(more === 0 ? [] : [`so can ${more} more ${more === 1 ? "set" : "sets"} of places`]),
    ],
  };
}
