/** What a row's rule needs and nobody has entered yet. */
import type { EntryDefinition } from "../../framework/framework";
import { scoredEntries } from "../../framework/indicators";
import { isExempt } from "../../sheet/granted-exemption";
import type { ColumnKey, Entry, Field, IndicatorRow, ScoringSheet } from "../../sheet/scoring-sheet";
import { entryOf, isNotApplicableChosen } from "./row-values";

export interface BlankEntry {
  readonly definition: EntryDefinition;
  /** Its cell; null where the ballots lack it. */
  readonly entry: Entry | null;
}

/** True for a row that needs no entries: it doesn't apply, or its reviewer gave a score. */
export function needsNothing(row: IndicatorRow): boolean {
  return isNotApplicableChosen(row) || isExempt(row) || row.review?.reading.kind === "number";
}

/** A column that is missing altogether is another matter: nobody can fill it. */
export function blankEntries(row: IndicatorRow, { columns }: ScoringSheet): readonly BlankEntry[] {
  return scoredEntries(row.indicator)
    .map((definition) => ({ definition, entry: entryOf(row, definition.key) }))
    .filter(({ definition, entry }) =>
      entry === null
        ? definition.slot === "ballot" || columns.has(definition.slot as ColumnKey)
        : entry.reading.kind === "blank",
    );
}

/** A judged indicator needs a score of its own: the cell for it, while neither unit nor reviewer gave one. */
export function blankJudgement({ indicator, self, review }: IndicatorRow): Field | null {
  if (indicator.rule.type !== "manual") return null;
  const given = [self, review].some((field) => field !== null && field.reading.kind !== "blank");
  return given ? null : (self ?? review);
}
