/**
 * V220: a word that can only mean a listed one (√ for 是, 不涉及 for 不适用, “(一)” for “（一）”), which the
 * sheet's own formulas don't take for it. Spaces alone are V309; what is not understood is V212.
 */
import { sift } from "../../../sift";
import { trimText } from "../../../sheet/normalize-text";
import { NOT_APPLICABLE } from "../../../sheet/na-words";
import { optionNumber } from "../../../scoring/chosen-option";
import { YES } from "../../../sheet/read-option";
import type { AdjustmentRow, Field, IndicatorRow } from "../../../sheet/scoring-sheet";
import { columnLabel } from "../../../sheet/sheet-labels";
import type { Check } from "../../check-context";
import type { FindingOf } from "../../finding";
import { about, makeFinding } from "../../make-finding";
import { shownText } from "../../wording/shown-text";

export const checkGenerousOption: Check<"V220"> = ({ rows, sheet }) => [
  ...sift(rows, (row) => generous(row.option, listOf(row), about(row.indicator))),
  ...sift(sheet.adjustments, (row) => generous(row.option, levelsOf(row), about(row.adjustment))),
];

/** The words that a formula looks for in the row's cell. */
function listOf({ indicator }: IndicatorRow): readonly string[] {
  const options = indicator.entries.find(({ slot, type }) => slot === "option" && type === "enum")?.options;
  return [...(options ?? []), ...(indicator.allowNA ? [NOT_APPLICABLE] : [])];
}

/** 否 and a blank are the same to a veto's formula. */
function levelsOf({ adjustment }: AdjustmentRow): readonly string[] {
  if (adjustment.kind === "veto") return [YES];
  return "levels" in adjustment ? adjustment.levels.map(({ option }) => option) : [];
}

function generous(
  field: Field | null,
  list: readonly string[],
  subject: ReturnType<typeof about>,
): FindingOf<"V220"> | null {
  if (field?.reading.kind !== "text" || !list.includes(field.reading.text)) return null;
  const { raw, at, reading } = field;
  const seen = typeof raw === "number" ? optionNumber(reading.text) === raw : trimmed(raw) === reading.text;
  if (seen) return null;
  return makeFinding("V220", at, subject.code, {
    ...subject,
    field: columnLabel("option"),
    v: shownText(raw),
    n: reading.text,
  });
}

function trimmed(raw: Field["raw"]): string | null {
  return typeof raw === "string" ? trimText(raw) : null;
}
