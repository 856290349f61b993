/** A result that can't be trusted is no number: no final score, no grade, whatever was computed. */
import type { Score } from "../../scoring/score";

/** The same score with the single indicators' points, and nothing that is made of them. */
export function withhold(score: Score): Score {
  return {
    ...score,
    totals: { ...score.totals, rule: null, self: null, review: null, official: null, final: null },
    complete: false,
    grade: null,
    gradeBeforeVeto: null,
    withheld: true,
  };
}
