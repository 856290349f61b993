/** Runs all checks over a sheet. What they find is reported all at once, in the order of the sheet. */
import { siftAll } from "../sift";
import type { Score } from "../scoring/score";
import { checkContext, type ValidationInput } from "./check-context";
import { CHECKS_BEFORE_SCORING, CHECKS_OF_SCORES } from "./check-table";
import type { Finding } from "./finding";
import { sortFindings } from "./order/sort-findings";

/** Everything that can be said before scoring, in the order of the sheet. */
export function validateEntries(input: ValidationInput): readonly Finding[] {
  const context = checkContext(input);
  return sortFindings(
    context.sheet.name,
    siftAll(CHECKS_BEFORE_SCORING, ({ check }) => check(context)),
  );
}

/** What only the scores can tell: claims that differ from the rule, points lost without a word. */
export function compareScores(input: ValidationInput, score: Score): readonly Finding[] {
  const context = checkContext(input);
  return sortFindings(
    context.sheet.name,
    siftAll(CHECKS_OF_SCORES, ({ check }) => check(context, score)),
  );
}
