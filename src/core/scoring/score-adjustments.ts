/**
 * Bonus, penalty and veto rows: points by award level or by count, each within its own cap. They are
 * not rounded one by one, as they are not on the sheet: only the final score is (docs/adr/0021).
 */
import Big from "big.js";
import type { Adjustment, Framework, Grade } from "../framework/framework";
import type { AdjustmentRow } from "../sheet/scoring-sheet";
import { decimal, larger, settle, smaller, sum } from "./decimal";
import type { AdjustmentScore } from "./score";
import type { ScoringContext } from "./score-indicator";

/** The word that triggers a veto in the column 等次/是否/不适用. */
export const VETO_WORD = "是";

const NOTHING = new Big(0);

export function scoreAdjustments(
  rows: readonly AdjustmentRow[],
  context: ScoringContext,
): readonly AdjustmentScore[] {
  return rows.map((row) => {
    const { adjustment } = row;
    const blocked = [row.at, row.option?.at, row.count?.at].some(
      (at) => at !== undefined && context.isBlocked(at),
    );
    const points = blocked ? NOTHING : adjustmentPoints(row);
    return {
      code: adjustment.code,
      kind: adjustment.kind,
      points: settle(points),
      open: blocked && adjustment.kind !== "veto" ? decimal(adjustment.cap) : NOTHING,
      vetoed: !blocked && adjustment.kind === "veto" && chosenOption(row) === VETO_WORD,
    };
  });
}

function adjustmentPoints(row: AdjustmentRow): Big {
  const { adjustment } = row;
  if (adjustment.kind === "veto") return NOTHING;
  return larger(NOTHING, smaller(earnedPoints(row), decimal(adjustment.cap)));
}

/** Points before any cap; 0 for a veto. */
export function earnedPoints(row: AdjustmentRow): Big {
  const { adjustment } = row;
  if (adjustment.kind === "veto") return NOTHING;
  const count = row.count?.reading.kind === "number" ? decimal(row.count.reading.value) : null;
  return "levels" in adjustment
    ? decimal(levelPoints(adjustment, chosenOption(row))).times(count ?? 1)
    : decimal(adjustment.perUnit).times(count ?? NOTHING);
}

function levelPoints(adjustment: Extract<Adjustment, { levels: unknown }>, option: string | null): number {
  return adjustment.levels.find((level) => level.option === option)?.points ?? 0;
}

function chosenOption(row: AdjustmentRow): string | null {
  return row.option?.reading.kind === "text" ? row.option.reading.text : null;
}

/** Sum of all bonuses or all penalties, within the framework's cap for the kind. */
export function cappedSum(
  scores: readonly Pick<AdjustmentScore, "kind" | "points">[],
  kind: "bonus" | "penalty",
  framework: Framework,
): Big {
  return smaller(
    sum(scores.filter((score) => score.kind === kind).map((score) => score.points)),
    decimal(framework.caps[kind]),
  );
}

/** Keys of the grades that triggered vetoes allow at best. */
export function vetoCaps(framework: Framework, scores: readonly AdjustmentScore[]): readonly Grade["key"][] {
  const vetoed = new Set(scores.filter((score) => score.vetoed).map((score) => score.code));
  return framework.adjustments.flatMap((adjustment) =>
    adjustment.kind === "veto" && vetoed.has(adjustment.code) ? [adjustment.gradeCap] : [],
  );
}
