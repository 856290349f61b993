/** V406: points lost without a word why. A vote and a score taken over from elsewhere speak for themselves. */
import { decimal } from "../../scoring/decimal";
import type { ScoreCheck } from "../check-context";
import { isFilled } from "../input-fields";
import { about, makeFinding } from "../make-finding";

const SELF_EXPLAINING: ReadonlySet<string> = new Set(["ballot", "import_score"]);

/** At the cell for the reason; a sheet without one is not asked for reasons. */
export const checkUnexplainedLoss: ScoreCheck = ({ rows }, { indicators }) => {
  const byCode = new Map(rows.map((row) => [row.indicator.code, row]));
  return indicators.flatMap(({ indicator, notApplicable, official }) => {
    const row = byCode.get(indicator.code);
    const cell = row?.reason ?? null;
    if (row === undefined || cell === null || notApplicable !== null || official === null) return [];
    if (SELF_EXPLAINING.has(indicator.rule.type) || isFilled(cell) || isFilled(row.remark)) return [];
    const d = decimal(indicator.maxPoints).minus(official);
    if (d.lte(0)) return [];
    return [makeFinding("V406", cell.at, indicator.code, { ...about(indicator), d: d.toNumber() })];
  });
};
