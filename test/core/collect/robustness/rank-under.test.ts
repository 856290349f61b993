/** Ranks in whole numbers are those of core/ranking, to the last tie-break. */
import Big from "big.js";
import fc from "fast-check";
import { ranker, UNCHANGED } from "../../../../src/core/collect/robustness/rank-under";
import { wholeScores, type RobustInput } from "../../../../src/core/collect/robustness/whole-scores";
import { builtinFrameworks } from "../../../../src/core/framework/builtin-frameworks";
import type { Framework } from "../../../../src/core/framework/framework";
import { rankUnits } from "../../../../src/core/ranking/rank-units";
import { reviewedScore } from "../../../support/reviewed-units";
import { anyDepartment } from "./robust-units";

const whole = (framework: Framework, inputs: readonly RobustInput[]) => {
  const scores = wholeScores(framework, inputs);
  const factors = new Float64Array(scores.indicators.length).fill(UNCHANGED);
  return { scores, factors, ...ranker(scores)(factors) };
};

test("with the points as they are, totals and ranks are those of the ranking", () => {
  const decided = new Set<string | null>();
  fc.assert(
    fc.property(anyDepartment, ({ framework, units }) => {
      const { ranked } = rankUnits(framework, units);
      const inputs = ranked.map(({ input }) => input);
      const { ranks, totals, scores } = whole(framework, inputs);
      for (const { decidedBy } of ranked) decided.add(decidedBy);
      expect([...ranks]).toEqual(ranked.map(({ rank }) => rank));
      expect([...totals].map((total) => new Big(total).div(10 ** scores.decimals).toString())).toEqual(
        ranked.map(({ total }) => total.toString()),
      );
    }),
    { numRuns: 200 },
  );
  // Generated departments do need the tie-breaks.
  expect(decided.size).toBeGreaterThan(5);
});

test("other points act as a framework with these points would", () => {
  fc.assert(
    fc.property(
      anyDepartment,
      fc.array(fc.constantFrom(1, 2, 3), { minLength: 5, maxLength: 5 }),
      (made, times) => {
        const { framework, units } = made;
        const complete = units.filter(({ score }) => score.complete);
        const scores = wholeScores(framework, complete);
        const factors = new Map(scores.indicators.map(({ code }, column) => [code, times[column % 5] ?? 1]));
        const { ranks } = ranker(scores)(
          new Float64Array(scores.indicators.map(({ code }) => (factors.get(code) ?? 1) * UNCHANGED)),
        );
        const other = {
          ...framework,
          indicators: framework.indicators.map((indicator) => ({
            ...indicator,
            maxPoints: indicator.maxPoints * (factors.get(indicator.code) ?? 1),
          })),
        };
        const rescored = complete.map((unit) => ({
          ...unit,
          score: reviewedScore(other, unit.made, factors),
        }));
        const byUnit = new Map(
          rankUnits(other, rescored).ranked.map(({ input, rank }) => [input.unit, rank]),
        );
        expect([...ranks]).toEqual(complete.map(({ unit }) => byUnit.get(unit)));
      },
    ),
    { numRuns: 100 },
  );
});

test("an order of a thousand units is the order of the units one by one", () => {
  const [framework] = builtinFrameworks();
  if (framework === undefined) throw new Error("No framework is built in");
  const inputs = Array.from({ length: 1000 }, (_, index) => ({
    unit: String(index),
    score: reviewedScore(framework, {
      unit: "",
      shares: [((index * 7919) % 41) / 40, ((index * 31) % 11) / 10],
    }),
  }));
  const { ranked } = rankUnits(framework, inputs);
  expect([
    ...whole(
      framework,
      ranked.map(({ input }) => input),
    ).ranks,
  ]).toEqual(ranked.map(({ rank }) => rank));
});
