/** V424: a matter that counts in one place only, where two places have an entry. */
import type { ScoreCheck } from "../../check-context";
import { about, makeFinding } from "../../make-finding";
import { numberOf } from "../../entered/row-values";

export const checkCountedTwice: ScoreCheck<"V424"> = ({ counting, sheet }, score) => {
  const acting = new Set(
    score.adjustments.filter(({ points, vetoed }) => vetoed || points.gt(0)).map(({ code }) => code),
  );
  return counting.flatMap((row) => {
    const { onceWith = [] } = row.indicator;
    const entry = row.entries.find(({ definition }) => definition.slot === "actual");
    const n = entry === undefined ? null : numberOf(entry);
    if (entry === undefined || n === null || n <= 0) return [];
    const others = sheet.adjustments.filter(
      ({ adjustment: { code } }) => onceWith.includes(code) && acting.has(code),
    );
    if (others.length === 0) return [];
    const names = others.map(({ adjustment }) => adjustment.name);
    return [makeFinding("V424", entry.at, row.indicator.code, { ...about(row.indicator), n, others: names })];
  });
};
