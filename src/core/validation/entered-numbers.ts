/**
 * Lists the cells that are meant for numbers, with their names and bounds: entries, scores, counts.
 * Entries of a row that does not apply are nobody's concern; scores are, since 不适用 may be unfounded.
 */
import type { Text } from "../locale/language";
import { isNotApplicableWord, isStroke } from "../sheet/na-words";
import type { AdjustmentRow, Field, IndicatorRow } from "../sheet/scoring-sheet";
import { columnLabel } from "../sheet/sheet-labels";
import { about } from "./make-finding";
import { isNotApplicableChosen } from "./row-values";

export interface EnteredNumber {
  readonly field: Field;
  /** The row it belongs to. */
  readonly about: { readonly code: string; readonly name: Text };
  /** What the cell is called. */
  readonly label: Text;
  readonly min: number | null;
  readonly max: number | null;
  /** The number counts percent points. */
  readonly percentPoints: boolean;
  /** The number says how many. */
  readonly isCount: boolean;
  /** The row's 备注. */
  readonly remark: Field | null;
}

const COUNT_LABEL: Text = { zh: "次数", en: "count" };

export function enteredNumbers(
  rows: readonly IndicatorRow[],
  adjustments: readonly AdjustmentRow[],
): readonly EnteredNumber[] {
  return [...rows.flatMap(numbersOfRow), ...adjustments.flatMap(countOfAdjustment)];
}

function numbersOfRow(row: IndicatorRow): readonly EnteredNumber[] {
  const { indicator, remark } = row;
  const counts = !(indicator.allowNA && isNotApplicableChosen(row));
  const entries = row.entries
    .filter(({ definition }) => counts && definition.type !== "enum")
    .map((entry) => ({
      field: entry,
      about: about(indicator),
      label: entry.definition.label,
      min: entry.definition.min ?? null,
      max: entry.definition.max ?? null,
      percentPoints: entry.definition.unit === "%",
      isCount: entry.definition.type !== "decimal",
      remark,
    }));
  const scores = (["self", "review"] as const).flatMap((key) => {
    const field = row[key];
    if (field === null || (!counts && isStruckOut(field))) return [];
    const bounds = { min: 0, max: indicator.maxPoints, percentPoints: false, isCount: false };
    return [{ field, about: about(indicator), label: columnLabel(key), ...bounds, remark }];
  });
  return [...entries, ...scores];
}

/** “/” or 不适用 for the score of a row that does not apply. */
function isStruckOut({ reading }: Field): boolean {
  return reading.kind === "text" && (isStroke(reading.text) || isNotApplicableWord(reading.text));
}

function countOfAdjustment({ adjustment, count }: AdjustmentRow): readonly EnteredNumber[] {
  if (count === null || adjustment.kind === "veto") return [];
  const bounds = { min: 0, max: null, percentPoints: false, isCount: true };
  return [{ field: count, about: about(adjustment), label: COUNT_LABEL, ...bounds, remark: null }];
}
