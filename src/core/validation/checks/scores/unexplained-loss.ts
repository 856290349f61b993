/** V406: points lost without a word why. A vote and a score taken over from elsewhere speak for themselves. */
import { collect } from "../../../collect";
import { decimal } from "../../../scoring/decimal";
import type { ScoreCheck } from "../../check-context";
import { isFilled } from "../../entered/input-fields";
import { makeFinding } from "../../make-finding";

const SELF_EXPLAINING: ReadonlySet<string> = new Set(["ballot", "import_score"]);

/** At the cell for the reason; a sheet without one is not asked for reasons. */
export const checkUnexplainedLoss: ScoreCheck<"V406"> = ({ rowOf }, { indicators }) =>
  collect(indicators, ({ indicator: { code, name, rule, maxPoints }, notApplicable, official }) => {
    const row = rowOf.get(code);
    const cell = row?.reason ?? null;
    if (row === undefined || cell === null || notApplicable !== null || official === null) return null;
    if (SELF_EXPLAINING.has(rule.type) || isFilled(cell) || isFilled(row.remark)) return null;
    const d = decimal(maxPoints).minus(official).toNumber();
    return d > 0 ? makeFinding("V406", cell.at, code, { code, name, d }) : null;
  });
