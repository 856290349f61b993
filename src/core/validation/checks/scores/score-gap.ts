/** V405: unit and reviewer see an indicator so differently that they should talk. */
import { sift } from "../../../sift";
import { decimal } from "../../../scoring/decimal";
import type { ScoreCheck } from "../../check-context";
import { about, makeFinding } from "../../make-finding";

/** Share of an indicator's points beyond which the two are far apart. */
const LARGE_GAP = 0.2;
const LARGE_GAP_SHOWN = "20%";

export const checkScoreGap: ScoreCheck<"V405"> = ({ rowOf }, { indicators }) =>
  sift(indicators, ({ indicator, self, review }) => {
    const cell = rowOf.get(indicator.code)?.review ?? null;
    if (cell === null || self === null || review === null) return null;
    const d = self.minus(review).abs();
    if (d.lte(decimal(indicator.maxPoints).times(LARGE_GAP))) return null;
    const values = { ...about(indicator), d: d.toNumber(), share: LARGE_GAP_SHOWN };
    return makeFinding("V405", cell.at, indicator.code, values);
  });
