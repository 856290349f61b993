/** The rows of a sheet as the reviewer goes through them: what was claimed, what the rule gives, what is decided. */
import type { Assessment } from "../assessment";
import type { IndicatorScore } from "../scoring/score";
import type { IndicatorRow } from "../sheet/scoring-sheet";

export interface ReviewRow {
  readonly row: IndicatorRow;
  readonly score: IndicatorScore;
  /** The unit's own score is not what the rule gives. */
  readonly differs: boolean;
  /** It counts, and 复核得分 is blank. */
  readonly open: boolean;
}

/** In the order of the framework; rows that the sheet lacks, or that have no cell for a review, are left out. */
export function reviewRows({ sheet, score }: Assessment): readonly ReviewRow[] {
  const rows = new Map(sheet.rows.map((row) => [row.indicator.code, row]));
  return score.indicators.flatMap((indicatorScore): readonly ReviewRow[] => {
    const row = rows.get(indicatorScore.indicator.code);
    if (row === undefined || row.review === null) return [];
    const { self, rule, notApplicable } = indicatorScore;
    return [
      {
        row,
        score: indicatorScore,
        differs: notApplicable === null && self !== null && rule !== null && !self.eq(rule),
        open: notApplicable === null && row.review.reading.kind === "blank",
      },
    ];
  });
}
