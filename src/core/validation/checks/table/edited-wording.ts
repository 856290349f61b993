/** V305: an indicator's name or criteria differ from the framework's. */
import type { Text } from "../../../locale/language";
import { standardWordings } from "../../../scoring/scoring-standard";
import { normalizeText } from "../../../sheet/normalize-text";
import type { Field } from "../../../sheet/scoring-sheet";
import { columnLabel } from "../../../sheet/sheet-labels";
import type { Check } from "../../check-context";
import { about, makeFinding } from "../../make-finding";

/** One finding for each row, at the first cell that differs. What is left out isn't edited. */
export const checkEditedWording: Check<"V305"> = ({ sheet }) =>
  sheet.rows.flatMap(({ indicator, name, criteria }) => {
    const edited = [
      { field: name, wordings: [indicator.name], label: columnLabel("l2") },
      { field: criteria, wordings: standardWordings(indicator), label: columnLabel("criteria") },
    ].find(({ field, wordings }) => isEditedWording(field, wordings));
    if (edited === undefined || edited.field === null) return [];
    return [
      makeFinding("V305", edited.field.at, indicator.code, { ...about(indicator), field: edited.label }),
    ];
  });

/** True for a text that is none of the framework's wordings in either language; a blank is no wording. */
export function isEditedWording(field: Field | null, wordings: readonly Text[]): boolean {
  if (field?.reading.kind !== "text") return false;
  const text = normalizeText(field.reading.text);
  return wordings.every(({ zh, en }) => text !== normalizeText(zh) && text !== normalizeText(en));
}
