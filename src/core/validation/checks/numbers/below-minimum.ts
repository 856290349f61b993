/** V202: a negative score or count, or an entry below the least it can be. */
import { sift } from "../../../sift";
import type { Check } from "../../check-context";
import { makeFinding } from "../../make-finding";

export const checkBelowMinimum: Check<"V202"> = ({ numbers }) =>
  sift(numbers, ({ field, about, label, min }) => {
    if (field.reading.kind !== "number" || min === null || field.reading.value >= min) return null;
    return makeFinding("V202", field.at, about.code, {
      ...about,
      field: label,
      v: field.reading.value,
      min,
    });
  });
