/** V404: the unit's own score differs from what the rule gives. Comes after scoring. */
import { sift } from "../../../sift";
import type { ScoreCheck } from "../../check-context";
import { makeFinding } from "../../make-finding";

/** Both are rounded by the framework's precision; any difference counts. */
export const checkSelfScore: ScoreCheck<"V404"> = ({ rowOf }, { indicators }) =>
  sift(indicators, ({ indicator: { code, name }, notApplicable, self, rule }) => {
    const cell = rowOf.get(code)?.self ?? null;
    if (notApplicable !== null || cell === null || self === null || rule === null || self.eq(rule))
      return null;
    return makeFinding("V404", cell.at, code, { code, name, v: self.toNumber(), n: rule.toNumber() });
  });
