/** Points for a share reached (part of a whole) against a target, in one of three ways. */
import * as z from "zod/mini";
import Big from "big.js";
import { clamp, decimal, larger, settle } from "../decimal";
import type { Rule, RuleInputs } from "../rule";

export const rateParams = z.discriminatedUnion("mode", [
  z.strictObject({ mode: z.literal("proportional"), target: z.number().check(z.positive()) }),
  z.strictObject({
    mode: z.literal("linear"),
    target: z.number().check(z.positive()),
    floorRate: z.number(),
  }),
  z.strictObject({
    mode: z.literal("step"),
    target: z.number().check(z.positive()),
    step: z.number().check(z.positive()),
    pointsPerStep: z.number().check(z.nonnegative()),
  }),
]);

const ZERO = new Big(0);
const ONE = new Big(1);

/** Part and whole as they were entered. */
function parts(inputs: RuleInputs): { part: Big; whole: Big } {
  return { part: inputs.number("num"), whole: inputs.number("den") };
}

/**
 * proportional: m × clamp(rate / target, 0, 1).
 * linear: m × clamp((rate − floorRate) / (target − floorRate), 0, 1).
 * step: m less pointsPerStep for every started step below the target, never below 0.
 * A whole of 0 means that there was nothing to do: not applicable, with a reason.
 * @see docs/scoring.md#rate
 */
export const rate: Rule<z.infer<typeof rateParams>> = {
  score: (inputs, { params, maxPoints }) => {
    const { part, whole } = parts(inputs);
    const reached = part.div(whole);
    switch (params.mode) {
      case "proportional":
        return maxPoints.times(clamp(reached.div(params.target), ZERO, ONE));
      case "linear": {
        const span = decimal(params.target).minus(params.floorRate);
        return maxPoints.times(clamp(reached.minus(params.floorRate).div(span), ZERO, ONE));
      }
      case "step": {
        const short = settle(decimal(params.target).minus(reached).div(params.step));
        const steps = larger(ZERO, short).round(0, Big.roundUp);
        return larger(ZERO, maxPoints.minus(steps.times(params.pointsPerStep)));
      }
    }
  },
  formula: (cells, { params }) => {
    const reached = `${cells.entry("num")}/${cells.entry("den")}`;
    const { points } = cells;
    switch (params.mode) {
      case "proportional":
        return `${points}*MAX(0,MIN(1,${reached}/${params.target}))`;
      case "linear":
        return `${points}*MAX(0,MIN(1,(${reached}-${params.floorRate})/(${params.target}-${params.floorRate})))`;
      case "step":
        return `MAX(0,${points}-${params.pointsPerStep}*ROUNDUP(MAX(0,ROUND((${params.target}-${reached})/${params.step},9)),0))`;
    }
  },
  notApplicable: {
    test: (inputs) => inputs.number("den").eq(ZERO),
    formula: (cells) => `${cells.entry("den")}=0`,
    needsReason: true,
  },
};
