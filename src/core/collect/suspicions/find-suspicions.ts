/** All hints about the returns of one period; the one way into this room. Each return is looked at once. */
import type { Assessment } from "../../assessment";
import { glimpseOf } from "../record/glimpse";
import { watchFullMarks } from "./full-marks";
import { watchOthersWorkbook } from "./others-workbook";
import { watchSameAsBefore } from "./same-as-before";
import { watchSameOrigin } from "./same-origin";
import { watchSameText } from "./same-text";
import { watchSelfIsReview } from "./self-is-review";
import { watchSmallerBase } from "./smaller-base";
import type { Brief, Seen, SuspectReturn, Suspicion } from "./suspicion";

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
    const seen = look(source);
    if (seen !== null) for (const { see } of watches) see(seen);
  }
  return watches.flatMap(({ found }) => found());
}

function look(source: SuspectReturn): Seen | null {
  let known: Assessment | null | undefined;
  const assessment = (): Assessment | null => (known === undefined ? (known = source.details()) : known);
  const brief = source.brief?.() ?? briefly(assessment());
  if (brief === null) return null;
  const earlier = source.before?.details() ?? null;
  const before =
    source.before === null || earlier === null ? null : { file: source.before.file, assessment: earlier };
  return { ...brief, source, assessment, before };
}

function briefly(assessment: Assessment | null): Brief | null {
  if (assessment === null) return null;
  const { framework, score } = assessment;
  return { framework, score, sheet: glimpseOf(assessment) };
}
