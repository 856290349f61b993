/** Uses of the rule `relative`, which needs what no single sheet holds: the best value of all units. */
import fc from "fast-check";
import { kind, points } from "./rule-cases";
import type { RuleUse } from "./rule-outcomes";

export type Direction = "higher" | "lower";

/** @param best null while only one sheet is known */
export function relativeUse(
  value: number,
  best: number | null,
  max: number,
  direction: Direction = "higher",
  period: "Q" | "Y" = "Q",
): RuleUse {
  const rule = { type: "relative" as const, params: { direction } };
  return { rule, max, kind: period, inputs: { value }, ...(best === null ? {} : { best }) };
}

/** Values of units: counts, amounts, boundaries, now and then below 0. */
export const unitValue = fc.oneof(
  fc.integer({ min: -2, max: 60 }),
  fc.integer({ min: 0, max: 900_000 }).map((hundredths) => hundredths / 100),
  fc.constantFrom(0, 1.005, 2.345, 0.285),
);

export const direction = fc.constantFrom<Direction[]>("higher", "lower");

export const relativeUses: fc.Arbitrary<RuleUse> = fc
  .record({ own: unitValue, best: fc.option(unitValue, { nil: null, freq: 20 }), direction, points, kind })
  .map(({ own, best, direction: better, points: max, kind: period }) =>
    relativeUse(own, best, max, better, period),
  );
