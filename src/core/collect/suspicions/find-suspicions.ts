/** All hints about the returns of one period; the one way into this room. Each return is looked at once. */
import { watchFullMarks } from "./full-marks";
import { watchOthersWorkbook } from "./others-workbook";
import { watchSameAsBefore } from "./same-as-before";
import { watchSameOrigin } from "./same-origin";
import { watchSameText } from "./same-text";
import { watchSelfIsReview } from "./self-is-review";
import { watchSmallerBase } from "./smaller-base";
import type { SuspectReturn, Suspicion } from "./suspicion";

/**
 * The work grows with the number of returns, never with the number of pairs: what they have in common is found in hash
 * tables, and one hint names all that share it.
 *
 * @param returns of one period, each unit's once
 * @returns by kind, within a kind in the order of the returns
 */
export function findSuspicions(returns: Iterable<SuspectReturn>): readonly Suspicion[] {
  const watches = [
    watchSameText(),
    watchSameOrigin(),
    watchSameAsBefore(),
    watchSmallerBase(),
    watchFullMarks(),
    watchSelfIsReview(),
    watchOthersWorkbook(),
  ];
  for (const source of returns) {
    const assessment = source.details();
    if (assessment === null) continue;
    const earlier = source.before?.details() ?? null;
    const before =
      source.before === null || earlier === null ? null : { file: source.before.file, assessment: earlier };
    for (const { see } of watches) see({ source, assessment, before });
  }
  return watches.flatMap(({ found }) => found());
}
