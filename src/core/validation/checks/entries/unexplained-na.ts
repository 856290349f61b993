/**
 * V213: an indicator left out as not applicable, by choice or for want of anything to count, without a word why.
 * Beside a self score a reason for deduction explains that score, and nothing else (docs/adr/0026).
 */
import { sift } from "../../../sift";
import { bindRule } from "../../../scoring/rules/registry";
import type { CellRef } from "../../../grid/address";
import { isExempt } from "../../../sheet/granted-exemption";
import type { IndicatorRow } from "../../../sheet/scoring-sheet";
import type { Check } from "../../check-context";
import { isFilled } from "../../entered/input-fields";
import { about, makeFinding } from "../../make-finding";
import { isNotApplicableChosen, isScoreClaimed, numberOf, ruleInputs } from "../../entered/row-values";

export const checkUnexplainedNa: Check<"V213"> = ({ rows }) =>
  sift(rows, (row) => {
    const at = placeOfNa(row);
    if (at === null || isExempt(row) || isFilled(row.remark)) return null;
    const claimed = isFilled(row.reason) && isScoreClaimed(row);
    if (isFilled(row.reason) && !claimed) return null;
    return makeFinding("V213", at, row.indicator.code, { ...about(row.indicator), claimed });
  });

/** The cell that makes the row not applicable; null when it applies. */
function placeOfNa(row: IndicatorRow): CellRef | null {
  // What must apply doesn't leave the total by itself: that is V218.
  if (!row.indicator.allowNA) return null;
  if (isNotApplicableChosen(row)) return row.option?.at ?? null;
  const { rule } = bindRule(row.indicator.rule);
  const inputs = rule.notApplicable?.needsReason === true ? ruleInputs(row) : null;
  if (inputs === null || rule.notApplicable?.test(inputs) !== true) return null;
  return row.entries.find((entry) => numberOf(entry) === 0)?.at ?? row.at;
}
