/** Points by a vote in which members or the masses rate the unit: 好 较好 一般 差. */
import * as z from "zod/mini";
import Big from "big.js";
import type { Text } from "../../locale/language";
import { meaningOf } from "../../sheet/option-words";
import { clamp, exact, sum } from "../decimal";
import { numberText, percentText } from "../number-text";
import { quotient } from "../quotient";
import type { Rule, RuleInputs } from "../rule";
import { share } from "./param-schemas";

/** The four answers on a ballot, as entry keys, with the option that carries their weight. */
const ANSWERS = [
  { key: "good", option: "好" },
  { key: "fair", option: "较好" },
  { key: "avg", option: "一般" },
  { key: "poor", option: "差" },
] as const;

/** What an answer is worth, out of 100. */
const weight = z.number().check(z.gte(0), z.lte(100));

export const ballotParams = z.strictObject({
  weights: z.strictObject({ 好: weight, 较好: weight, 一般: weight, 差: weight }),
  minValidShare: share,
});

type Params = z.infer<typeof ballotParams>;

const ZERO = new Big(0);
const HUNDRED = new Big(100);

function votesOf(inputs: RuleInputs, { weights }: Params): readonly { count: Big; weight: number }[] {
  return ANSWERS.map(({ key, option }) => ({ count: inputs.number(key), weight: weights[option] }));
}

function weightedMean(inputs: RuleInputs, params: Params): Big {
  const votes = votesOf(inputs, params);
  const weighted = sum(votes.map(({ count, weight: worth }) => count.times(exact(worth))));
  return quotient(weighted, sum(votes.map(({ count }) => count)));
}

/** What is said of a vote without valid ballots, whether or not the indicator may be 不适用 (ADR 13). */
export const NO_VOTES: Text = {
  zh: "没有有效票的不能计分。",
  en: "Without valid ballots nothing can be scored.",
};

/** The same as templates had it when it took what must apply out of the total. */
export const NO_VOTES_EARLIER: Text = {
  zh: "没有有效票时不适用。",
  en: "Not applicable without valid ballots.",
};

/** m × weighted mean of the valid ballots / 100; without valid ballots not applicable. @see docs/scoring.md#ballot */
export const ballot: Rule<Params> = {
  score: (inputs, { params, maxPoints }) =>
    quotient(maxPoints.times(clamp(weightedMean(inputs, params), ZERO, HUNDRED)), HUNDRED),
  formula: (cells, { params }) => {
    const weighted = ANSWERS.map(({ key, option }) => `${cells.entry(key)}*${params.weights[option]}`);
    const valid = ANSWERS.map(({ key }) => cells.entry(key));
    return `${cells.points}*MAX(0,MIN(100,(${weighted.join("+")})/(${valid.join("+")})))/100`;
  },
  explain: ({ params, maxPoints }, language) => {
    const full = numberText(maxPoints);
    const [best] = ANSWERS;
    const named = (option: string): string =>
      `“${language === "zh" ? option : (meaningOf(option) ?? option)}”`;
    const worth = ANSWERS.map(({ option }) => `${named(option)} ${numberText(params.weights[option])}%`).join(
      language === "zh" ? "、" : ", ",
    );
    const least = percentText(params.minValidShare);
    return language === "zh"
      ? `民主测评：每张有效票${worth}，以全部有效票的平均值乘以 ${full} 分计分；有效票都为${named(best.option)}即 100%。有效票一般不少于发出票数的 ${least}；${NO_VOTES.zh}`
      : `By ballot: a valid vote counts ${worth}; the mean of all valid votes is multiplied by ${full} points, so that votes of ${named(best.option)} alone are 100%. Valid votes are to be ${least} of those issued. ${NO_VOTES.en}`;
  },
  arithmetic: (inputs, { params, maxPoints }) => {
    const votes = votesOf(inputs, params);
    const valid = numberText(sum(votes.map(({ count }) => count)));
    const weighted = votes.map(({ count, weight: worth }) => `${numberText(count)} × ${numberText(worth)}`);
    const mean = weightedMean(inputs, params);
    return {
      expression: `${numberText(maxPoints)} × (${weighted.join(" + ")}) ÷ ${valid} ÷ 100`,
      raw: maxPoints.times(mean).div(HUNDRED),
      limit: mean.gt(HUNDRED) ? "full" : mean.lt(ZERO) ? "floor" : null,
    };
  },
  notApplicable: {
    test: (inputs) => sum(ANSWERS.map(({ key }) => inputs.number(key))).eq(ZERO),
    formula: (cells) => `${ANSWERS.map(({ key }) => cells.entry(key)).join("+")}=0`,
    needsReason: false,
  },
};
