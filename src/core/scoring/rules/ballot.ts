/** Points by a vote in which members or the masses rate the unit: 好 较好 一般 差. */
import * as z from "zod/mini";
import Big from "big.js";
import { sum } from "../decimal";
import type { Rule } from "../rule";

/** The four answers on a ballot, as entry keys, with the option that carries their weight. */
const ANSWERS = [
  { key: "good", option: "好" },
  { key: "fair", option: "较好" },
  { key: "avg", option: "一般" },
  { key: "poor", option: "差" },
] as const;

export const ballotParams = z.strictObject({
  weights: z.strictObject({ 好: z.number(), 较好: z.number(), 一般: z.number(), 差: z.number() }),
  minValidShare: z.number(),
});

/** m × weighted mean of the valid ballots / 100; without valid ballots not applicable. @see docs/scoring.md#ballot */
export const ballot: Rule<z.infer<typeof ballotParams>> = {
  score: (inputs, { params, maxPoints }) => {
    const votes = ANSWERS.map(({ key, option }) => ({
      count: inputs.number(key),
      weight: params.weights[option],
    }));
    const valid = sum(votes.map(({ count }) => count));
    const weighted = sum(votes.map(({ count, weight }) => count.times(weight)));
    return maxPoints.times(weighted).div(valid).div(100);
  },
  formula: (cells, { params }) => {
    const weighted = ANSWERS.map(({ key, option }) => `${cells.entry(key)}*${params.weights[option]}`).join(
      "+",
    );
    const valid = ANSWERS.map(({ key }) => cells.entry(key)).join("+");
    return `${cells.points}*(${weighted})/(${valid})/100`;
  },
  notApplicable: {
    test: (inputs) => sum(ANSWERS.map(({ key }) => inputs.number(key))).eq(new Big(0)),
    formula: (cells) => `${ANSWERS.map(({ key }) => cells.entry(key)).join("+")}=0`,
    needsReason: false,
  },
};
