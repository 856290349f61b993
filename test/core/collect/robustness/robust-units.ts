/** Ranked units for the tests of robustness: generated ones, many of them close together or equal. */
import fc from "fast-check";
import type { RobustInput } from "../../../../src/core/collect/robustness/whole-scores";
import { builtinFrameworks } from "../../../../src/core/framework/builtin-frameworks";
import type { Framework } from "../../../../src/core/framework/framework";
import { reviewedScore, type ReviewedUnit } from "../../../support/reviewed-units";

export interface RobustUnit extends RobustInput {
  readonly made: ReviewedUnit;
}

export const robust = (framework: Framework, made: ReviewedUnit): RobustUnit => ({
  unit: made.unit,
  made,
  score: reviewedScore(framework, made),
});

/** Full marks but for one or two indicators: totals that are often equal, and told apart by a tie-break. */
const nearlyFull = fc
  .array(fc.tuple(fc.nat({ max: 11 }), fc.constantFrom(0.5, 0.8, 0.9, null)), { maxLength: 2 })
  .map((lost) => {
    const shares: (number | null)[] = Array.from({ length: 12 }, () => 1);
    for (const [place, share] of lost) shares[place] = share;
    return shares;
  });

const shares = fc.oneof(
  nearlyFull,
  fc.array(fc.constantFrom(1, 0.9, 0.85, 0.8, 0.5, null), { minLength: 1, maxLength: 12 }),
  fc.array(
    fc.integer({ min: 60, max: 100 }).map((percent) => percent / 100),
    { minLength: 1, maxLength: 30 },
  ),
);

/** Units of one of the built-in frameworks, with bonus, penalty and now and then a veto. */
export const anyDepartment: fc.Arbitrary<{ framework: Framework; units: readonly RobustUnit[] }> = fc
  .record({
    framework: fc.constantFrom(...builtinFrameworks()),
    made: fc.array(
      fc.record({
        shares,
        adjustments: fc.array(fc.constantFrom(0, 0, 0, 0, 0, 1, 2), { minLength: 8, maxLength: 8 }),
        again: fc.boolean(),
      }),
      { maxLength: 16 },
    ),
  })
  .map(({ framework, made }) => ({
    framework,
    units: made.flatMap(({ again, ...one }, index) => {
      const unit = `单位${String(index).padStart(2, "0")}`;
      const input = robust(framework, { unit, ...one });
      // Equal in everything: only a shared rank is right.
      return again ? [input, { ...input, unit: `${unit}乙` }] : [input];
    }),
  }));
