/** V209: an indicator without what its rule needs. A blank is never taken for 0. */
import { scoredEntries } from "../../framework/indicators";
import type { Check } from "../check-context";
import { about, makeFinding } from "../make-finding";
import { entryOf, isNotApplicableChosen } from "../row-values";

/** One finding for each row, at its first blank cell, or at its code where the sheet has no such cell. A reviewed row needs no entries any more. */
export const checkBlankEntry: Check = ({ rows }) =>
  rows.flatMap((row) => {
    if (isNotApplicableChosen(row) || row.review?.reading.kind === "number") return [];
    const blank = scoredEntries(row.indicator)
      .map((definition) => ({ definition, entry: entryOf(row, definition.key) }))
      .filter(({ entry }) => entry === null || entry.reading.kind === "blank");
    const [first] = blank;
    if (first === undefined) return [];
    const values = { ...about(row.indicator), fields: blank.map(({ definition }) => definition.label) };
    return [makeFinding("V209", first.entry?.at ?? row.at, row.indicator.code, values)];
  });
