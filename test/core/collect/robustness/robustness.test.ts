/** What varied points do to a ranking: intervals, indicators left out, and the sentence about it. */
import fc from "fast-check";
import {
  drawsFor,
  testRobustness,
  type Robustness,
} from "../../../../src/core/collect/robustness/robustness";
import type { RobustInput } from "../../../../src/core/collect/robustness/whole-scores";
import { builtinFrameworks } from "../../../../src/core/framework/builtin-frameworks";
import type { Framework, Indicator } from "../../../../src/core/framework/framework";
import { applicableIndicators } from "../../../../src/core/framework/indicators";
import { rankUnits } from "../../../../src/core/ranking/rank-units";
import type { Ranking } from "../../../../src/core/ranking/ranked-unit";
import { reviewedScore } from "../../../support/reviewed-units";
import { anyDepartment, robust } from "./robust-units";

const varied = <Input extends RobustInput>(framework: Framework, units: readonly Input[], draws = 200) =>
  testRobustness(framework, rankUnits(framework, units).ranked, { draws });

const told = ({ intervals, leaveOneOut, ...rest }: Robustness<RobustInput>) => ({
  ...rest,
  intervals: intervals.map(({ input, ...interval }) => ({ unit: input.unit, ...interval })),
  leaveOneOut: leaveOneOut.map(({ indicator, ...units }) => ({
    indicator: indicator.code,
    ...Object.fromEntries(Object.entries(units).map(([key, of]) => [key, of.map(({ unit }) => unit)])),
  })),
});

const F1 = builtinFrameworks()[0] as Framework;

/** Full marks but for what is said of single indicators. */
const unit = (name: string, shares: Readonly<Record<string, number>>) =>
  robust(F1, {
    unit: name,
    shares: applicableIndicators(F1, { year: 2026, key: "Y" }).map(({ code }) => shares[code] ?? 1),
  });

/** The two indicators with the most points. */
const [heavy, other] = [...applicableIndicators(F1, { year: 2026, key: "Y" })].sort(
  (a, b) => b.maxPoints - a.maxPoints,
) as [Indicator, Indicator, ...Indicator[]];

test("the same ranking gives the same answer, in whatever order the units came", () => {
  fc.assert(
    fc.property(anyDepartment, ({ framework, units }) => {
      const once = told(varied(framework, units, 50));
      expect(told(varied(framework, [...units].reverse(), 50))).toEqual(once);
    }),
    { numRuns: 30 },
  );
});

test("the numbers drawn are the same everywhere, today and in a year", () => {
  const units = [
    unit("甲", { [heavy.code]: 0.9 }),
    unit("乙", { [other.code]: 0.9 }),
    unit("丙", { [other.code]: 0.5 }),
  ];
  const { intervals, claims, seed } = varied(F1, units, 1000);
  expect(intervals.map(({ low, median, high }) => [low, median, high])).toEqual([
    [1, 1, 2],
    [1, 2, 2],
    [3, 3, 3],
  ]);
  expect({ seed, claims }).toEqual({
    seed: 2026,
    claims: { first: 1, unchanged: 548, changing: [{ from: 1, to: 2, pairs: 1 }] },
  });
});

test("intervals hold the median, stay within the ranks, and narrow to the rank where nothing can change", () => {
  fc.assert(
    fc.property(anyDepartment, ({ framework, units }) => {
      const { intervals } = varied(framework, units, 60);
      for (const { low, median, high } of intervals) {
        expect(1 <= low && low <= median && median <= high && high <= intervals.length).toBe(true);
      }
    }),
    { numRuns: 30 },
  );
  // Worse in one indicator each time: no points can turn that round.
  const clear = [1, 0.9, 0.7, 0.5].map((share, index) => unit(`单位${index}`, { [heavy.code]: share }));
  const { intervals, claims, sentence } = varied(F1, clear);
  expect(intervals.map(({ low, median, high }) => [low, median, high])).toEqual([
    [1, 1, 1],
    [2, 2, 2],
    [3, 3, 3],
    [4, 4, 4],
  ]);
  expect(claims).toEqual({ first: 4, unchanged: 200, changing: [] });
  expect(sentence.zh).toBe(
    "各指标分值在 ±10 % 以内变动（抽取 200 次）：全部 4 个单位的名次在 100 % 的情形下不变。",
  );
});

test("who enters or leaves the best grade without an indicator is what a framework without it would give", () => {
  let moved = 0;
  fc.assert(
    fc.property(anyDepartment, fc.nat(), ({ framework, units }, which) => {
      const { leaveOneOut } = varied(framework, units, 1);
      const all = applicableIndicators(framework, { year: 2026, key: "Y" });
      const left = leaveOneOut[which % Math.max(1, leaveOneOut.length)];
      if (left === undefined) return;
      const without = {
        ...framework,
        indicators: framework.indicators.filter(({ code }) => code !== left.indicator.code),
      };
      const rescored = rankUnits(framework, units).ranked.map(({ input }) => ({
        ...input,
        score: reviewedScore(without, {
          ...input.made,
          shares: all.flatMap(({ code }, index) =>
            code === left.indicator.code ? [] : [input.made.shares[index % input.made.shares.length] ?? null],
          ),
        }),
      }));
      const best = (ranking: Ranking) =>
        new Set(ranking.ranked.flatMap(({ input, grade }) => (grade.key === "A" ? [input.unit] : [])));
      const [before, after] = [best(rankUnits(framework, units)), best(rankUnits(without, rescored))];
      expect(names(left.enters)).toEqual([...after].filter((one) => !before.has(one)).sort());
      expect(names(left.leaves)).toEqual([...before].filter((one) => !after.has(one)).sort());
      expect(names(left.withoutScore)).toEqual(
        rescored.flatMap(({ unit: name, score }) => (score.complete ? [] : [name])).sort(),
      );
      moved += left.enters.length + left.leaves.length;
    }),
    { numRuns: 150 },
  );
  expect(moved).toBeGreaterThan(10);
});

const names = (units: readonly { readonly unit: string }[]) => units.map(({ unit: name }) => name).sort();

test.each([
  [0, "没有可排名的单位，未作稳健性检验。"],
  [1, "只有一个单位有名次，无从比较。"],
])("%d ranked units: the sentence says that there is nothing to compare", (count, zh) => {
  const units = Array.from({ length: count }, () => unit("甲", {}));
  const { sentence, claims, intervals } = varied(F1, units);
  expect({ zh: sentence.zh, claims, intervals: intervals.length }).toEqual({
    zh,
    claims: null,
    intervals: count,
  });
});

test("units that are equal in everything stay equal in every draw", () => {
  const units = ["甲", "乙", "丙"].map((name) => unit(name, {}));
  const { claims, intervals } = varied(F1, units);
  expect(claims).toEqual({ first: 3, unchanged: 200, changing: [] });
  expect(intervals.map(({ high }) => high)).toEqual([1, 1, 1]);
});

test.each([
  [0, 1000],
  [63, 1000],
  [20_000, 1000],
  [50_000, 400],
  [1_000_000, 100],
])("%d units are drawn for %d times", (units, draws) => {
  expect(drawsFor(units)).toBe(draws);
});
