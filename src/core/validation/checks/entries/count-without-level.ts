/** V221: how often an award was given, but not of which level: it would be passed over without a word. */
import { sift } from "../../../sift";
import type { Check } from "../../check-context";
import { isFilled } from "../../entered/input-fields";
import { about, makeFinding } from "../../make-finding";

export const checkCountWithoutLevel: Check<"V221"> = ({ sheet }) =>
  sift(sheet.adjustments, ({ adjustment, option, count }) => {
    if (!("levels" in adjustment) || option === null || isFilled(option)) return null;
    if (count?.reading.kind !== "number" || count.reading.value <= 0) return null;
    // 无 in the cell is an answer.
    if (typeof option.raw === "string" && option.raw.trim() !== "") return null;
    const values = { ...about(adjustment), n: count.reading.value };
    return makeFinding("V221", count.at, adjustment.code, values);
  });
