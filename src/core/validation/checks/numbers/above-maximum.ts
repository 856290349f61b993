/** V201: a score above the indicator's points, or an entry above the most it can be. */
import { sift } from "../../../sift";
import type { Check } from "../../check-context";
import { makeFinding } from "../../make-finding";

export const checkAboveMaximum: Check<"V201"> = ({ numbers }) =>
  sift(numbers, ({ field, about, label, max }) => {
    if (field.reading.kind !== "number" || max === null || field.reading.value <= max) return null;
    return makeFinding("V201", field.at, about.code, {
      ...about,
      field: label,
      v: field.reading.value,
      max,
    });
  });
