/** Rows that the unit has out of the total by its own word, and the cells in which it says so. */
import type { Assessment } from "../../assessment";
import type { CellRef } from "../../grid/address";
import type { IndicatorScore, Score } from "../../scoring/score";

export function claimedRows({ indicators }: Pick<Score, "indicators">): readonly IndicatorScore[] {
  return indicators.filter(
    ({ notApplicable }) => notApplicable === "chosen" || notApplicable === "nothingToScore",
  );
}

/** In the order of the rows: the chosen word, or the base that is 0. */
export function claimedCells({ sheet, score }: Assessment): readonly CellRef[] {
  return claimedRows(score).flatMap(({ indicator, notApplicable }): readonly CellRef[] => {
    const row = sheet.rows.find((one) => one.indicator.code === indicator.code);
    if (row === undefined) return [];
    const base = row.entries.find(({ definition }) => definition.slot === "base");
    return [(notApplicable === "chosen" ? row.option : base)?.at ?? row.at];
  });
}
