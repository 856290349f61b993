/** V401: a fixed value where the sheet has a formula, so that the score no longer follows the entries. */
import { sift } from "../../../sift";
import { columnLabel } from "../../../sheet/sheet-labels";
import type { Check } from "../../check-context";
import { makeFinding } from "../../make-finding";
import { shownText } from "../../wording/shown-text";

/** A sheet that was pasted as values is one finding, not one for each row. */
export const checkOverwrittenFormulas: Check<"V401"> = ({ rows }) => {
  const filled = sift(rows, ({ rule, indicator }) =>
    rule === null || (rule.formula === null && rule.reading.kind === "blank")
      ? null
      : { rule, code: indicator.code },
  );
  const overwritten = filled.filter(({ rule }) => rule.formula === null);
  const whole = overwritten.length > 1 && overwritten.length === filled.length;
  return overwritten.slice(0, whole ? 1 : undefined).map(({ rule, code }) =>
    makeFinding("V401", rule.at, whole ? null : code, {
      field: columnLabel("rule"),
      v: shownText(rule.raw),
      whole,
    }),
  );
};
