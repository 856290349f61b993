/** V209: an indicator without what its rule needs. A blank is never taken for 0. */
import { sift } from "../../../sift";
import type { IndicatorRow } from "../../../sheet/scoring-sheet";
import { columnLabel } from "../../../sheet/sheet-labels";
import type { Check } from "../../check-context";
import { blankEntries, blankJudgement, needsNothing } from "../../entered/blank-entries";
import type { FindingOf } from "../../finding";
import { about, makeFinding } from "../../make-finding";
import { isUntouched } from "../../entered/done";

/**
 * One finding for each row, at its first blank cell, or at its code where the ballots lack it. A column
 * that is missing altogether is V308. A reviewed row needs no entries any more.
 */
export const checkBlankEntry: Check<"V209"> = ({ rows, sheet }) =>
  sift(rows, (row) => {
    if (needsNothing(row)) return null;
    const blank = blankEntries(row, sheet);
    const [first] = blank;
    // Of a ballot sheet that is missing altogether the workbook is told once (V225).
    if (sheet.ballotSheet === null && blank.some(({ definition }) => definition.slot === "ballot"))
      return null;
    if (first === undefined) return checkJudgedScore(row);
    const values = {
      ...about(row.indicator),
      fields: blank.map(({ definition }) => definition.label),
      untouched: isUntouched(row),
    };
    return makeFinding("V209", first.entry?.at ?? row.at, row.indicator.code, values);
  });

function checkJudgedScore(row: IndicatorRow): FindingOf<"V209"> | null {
  const field = blankJudgement(row);
  if (field === null) return null;
  const values = { ...about(row.indicator), fields: [columnLabel("self")], untouched: isUntouched(row) };
  return makeFinding("V209", row.self?.at ?? row.at, row.indicator.code, values);
}
