/** Points for a share reached (part of a whole) against a target, in one of four ways. */
import Big from "big.js";
import { clamp, decimal, exact, larger } from "../decimal";
import { quotient } from "../quotient";
import type { Rule } from "../rule";
import { reachedRate, stepsBelow, type RateParams } from "./rate-params";
import { explainRate, rateArithmetic } from "./rate-words";

const ZERO = new Big(0);
const ONE = new Big(1);

/**
 * proportional: m × clamp(rate / target, 0, 1).
 * profit: the same, where the plan may be a loss; see reachedRate.
 * linear: m × clamp((rate − floorRate) / (target − floorRate), 0, 1).
 * step: m less pointsPerStep for every started step below the target, never below 0.
 * A whole of 0 means that there was nothing to do: not applicable, with a reason.
 * @see docs/scoring.md#rate
 */
export const rate: Rule<RateParams> = {
  score: (inputs, { params, maxPoints }) => {
    const reached = reachedRate(inputs, params);
    switch (params.mode) {
      case "proportional":
      case "profit":
        return maxPoints.times(clamp(quotient(reached, exact(params.target)), ZERO, ONE));
      case "linear": {
        const floorRate = exact(params.floorRate);
        const span = decimal(params.target).minus(floorRate);
        return maxPoints.times(clamp(quotient(reached.minus(floorRate), span), ZERO, ONE));
      }
      case "step":
        return larger(ZERO, maxPoints.minus(stepsBelow(reached, params).times(exact(params.pointsPerStep))));
    }
  },
  formula: (cells, { params }) => {
    const reached = `${cells.entry("num")}/${cells.entry("den")}`;
    const { points } = cells;
    switch (params.mode) {
      case "proportional":
        return `${points}*MAX(0,MIN(1,${reached}/${params.target}))`;
      case "profit":
        return `${points}*MAX(0,MIN(1,IF(${cells.entry("den")}<0,2-${reached},${reached})/${params.target}))`;
      case "linear":
        return `${points}*MAX(0,MIN(1,(${reached}-${params.floorRate})/(${params.target}-${params.floorRate})))`;
      case "step":
        return `MAX(0,${points}-${params.pointsPerStep}*ROUNDUP(MAX(0,ROUND((${params.target}-${reached})/${params.step},9)),0))`;
    }
  },
  explain: explainRate,
  arithmetic: rateArithmetic,
  notApplicable: {
    test: (inputs) => inputs.number("den").eq(ZERO),
    formula: (cells) => `${cells.entry("den")}=0`,
    needsReason: true,
  },
};
