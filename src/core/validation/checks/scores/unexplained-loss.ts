/**
 * V406: points lost without a word why. A vote and a score taken over from elsewhere speak for themselves, and
 * so do missing elements that are named.
 */
import { sift } from "../../../sift";
import { decimal } from "../../../scoring/decimal";
import type { ScoreCheck } from "../../check-context";
import { severityWhenDone } from "../../entered/done";
import { isFilled } from "../../entered/input-fields";
import { makeFinding } from "../../make-finding";
import { checklistRows } from "../../entered/missing-elements";

const SELF_EXPLAINING: ReadonlySet<string> = new Set(["ballot", "import_score"]);

/** At the cell for the reason; a sheet without one is not asked for reasons. */
export const checkUnexplainedLoss: ScoreCheck<"V406"> = ({ rows, rowOf, counting }, { indicators }) => {
  const named = new Set(
    checklistRows(rows).flatMap(({ row, said, missing }) =>
      said.unknown.length === 0 && said.named.length === missing ? [row.indicator.code] : [],
    ),
  );
  return sift(indicators, (score) => {
    const { indicator, notApplicable, official, rule: byRule } = score;
    const { code, name, rule, maxPoints } = indicator;
    const row = rowOf.get(code);
    const cell = row?.reason ?? null;
    if (row === undefined || cell === null || notApplicable !== null || official === null) return null;
    if (SELF_EXPLAINING.has(rule.type) || isFilled(cell) || isFilled(row.remark)) return null;
    // A reviewer who gives less than the rule has another reason.
    if (named.has(code) && byRule?.eq(official) === true) return null;
    const d = decimal(maxPoints).minus(official).toNumber();
    return d > 0
      ? makeFinding("V406", cell.at, code, { code, name, d }, severityWhenDone(row, counting))
      : null;
  });
};
