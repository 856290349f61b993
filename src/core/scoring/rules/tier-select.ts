/** Points by a tier that the assessor chooses from a list: 优 良 中 差. */
import { meaningOf } from "../../sheet/option-words";
import * as z from "zod/mini";
import { exact } from "../decimal";
import { numberText, percentText } from "../number-text";
import type { Rule, RuleInputs } from "../rule";
import { distinct, share } from "./param-schemas";

export const tierSelectParams = z.strictObject({
  tiers: z
    .array(
      z.strictObject({
        option: z.string(),
        share,
        /** What has to be true for this tier, so that two assessors choose the same one. */
        descriptor: z.optional(
          z.strictObject({ zh: z.string().check(z.minLength(1)), en: z.string().check(z.minLength(1)) }),
        ),
      }),
    )
    .check(
      z.minLength(1),
      z.refine((tiers) => distinct(tiers.map(({ option }) => option)), "an option comes twice"),
    ),
});

type Params = z.infer<typeof tierSelectParams>;

function chosenShare(inputs: RuleInputs, { tiers }: Params): number {
  const chosen = inputs.option("option");
  return tiers.find((tier) => tier.option === chosen)?.share ?? 0;
}

/** m × the chosen tier's share. @see docs/scoring.md#tier_select */
export const tierSelect: Rule<Params> = {
  score: (inputs, { params, maxPoints }) => maxPoints.times(exact(chosenShare(inputs, params))),
  formula: (cells, { params }) => {
    const shares = params.tiers.reduceRight<string>(
      (otherwise, tier) => `IF(${cells.chosen("option", tier.option)},${tier.share},${otherwise})`,
      "0",
    );
    return `${cells.points}*${shares}`;
  },
  explain: ({ params, maxPoints }, language) => {
    const points = (part: number): string => numberText(maxPoints.times(part));
    const tiers = params.tiers.map(({ option, share: part, descriptor }) =>
      language === "zh"
        ? `${option}（${points(part)} 分）${descriptor === undefined ? "" : `：${descriptor.zh}`}`
        : `${option} (${[meaningOf(option) ?? [], points(part)].flat().join(", ")})${descriptor === undefined ? "" : `: ${descriptor.en}`}`,
    );
    return language === "zh"
      ? `按最相符的一档选择等次。${tiers.join("；")}。`
      : `Choose the tier that fits best. ${tiers.join("; ")}.`;
  },
  arithmetic: (inputs, { params, maxPoints }) => {
    const part = chosenShare(inputs, params);
    return {
      expression: `${numberText(maxPoints)} × ${percentText(part)}`,
      raw: maxPoints.times(part),
      limit: null,
    };
  },
};
