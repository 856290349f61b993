/** V203: a number with its unit in the same cell (“5次”), or tick marks for one (“√√√”): formulas count neither. */
import { sift } from "../../../sift";
import type { Check } from "../../check-context";
import { makeFinding } from "../../make-finding";
import { shownText } from "../../wording/shown-text";

export const checkNumberWithUnit: Check<"V203"> = ({ oddNumbers }) =>
  sift(oddNumbers, ({ field, about, label }) => {
    const { reading } = field;
    if (reading.kind !== "number") return null;
    const ticks = reading.notes.includes("ticks");
    if (!ticks && !reading.notes.includes("unit")) return null;
    const values = { ...about, field: label, v: shownText(field.raw), n: reading.value, ticks };
    return makeFinding("V203", field.at, about.code, values);
  });
