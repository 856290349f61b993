/** V204: a number in full-width characters (“８．５”). One that has a unit too is V203 only. */
import { sift } from "../../../sift";
import type { Check } from "../../check-context";
import { makeFinding } from "../../make-finding";
import { shownText } from "../../wording/shown-text";

export const checkFullWidthNumber: Check<"V204"> = ({ oddNumbers }) =>
  sift(oddNumbers, ({ field, about, label }) => {
    const { reading } = field;
    if (reading.kind !== "number" || !reading.notes.includes("fullWidth") || reading.notes.includes("unit"))
      return null;
    const values = { ...about, field: label, v: shownText(field.raw), n: reading.value };
    return makeFinding("V204", field.at, about.code, values);
  });
