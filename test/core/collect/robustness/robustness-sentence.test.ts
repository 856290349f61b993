/** The sentence about a ranking says what the draws gave, never more. */
import fc from "fast-check";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { drawRanks } from "../../../../src/core/collect/robustness/draw-ranks";
import { ranker } from "../../../../src/core/collect/robustness/rank-under";
import {
  robustnessClaims,
  robustnessSentence,
} from "../../../../src/core/collect/robustness/robustness-sentence";
import { wholeScores } from "../../../../src/core/collect/robustness/whole-scores";
import { rankUnits } from "../../../../src/core/ranking/rank-units";
import { anyDepartment } from "./robust-units";

type Case = [
  what: string,
  ranks: number[],
  firstUnchanged: number[],
  reversed: number[],
  zh: string,
  en: string,
];

const CASES: readonly Case[] = [
  [
    "the first three are firm, the next two change",
    [1, 2, 3, 4, 5],
    [1000, 998, 981, 700, 700],
    [0, 2, 10, 300],
    "前 3 名在 98 % 的情形下不变；第 4、5 名可互换。",
    "the first 3 places stay as they are in 98 % of the cases; places 4 and 5 can change places.",
  ],
  [
    "not even the first is firm",
    [1, 2, 3],
    [620, 600, 600],
    [380, 20],
    "第 1 名只在 62 % 的情形下不变；第 1、2 名可互换。",
    "place 1 stays as it is in only 62 % of the cases; places 1 and 2 can change places.",
  ],
  [
    "a share is never rounded up",
    [1, 2],
    [999, 999],
    [1],
    "全部 2 个单位的名次在 99 % 的情形下不变。",
    "all 2 places stay as they are in 99 % of the cases.",
  ],
  [
    "places that are shared stand and fall together",
    [1, 1, 1, 4],
    [3, 3, 3, 3],
    [500, 500, 40],
    "前 3 名只在不到 1 % 的情形下不变。",
    "the first 3 places stay as they are in only less than 1 % of the cases.",
  ],
  [
    "never unchanged",
    [1, 2, 3],
    [0, 0, 0],
    [500, 500],
    "第 1 名只在 0 % 的情形下不变；第 1 至 3 名中相邻的可互换。",
    "place 1 stays as it is in only 0 % of the cases; neighbours in the places 1 to 3 can change places.",
  ],
  [
    "a shared place between two that change doesn't part them",
    [1, 2, 2, 4],
    [900, 900, 900, 900],
    [60, 0, 60],
    "第 1 名只在 90 % 的情形下不变；第 1 至 4 名中相邻的可互换。",
    "place 1 stays as it is in only 90 % of the cases; neighbours in the places 1 to 4 can change places.",
  ],
  [
    "more sets than three are counted",
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    [1000, 950, 0, 0, 0, 0, 0, 0, 0, 0],
    [50, 0, 50, 0, 50, 0, 50, 0, 50],
    "前 2 名在 95 % 的情形下不变；第 1、2 名可互换；第 3、4 名可互换；第 5、6 名可互换；另有 2 处可互换。",
    "the first 2 places stay as they are in 95 % of the cases; places 1 and 2 can change places; places 3 and 4 can change places; places 5 and 6 can change places; so can 2 more sets of places.",
  ],
];

test.each(CASES)("%s", (_, ranks, firstUnchanged, reversed, zh, en) => {
  const claims = robustnessClaims(ranks, { firstUnchanged, reversed }, 1000);
  expect(robustnessSentence(claims, ranks.length, 1000)).toEqual({
    zh: `各指标分值在 ±10 % 以内变动（抽取 1000 次）：${zh}`,
    en: `With the points of each indicator varied within ±10 % (1000 draws), ${en}`,
  });
});

test("what is claimed can be counted again, draw by draw", () => {
  fc.assert(
    fc.property(anyDepartment, fc.integer(), ({ framework, units }, seed) => {
      const { ranked } = rankUnits(framework, units);
      const scores = wholeScores(
        framework,
        ranked.map(({ input }) => input),
      );
      const ranks = ranked.map(({ rank }) => rank);
      const draws = 40;
      const random = xoroshiro128plus(seed);
      const all = Array.from({ length: draws }, () => {
        const factors = scores.indicators.map(() => 1000 + uniformInt(random, -100, 100));
        return [...ranker(scores)(new Float64Array(factors)).ranks];
      });
      const drawn = drawRanks(scores, ranks, { draws, seed });
      expect(drawn.firstUnchanged).toEqual(
        ranks.map(
          (_, last) =>
            all.filter((now) => ranks.slice(0, last + 1).every((rank, unit) => now[unit] === rank)).length,
        ),
      );
      expect(drawn.reversed).toEqual(
        ranks.slice(1).map((_, unit) => all.filter((now) => (now[unit + 1] ?? 0) < (now[unit] ?? 0)).length),
      );
      drawn.intervals.forEach(({ low, median, high }, unit) => {
        const sorted = all.map((now) => now[unit] ?? 0).sort((a, b) => a - b);
        expect([low, median, high]).toEqual([sorted[1], sorted[19], sorted[37]]);
      });
    }),
    { numRuns: 60 },
  );
});
