/** V204: a number in full-width characters (“８．５”). One that has a unit too is V203 only. */
import type { Check } from "../check-context";
import { makeFinding } from "../make-finding";
import { shownText } from "../shown-text";

export const checkFullWidthNumber: Check = ({ numbers }) =>
  numbers.flatMap(({ field, about, label }) => {
    const { reading } = field;
    if (reading.kind !== "number" || !reading.notes.includes("fullWidth") || reading.notes.includes("unit"))
      return [];
    const values = { ...about, field: label, v: shownText(field.raw), n: reading.value };
    return [makeFinding("V204", field.at, about.code, values)];
  });
