/** V203: a number with its unit in the same cell (“5次”), or tick marks for one (“√√√”): formulas count neither. */
import type { Check } from "../check-context";
import { makeFinding } from "../make-finding";
import { shownText } from "../shown-text";

export const checkNumberWithUnit: Check = ({ numbers }) =>
  numbers.flatMap(({ field, about, label }) => {
    const { reading } = field;
    if (reading.kind !== "number") return [];
    const ticks = reading.notes.includes("ticks");
    if (!ticks && !reading.notes.includes("unit")) return [];
    const values = { ...about, field: label, v: shownText(field.raw), n: reading.value, ticks };
    return [makeFinding("V203", field.at, about.code, values)];
  });
