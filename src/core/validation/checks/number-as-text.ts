/** V205: a number that the workbook stores as text, which formulas pass over. */
import type { Check } from "../check-context";
import { makeFinding } from "../make-finding";
import { shownText } from "../shown-text";

export const checkNumberAsText: Check = ({ numbers }) =>
  numbers.flatMap(({ field, about, label }) => {
    if (field.reading.kind !== "number" || !field.reading.notes.includes("text")) return [];
    return [makeFinding("V205", field.at, about.code, { ...about, field: label, v: shownText(field.raw) })];
  });
