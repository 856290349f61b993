/**
 * Lists the cells that are meant for numbers, with their names and bounds: entries, scores, counts.
 * Entries of a row that does not apply are nobody's concern; scores are, since 不适用 may be unfounded.
 */
import { sift, siftAll } from "../../sift";
import type { Text } from "../../locale/language";
import { isExemptionMeant } from "../../sheet/granted-exemption";
import { isNotApplicableWord, isStroke } from "../../sheet/na-words";
import type { AdjustmentRow, Field, IndicatorRow } from "../../sheet/scoring-sheet";
import { columnLabel } from "../../sheet/sheet-labels";
import { isFilled } from "./input-fields";
import { about } from "../make-finding";
import { isLeftOut } from "./row-values";

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

const SCORES = ["self", "review"] as const;

const COUNT_LABEL: Text = { zh: "次数", en: "count" };

/** Those that aren't blank, in the order of the sheet. */
export function enteredNumbers(
  rows: readonly IndicatorRow[],
  adjustments: readonly AdjustmentRow[],
): readonly EnteredNumber[] {
  return [...siftAll(rows, numbersOfRow), ...sift(adjustments, countOfAdjustment)];
}

function numbersOfRow(row: IndicatorRow): readonly EnteredNumber[] {
  const numbers: EnteredNumber[] = [];
  const subject = about(row.indicator);
  const counts = !isLeftOut(row);
  for (const entry of row.entries) {
    const { type, label, min = null, max = null, unit } = entry.definition;
    if (!counts || type === "enum" || !isFilled(entry)) continue;
    numbers.push({
      field: entry,
      about: subject,
      label,
      min,
      max,
      percentPoints: unit === "%",
      isCount: type !== "decimal",
      remark: row.remark,
    });
  }
  // Points that the sheet's formulas can't read as a number, though we do.
  if (row.max?.reading.kind === "number" && row.max.reading.notes.length > 0)
    numbers.push({ ...plainNumber(row.max, row), label: columnLabel("max") });
  for (const key of SCORES) {
    const field = row[key];
    if (field === null || !isFilled(field) || (!counts && isStruckOut(field))) continue;
    // 不适用 by the reviewer is V219's affair.
    if (key === "review" && isExemptionMeant(row)) continue;
    numbers.push({
      ...plainNumber(field, row),
      label: columnLabel(key),
      min: 0,
      max: row.indicator.maxPoints,
    });
  }
  return numbers;
}

function plainNumber(field: Field, { indicator, remark }: IndicatorRow): Omit<EnteredNumber, "label"> {
  const form = { min: null, max: null, percentPoints: false, isCount: false };
  return { field, about: about(indicator), ...form, remark };
}

/** “/” or 不适用 for the score of a row that does not apply. */
function isStruckOut({ reading }: Field): boolean {
  return reading.kind === "text" && (isStroke(reading.text) || isNotApplicableWord(reading.text));
}

function countOfAdjustment({ adjustment, count }: AdjustmentRow): EnteredNumber | null {
  if (count === null || !isFilled(count) || adjustment.kind === "veto") return null;
  return {
    field: count,
    about: about(adjustment),
    label: COUNT_LABEL,
    min: 0,
    max: null,
    percentPoints: false,
    isCount: true,
    remark: null,
  };
}
