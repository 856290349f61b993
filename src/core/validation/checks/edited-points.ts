/** V306: an indicator's points differ from the framework's. */
import type { Check } from "../check-context";
import { about, makeFinding } from "../make-finding";
import { shownText } from "../shown-text";

export const checkEditedPoints: Check = ({ sheet }) =>
  sheet.rows.flatMap(({ indicator, max }) => {
    if (max === null || max.reading.kind === "blank") return [];
    if (max.reading.kind === "number" && max.reading.value === indicator.maxPoints) return [];
    const values = { ...about(indicator), v: shownText(max.raw), max: indicator.maxPoints };
    return [makeFinding("V306", max.at, indicator.code, values)];
  });
