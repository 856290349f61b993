/** Lists the cells of a sheet that a person fills, each with the row it belongs to. */
import type { AdjustmentRow, Field, IndicatorRow } from "../../sheet/scoring-sheet";

export interface InputField {
  readonly field: Field;
  /** Code of the indicator or adjustment. */
  readonly code: string;
}

/** Entries, options and scores; a cell that is both an entry and the option comes once. */
export function inputFields(
  rows: readonly IndicatorRow[],
  adjustments: readonly AdjustmentRow[],
): readonly InputField[] {
  const inputs: InputField[] = [];
  const add = (field: Field | null, code: string): void => {
    if (field !== null) inputs.push({ field, code });
  };
  for (const { indicator, entries, option, self, review } of rows) {
    for (const entry of entries) add(entry, indicator.code);
    const hasOption = entries.some(({ definition }) => definition.slot === "option");
    if (!hasOption) add(option, indicator.code);
    add(self, indicator.code);
    add(review, indicator.code);
  }
  for (const { adjustment, option, count } of adjustments) {
    add(option, adjustment.code);
    add(count, adjustment.code);
  }
  return inputs;
}

/** True once a person has filled in any of the cells. */
export function isAnythingFilled(inputs: readonly InputField[]): boolean {
  return inputs.some(({ field }) => isFilled(field) && !isPointer(field));
}

export function isFilled(field: Field | null): boolean {
  return field !== null && field.reading.kind !== "blank";
}

/** “见测评统计”, “See Ballot tally” stands in cells that nobody fills. */
function isPointer({ reading }: Field): boolean {
  return reading.kind === "text" && /^(?:见|see\b)/i.test(reading.text);
}
