/** V205: a number that the workbook stores as text, which formulas pass over. */
import { sift } from "../../../sift";
import type { Check } from "../../check-context";
import { makeFinding } from "../../make-finding";
import { shownText } from "../../wording/shown-text";

export const checkNumberAsText: Check<"V205"> = ({ oddNumbers }) =>
  sift(oddNumbers, ({ field, about, label }) => {
    if (field.reading.kind !== "number" || !field.reading.notes.includes("text")) return null;
    return makeFinding("V205", field.at, about.code, { ...about, field: label, v: shownText(field.raw) });
  });
