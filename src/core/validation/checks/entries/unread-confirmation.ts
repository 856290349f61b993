/** V223: a percentage that the remark confirms in words which the sheet's own formula doesn't read. */
import { sift } from "../../../sift";
import { confirmation, isShareConfirmed, isShareConfirmedOnSheet } from "../../../sheet/confirmed-share";
import type { Check } from "../../check-context";
import { makeFinding } from "../../make-finding";

export const checkUnreadConfirmation: Check<"V223"> = ({ numbers }) =>
  sift(numbers, ({ field: { reading }, about, percentPoints, remark }) => {
    if (!percentPoints || reading.kind !== "number" || remark === null) return null;
    const { value, notes } = reading;
    if (notes.includes("percent") || value === 0 || Math.abs(value) > 1) return null;
    if (!isShareConfirmed(value, remark) || isShareConfirmedOnSheet(value, remark)) return null;
    return makeFinding("V223", remark.at, about.code, { ...about, v: confirmation(value) });
  });
