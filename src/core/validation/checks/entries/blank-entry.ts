/** V209: an indicator without what its rule needs. A blank is never taken for 0. */
import { collect } from "../../../collect";
import { scoredEntries } from "../../../framework/indicators";
import { isExempt } from "../../../sheet/granted-exemption";
import type { ColumnKey, IndicatorRow } from "../../../sheet/scoring-sheet";
import { columnLabel } from "../../../sheet/sheet-labels";
import type { Check } from "../../check-context";
import type { FindingOf } from "../../finding";
import { about, makeFinding } from "../../make-finding";
import { entryOf, isNotApplicableChosen } from "../../entered/row-values";

/**
 * One finding for each row, at its first blank cell, or at its code where the ballots lack it. A column
 * that is missing altogether is V308. A reviewed row needs no entries any more.
 */
export const checkBlankEntry: Check<"V209"> = ({ rows, sheet }) =>
  collect(rows, (row) => {
    if (isNotApplicableChosen(row) || isExempt(row) || row.review?.reading.kind === "number") return null;
    const blank = scoredEntries(row.indicator)
      .map((definition) => ({ definition, entry: entryOf(row, definition.key) }))
      .filter(({ definition, entry }) =>
        entry === null
          ? definition.slot === "ballot" || sheet.columns.has(definition.slot as ColumnKey)
          : entry.reading.kind === "blank",
      );
    const [first] = blank;
    // Of a ballot sheet that is missing altogether the workbook is told once (V225).
    if (sheet.ballotSheet === null && blank.some(({ definition }) => definition.slot === "ballot"))
      return null;
    if (first === undefined) return checkJudgedScore(row);
    const values = { ...about(row.indicator), fields: blank.map(({ definition }) => definition.label) };
    return makeFinding("V209", first.entry?.at ?? row.at, row.indicator.code, values);
  });

/** A judged indicator needs a score of its own, until the reviewer gives one. */
function checkJudgedScore(row: IndicatorRow): FindingOf<"V209"> | null {
  const given = [row.self, row.review].some((field) => field !== null && field.reading.kind !== "blank");
  if (row.indicator.rule.type !== "manual" || given || (row.self === null && row.review === null))
    return null;
  const values = { ...about(row.indicator), fields: [columnLabel("self")] };
  return makeFinding("V209", row.self?.at ?? row.at, row.indicator.code, values);
}
