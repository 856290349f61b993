/** V216: a fraction where things are counted. */
import { sift } from "../../../sift";
import type { Check } from "../../check-context";
import { makeFinding } from "../../make-finding";

export const checkWholeCounts: Check<"V216"> = ({ numbers }) =>
  sift(numbers, ({ field, about, label, isCount }) => {
    const { reading } = field;
    if (!isCount || reading.kind !== "number" || Number.isInteger(reading.value)) return null;
    return makeFinding("V216", field.at, about.code, { ...about, field: label, v: reading.value });
  });
