/** Lists the cells of a sheet that a person fills, each with the row it belongs to and its name. */
import type { Text } from "../locale/language";
import type { AdjustmentRow, Field, IndicatorRow } from "../sheet/scoring-sheet";
import { columnLabel } from "../sheet/sheet-labels";

export interface InputField {
  readonly field: Field;
  /** Code of the indicator or adjustment. */
  readonly code: string;
  readonly label: Text;
}

/** Entries, options and scores; a cell that is both an entry and the option comes once. */
export function inputFields(
  rows: readonly IndicatorRow[],
  adjustments: readonly AdjustmentRow[],
): readonly InputField[] {
  const inputs: InputField[] = [];
  const add = (field: Field | null, code: string, label: Text): void => {
    if (field !== null) inputs.push({ field, code, label });
  };
  for (const { indicator, entries, option, self, review } of rows) {
    for (const entry of entries) add(entry, indicator.code, entry.definition.label);
    const hasOption = entries.some(({ definition }) => definition.slot === "option");
    if (!hasOption) add(option, indicator.code, columnLabel("option"));
    add(self, indicator.code, columnLabel("self"));
    add(review, indicator.code, columnLabel("review"));
  }
  for (const { adjustment, option, count } of adjustments) {
    add(option, adjustment.code, columnLabel("option"));
    add(count, adjustment.code, columnLabel("actual"));
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

/** “见测评统计” stands in cells that nobody fills. */
function isPointer({ reading }: Field): boolean {
  return reading.kind === "text" && reading.text.startsWith("见");
}
