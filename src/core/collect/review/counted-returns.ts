/** The returns that are reviewed: those that count, each unit's once. */
import type { Collected } from "../collected";
import { isCounted } from "../states/state-of";
import type { ReviewedReturn } from "./review-cases";

/** A return that counts, with the file that it came in. */
export interface CountedReturn extends ReviewedReturn {
  readonly file: string;
  readonly sha256: string | null;
}

/** Each is made anew: keep no more of them than is needed. */
export function countedReturns({ returns }: Pick<Collected, "returns">): readonly CountedReturn[] {
  return returns.flatMap(({ state, unit, file, sha256, details }) => {
    const assessment = isCounted(state) ? details() : null;
    return assessment === null ? [] : [{ unit, file, sha256, assessment }];
  });
}
