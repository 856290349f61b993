/** V412: full marks throughout, which is rarely true. Two units that are identical are told across files. */
import { decimal } from "../../../scoring/decimal";
import type { Score } from "../../../scoring/score";
import type { ScoreCheck } from "../../check-context";
import { makeFinding } from "../../make-finding";

/** Fewer indicators can well be full, or the same as another unit's, all together. */
export const ENOUGH_INDICATORS = 5;

export const checkAllFull: ScoreCheck<"V412"> = ({ sheet }, score) => {
  const n = counted(score).length;
  return score.complete && isAllFull(score) && n >= ENOUGH_INDICATORS
    ? [makeFinding("V412", sheet.header, null, { n, unit: "" })]
    : [];
};

/** True when every indicator that counts has all of its points. */
export function isAllFull(score: Pick<Score, "indicators">): boolean {
  return counted(score).every(
    ({ official, indicator }) => official?.eq(decimal(indicator.maxPoints)) === true,
  );
}

function counted({ indicators }: Pick<Score, "indicators">): Score["indicators"] {
  return indicators.filter(({ notApplicable }) => notApplicable === null);
}
