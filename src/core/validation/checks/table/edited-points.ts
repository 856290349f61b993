/** V306: an indicator's points differ from the framework's. */
import { sift } from "../../../sift";
import type { Check } from "../../check-context";
import { about, makeFinding } from "../../make-finding";
import { shownText } from "../../wording/shown-text";

export const checkEditedPoints: Check<"V306"> = ({ sheet }) =>
  sift(sheet.rows, ({ indicator, max }) => {
    if (max === null || max.reading.kind === "blank") return null;
    if (max.reading.kind === "number" && max.reading.value === indicator.maxPoints) return null;
    const values = { ...about(indicator), v: shownText(max.raw), max: indicator.maxPoints };
    return makeFinding("V306", max.at, indicator.code, values);
  });
