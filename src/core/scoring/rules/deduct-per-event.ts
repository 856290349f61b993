/** Full points when nothing went wrong, less for every event: 每起扣2分. */
import * as z from "zod/mini";
import Big from "big.js";
import { decimal, exact, larger, smaller } from "../decimal";
import { numberText } from "../number-text";
import type { Rule } from "../rule";
import { notNegative } from "./param-schemas";

export const deductPerEventParams = z.strictObject({
  pointsPerEvent: notNegative,
  /** From this number of events on nothing is left. */
  zeroAt: z.optional(z.number().check(z.positive())),
  floor: notNegative,
});

/** 0 from zeroAt events on, else min(m, max(floor, m − p × events)). @see docs/scoring.md#deduct_per_event */
export const deductPerEvent: Rule<z.infer<typeof deductPerEventParams>> = {
  score: (inputs, { params, maxPoints }) => {
    const events = inputs.actual();
    if (params.zeroAt !== undefined && events.gte(exact(params.zeroAt))) return new Big(0);
    const left = maxPoints.minus(events.times(exact(params.pointsPerEvent)));
    return smaller(maxPoints, larger(decimal(params.floor), left));
  },
  formula: (cells, { params }) => {
    const { points } = cells;
    const events = cells.actual();
    const left = `MIN(${points},MAX(${params.floor},${points}-${params.pointsPerEvent}*${events}))`;
    return params.zeroAt === undefined ? left : `IF(${events}>=${params.zeroAt},0,${left})`;
  },
  explain: ({ params, maxPoints, unit = "起" }, language) => {
    const [full, loss, floor] = [maxPoints, params.pointsPerEvent, params.floor].map(numberText);
    const zeroAt = params.zeroAt === undefined ? null : numberText(params.zeroAt);
    if (language === "zh") {
      const none = zeroAt === null ? "" : `达到 ${zeroAt} ${unit}得 0 分；`;
      return `没有发生得满分 ${full} 分；每发生 1 ${unit}扣 ${loss} 分；${none}${params.floor === 0 ? "扣完为止" : `最低得 ${floor} 分`}。`;
    }
    const none = zeroAt === null ? "" : `; from ${zeroAt} on nothing is left`;
    return `The full ${full} points without any event; each one costs ${loss}, down to ${floor}${none}.`;
  },
  arithmetic: (inputs, { params, maxPoints }) => {
    const events = inputs.actual();
    const raw = maxPoints.minus(events.times(params.pointsPerEvent));
    const expression = `${numberText(maxPoints)} − ${numberText(params.pointsPerEvent)} × ${numberText(events)}`;
    if (params.zeroAt !== undefined && events.gte(params.zeroAt)) return { expression, raw, limit: "zeroAt" };
    if (raw.gt(maxPoints)) return { expression, raw, limit: "full" };
    return { expression, raw, limit: raw.lt(params.floor) ? "floor" : null };
  },
};
