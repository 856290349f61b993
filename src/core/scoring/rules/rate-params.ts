/** What a rate rule is made of: its parameters, the rate reached, and the steps below the target. */
import * as z from "zod/mini";
import Big from "big.js";
import { decimal, exact, larger, settle } from "../decimal";
import { quotient } from "../quotient";
import type { RuleInputs } from "../rule";

const target = z.number().check(z.positive());

export const rateParams = z.discriminatedUnion("mode", [
  z.strictObject({ mode: z.literal("proportional"), target }),
  z
    .strictObject({ mode: z.literal("linear"), target, floorRate: z.number().check(z.nonnegative()) })
    .check(z.refine((params) => params.floorRate < params.target, "floorRate must be below the target")),
  z.strictObject({
    mode: z.literal("step"),
    target,
    step: z.number().check(z.positive()),
    pointsPerStep: z.number().check(z.nonnegative()),
  }),
  /** A plan that may be a loss: both numbers may be below zero. */
  z.strictObject({ mode: z.literal("profit"), target }),
]);

export type RateParams = z.infer<typeof rateParams>;

const ZERO = new Big(0);
const TWO = new Big(2);

/**
 * Part / whole as they were entered. In mode `profit`, 1 + (part − whole) / |whole|: the same for a plan
 * above zero, and 2 − part / whole for a planned loss, so that a smaller loss than planned is more than 1.
 */
export function reachedRate(inputs: RuleInputs, { mode }: RateParams): Big {
  const [part, whole] = [inputs.number("num"), inputs.number("den")];
  const rate = quotient(part, whole);
  return mode === "profit" && whole.lt(ZERO) ? TWO.minus(rate) : rate;
}

/** How many steps below the target the rate is; a started step counts whole. Never below 0. */
export function stepsBelow(reached: Big, params: Extract<RateParams, { mode: "step" }>): Big {
  const short = settle(quotient(decimal(params.target).minus(reached), exact(params.step)));
  return larger(ZERO, short).round(0, Big.roundUp);
}
