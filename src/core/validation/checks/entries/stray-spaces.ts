/** V309: white space or invisible characters in what has to match: the unit's name, codes, options. */
import type { CellRef } from "../../../grid/address";
import { valueAt, type CellValue } from "../../../grid/grid";
import type { Text } from "../../../locale/language";
import { trimText } from "../../../sheet/normalize-text";
import type { Field } from "../../../sheet/scoring-sheet";
import { columnLabel, fieldLabel } from "../../../sheet/sheet-labels";
import type { Check } from "../../check-context";
import type { FindingOf } from "../../finding";
import { makeFinding } from "../../make-finding";

const LONGEST = 40;

export const checkStraySpaces: Check<"V309"> = ({ sheet, grid, rows }) => {
  const unit = sheet.fields.get("unit");
  const isAlone = typeof unit?.raw === "string" && trimText(unit.raw) === sheet.unit;
  return [
    ...(unit !== undefined && isAlone ? stray(unit.at, unit.raw, null, fieldLabel("unit")) : []),
    ...rows.flatMap(({ at, option, review, indicator }) => [
      ...(sheet.columns.has("code")
        ? stray(at, valueAt(grid, at.row, at.column), indicator.code, columnLabel("code"))
        : []),
      ...(option === null ? [] : stray(option.at, option.raw, indicator.code, columnLabel("option"))),
      ...(review === null ? [] : invisible(review, indicator.code)),
    ]),
    ...sheet.adjustments.flatMap(({ option, adjustment }) =>
      option === null ? [] : stray(option.at, option.raw, adjustment.code, columnLabel("option")),
    ),
  ];
};

function stray(at: CellRef, raw: CellValue, code: string | null, field: Text): readonly FindingOf<"V309">[] {
  if (typeof raw !== "string" || raw.trim() === "") return [];
  if (raw === trimText(raw) && !/[\r\n\t]/.test(raw)) return [];
  const v = raw.slice(0, LONGEST).replace(/\r?\n/g, "↵");
  return [makeFinding("V309", at, code, { field, v })];
}

/** A review of which nothing is seen: it reads as blank, and the sheet's formula takes it for a review. */
function invisible({ at, raw, formula, reading }: Field, code: string): readonly FindingOf<"V309">[] {
  if (typeof raw !== "string" || formula !== null || reading.kind !== "blank") return [];
  const v = raw.slice(0, LONGEST).replace(/\r?\n/g, "↵");
  return /[^ ]/.test(raw) ? [makeFinding("V309", at, code, { field: columnLabel("review"), v })] : [];
}
