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
  return [
    ...rows.flatMap((row) => {
      const code = row.indicator.code;
      const entries = row.entries.map((entry) => ({ field: entry, code, label: entry.definition.label }));
      const hasOption = row.entries.some(({ definition }) => definition.slot === "option");
      const option = hasOption ? [] : named(code, "option", row.option);
      return [...entries, ...option, ...named(code, "self", row.self), ...named(code, "review", row.review)];
    }),
    ...adjustments.flatMap(({ adjustment, option, count }) => [
      ...named(adjustment.code, "option", option),
      ...named(adjustment.code, "actual", count),
    ]),
  ];
}

/** True once a person has filled in anything below the header. */
export function isAnythingFilled(
  rows: readonly IndicatorRow[],
  adjustments: readonly AdjustmentRow[],
): boolean {
  return inputFields(rows, adjustments).some(({ field }) => isFilled(field) && !isPointer(field));
}

export function isFilled(field: Field | null): boolean {
  return field !== null && field.reading.kind !== "blank";
}

/** “见测评统计” stands in cells that nobody fills. */
function isPointer({ reading }: Field): boolean {
  return reading.kind === "text" && reading.text.startsWith("见");
}

function named(
  code: string,
  key: "option" | "self" | "review" | "actual",
  field: Field | null,
): InputField[] {
  return field === null ? [] : [{ field, code, label: columnLabel(key) }];
}
