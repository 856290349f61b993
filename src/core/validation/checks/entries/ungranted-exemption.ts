/** V219: 不适用 in 复核得分 that lets no row off: no reason beside it, or a word that formulas don't read. */
import { sift } from "../../../sift";
import {
  exemptionReason,
  isExempt,
  isExemptionMeant,
  isExemptionWord,
} from "../../../sheet/granted-exemption";
import { columnLabel } from "../../../sheet/sheet-labels";
import type { Check } from "../../check-context";
import { about, makeFinding } from "../../make-finding";
import { isNotApplicableChosen } from "../../entered/row-values";
import { shownText } from "../../wording/shown-text";

/** A row that the unit may and did leave out needs no grant. */
export const checkUngrantedExemption: Check<"V219"> = ({ rows }) =>
  sift(rows, (row) => {
    const { indicator, review } = row;
    if (review === null || !isExemptionMeant(row) || isExempt(row)) return null;
    if (indicator.allowNA && isNotApplicableChosen(row)) return null;
    const place = exemptionReason(row) === row.remark ? columnLabel("remark") : columnLabel("reason");
    const values = { ...about(indicator), v: shownText(review.raw), word: isExemptionWord(review), place };
    return makeFinding("V219", review.at, indicator.code, values);
  });
