/** What is said alike wherever a comparison is open: between what a score stays, and which sheets have to be settled. */
import type { Text } from "../locale/language";
import type { PossiblePoints } from "./possible-comparisons";

/** 70–100 */
export function rangeText({ min, max }: PossiblePoints): string {
  return `${min.toString()}–${max.toString()}`;
}

/** A list that is read, not searched. */
const NAMED = 5;

export function sheetsText(names: readonly string[]): Text {
  const named = names.slice(0, NAMED).join("、");
  const more = names.length - NAMED;
  return {
    zh: more > 0 ? `${named} 等 ${names.length} 份` : named,
    en: more > 0 ? `${named} and ${more} more` : named,
  };
}
