/** What becomes of what reviewers wrote: a score that holds, or a note why it doesn't. */
import type { NOT_APPLICABLE } from "../../sheet/na-words";
import type { GivenReview, ReviewProblem } from "./read-review";

/** A score of a reviewer that holds. */
export interface TakenReview {
  readonly unit: string;
  readonly code: string;
  /** Null where the reviewer took an earlier score back. */
  readonly value: number | typeof NOT_APPLICABLE | null;
  readonly comment: string;
  readonly department: string;
  readonly from: { readonly file: string; readonly given: GivenReview };
}

/** Something that was not taken over, with the file in which it stands. */
export interface ReviewNote extends ReviewProblem {
  readonly file: string;
}
