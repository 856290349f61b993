/** V404: the unit's own score differs from what the rule gives. Comes after scoring. */
import type { Score } from "../../scoring/score";
import type { IndicatorRow } from "../../sheet/scoring-sheet";
import type { Finding } from "../finding";
import { about, makeFinding } from "../make-finding";

/** Both are rounded by the framework's precision; any difference counts. */
export function checkSelfScore(rows: readonly IndicatorRow[], { indicators }: Score): readonly Finding[] {
  const cells = new Map(rows.map((row) => [row.indicator.code, row.self]));
  return indicators.flatMap(({ indicator, self, rule }) => {
    const cell = cells.get(indicator.code) ?? null;
    if (cell === null || self === null || rule === null || self.eq(rule)) return [];
    const values = { ...about(indicator), v: self.toNumber(), n: rule.toNumber() };
    return [makeFinding("V404", cell.at, indicator.code, values)];
  });
}
