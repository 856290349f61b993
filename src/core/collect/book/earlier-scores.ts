/** What is known of the ranked units' earlier quarters: for the change since then and the means over the periods. */
import { comparePeriods } from "../../framework/period";
import { byName } from "../../ranking/by-name";
import type { Collected } from "../collected";
import type { EarlierScore } from "./book-input";

/** Results by another framework are left out: their indicators are others. The latest period comes first. */
export function earlierScores({ ranking, framework, period }: Collected): readonly EarlierScore[] {
  return [...ranking.ranked, ...ranking.unranked]
    .flatMap(({ input: { unit, source } }) =>
      (source.earlier ?? []).flatMap((sheet): readonly EarlierScore[] => {
        const assessment = sheet.details();
        const earlier = assessment?.period ?? null;
        if (assessment === null || earlier === null || assessment.framework.id !== framework.id) return [];
        return comparePeriods(earlier, period) < 0
          ? [{ unit, period: earlier, score: assessment.score }]
          : [];
      }),
    )
    .sort((a, b) => comparePeriods(b.period, a.period) || byName(a, b));
}
