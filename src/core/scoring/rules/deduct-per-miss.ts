/** Full points when a thing was done often enough, less for every time it was missed: 每少1次扣2分. */
import * as z from "zod/mini";
import Big from "big.js";
import { decimal, larger } from "../decimal";
import type { Rule } from "../rule";

const perKind = z.strictObject({ Q: z.number(), Y: z.number() });

export const deductPerMissParams = z.strictObject({
  required: perKind,
  pointsPerMiss: perKind,
  floor: z.number(),
});

/** max(floor, m − p × max(0, required − done)). @see docs/scoring.md#deduct_per_miss */
export const deductPerMiss: Rule<z.infer<typeof deductPerMissParams>> = {
  score: (inputs, { params, maxPoints, kind }) => {
    const missed = larger(new Big(0), decimal(params.required[kind]).minus(inputs.number("done")));
    return larger(decimal(params.floor), maxPoints.minus(missed.times(params.pointsPerMiss[kind])));
  },
  formula: (cells, { params, kind }) =>
    `MAX(${params.floor},${cells.points}-${params.pointsPerMiss[kind]}*MAX(0,${params.required[kind]}-${cells.entry("done")}))`,
};
