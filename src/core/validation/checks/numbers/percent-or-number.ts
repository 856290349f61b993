/** V210: a share (0.05, or a cell in percent format) where percent points (5) are wanted. */
import { sift } from "../../../sift";
import { decimal } from "../../../scoring/decimal";
import { isShareConfirmed } from "../../../sheet/confirmed-share";
import type { Check } from "../../check-context";
import type { EnteredNumber } from "../../entered/entered-numbers";
import { makeFinding } from "../../make-finding";
import { shownText } from "../../wording/shown-text";

export const checkPercentOrNumber: Check<"V210"> = ({ numbers }) =>
  sift(numbers, (number) => {
    const { field, about, label } = number;
    const points = number.percentPoints ? probablePoints(number) : null;
    if (points === null) return null;
    const percentFormat = field.reading.kind === "number" && field.reading.notes.includes("percent");
    const values = { ...about, field: label, v: shownText(field.raw), g: points, percentFormat };
    return makeFinding("V210", field.at, about.code, values);
  });

/** The percent points that are probably meant, or null when the number is one of percent points. */
function probablePoints({ field: { reading }, remark }: EnteredNumber): number | null {
  if (reading.kind !== "number" || reading.notes.includes("unit")) return null;
  const { value, notes } = reading;
  if (notes.includes("percent")) return value;
  const isShare = value !== 0 && Math.abs(value) <= 1;
  return isShare && !isShareConfirmed(value, remark) ? decimal(value).times(100).toNumber() : null;
}
