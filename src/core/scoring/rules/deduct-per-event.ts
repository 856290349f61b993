/** Full points when nothing went wrong, less for every event: 每起扣2分. */
import * as z from "zod/mini";
import Big from "big.js";
import { clamp, decimal } from "../decimal";
import type { Rule } from "../rule";

export const deductPerEventParams = z.strictObject({
  pointsPerEvent: z.number().check(z.nonnegative()),
  /** From this number of events on nothing is left. */
  zeroAt: z.optional(z.number().check(z.positive())),
  floor: z.number(),
});

/** 0 from zeroAt events on, else max(floor, m − p × events). @see docs/scoring.md#deduct_per_event */
export const deductPerEvent: Rule<z.infer<typeof deductPerEventParams>> = {
  score: (inputs, { params, maxPoints }) => {
    const events = inputs.actual();
    if (params.zeroAt !== undefined && events.gte(params.zeroAt)) return new Big(0);
    return clamp(maxPoints.minus(events.times(params.pointsPerEvent)), decimal(params.floor), maxPoints);
  },
  formula: (cells, { params }) => {
    const { points } = cells;
    const events = cells.actual();
    const left = `MIN(${points},MAX(${params.floor},${points}-${params.pointsPerEvent}*${events}))`;
    return params.zeroAt === undefined ? left : `IF(${events}>=${params.zeroAt},0,${left})`;
  },
};
