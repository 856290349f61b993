/** Reviews that came back, by the return that each is about: they count at once, before any copy of a workbook holds them. */
import type { Collected } from "../collected";
import { isCounted } from "../states/state-of";
import type { ReviewsOf } from "../returns/read-candidates";
import type { TakenReview } from "./taken-review";

/**
 * @param collected without the reviews: they are about the returns that counted then
 * @param taken what holds of the reviews
 */
export function reviewsOfReturns(
  { returns }: Pick<Collected, "returns">,
  taken: readonly TakenReview[],
): ReviewsOf {
  const byUnit = new Map<string, TakenReview[]>();
  for (const review of taken) byUnit.set(review.unit, [...(byUnit.get(review.unit) ?? []), review]);
  const keyOf = (file: string, sheet: string | null): string => JSON.stringify([file, sheet]);
  const counting = returns.filter(({ state }) => isCounted(state));
  const byPlace = new Map(
    counting.map(({ file, sheet, unit }) => [keyOf(file, sheet), byUnit.get(unit) ?? []]),
  );
  return (file, sheet) => byPlace.get(keyOf(file, sheet)) ?? [];
}
