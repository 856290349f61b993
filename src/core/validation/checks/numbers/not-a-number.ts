/** V206: words where a number is wanted. */
import { sift } from "../../../sift";
import type { Check } from "../../check-context";
import { makeFinding } from "../../make-finding";
import { shownText } from "../../wording/shown-text";

export const checkNotANumber: Check<"V206"> = ({ oddNumbers }) =>
  sift(oddNumbers, ({ field, about, label }) => {
    if (field.reading.kind !== "text") return null;
    return makeFinding("V206", field.at, about.code, { ...about, field: label, v: shownText(field.raw) });
  });
