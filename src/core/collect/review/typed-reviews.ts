/**
 * Review sheets that are written anew keep what was scored on them: a score stays about what was shown to whom gave it, so
 * that one for entries that changed since is asked about as before, and never taken for one about the new entries.
 */
import { isUntouched } from "./given-score";
import type { ReturnedReview } from "./read-review";
import type { DepartmentReview } from "./review-cases";

/** @param there what stands on the sheets that are replaced */
export function withTyped(
  reviews: readonly DepartmentReview[],
  there: readonly ReturnedReview[],
): readonly DepartmentReview[] {
  return reviews.map((review) => {
    const own = there.filter(({ department }) => department === review.department.zh);
    const given = new Map(
      own.flatMap((one) => one.given.map((each) => [JSON.stringify([each.unit, each.code]), each] as const)),
    );
    const blocks = review.blocks.map((block) => ({
      ...block,
      cases: block.cases.map((one) => {
        const before = given.get(JSON.stringify([one.unit, one.code]));
        if (before === undefined) return one;
        const { typed, comment, sent, basis } = before;
        return isUntouched(before) ? one : { ...one, typed: { typed, comment, sent, basis } };
      }),
    }));
    return { ...review, blocks };
  });
}

/** Units that were scored on the sheets and would be on none of the new ones, each once: they no longer count. */
export function unitsLeftOut(
  reviews: readonly DepartmentReview[],
  there: readonly ReturnedReview[],
): readonly string[] {
  const units = new Set(
    reviews.flatMap(({ blocks }) => blocks.flatMap(({ cases }) => cases.map(({ unit }) => unit))),
  );
  const scored = there.flatMap(({ given }) => given.filter((one) => !isUntouched(one)));
  return [...new Set(scored.map(({ unit }) => unit))].filter((unit) => !units.has(unit));
}
